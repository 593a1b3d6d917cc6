// What is typed to make a statement of a database do more than it was written for: out of each kind of quote that the input may stand in, or as
// the whole statement of a tool that only means to read.
import type { Attack, Attacks } from './attack';
import { formed, others } from './attack';
import { outsideOfQuotes } from './sql-text';

const quotes = ['', "'", '"', '`', ']', ')', "')", "''", '""', "\\'", '\\"'];
const words = ['1', 'x'];
const additions = ['OR 7=7', '; DROP TABLE t', 'UNION SELECT 7'];

function breakingOut(of: readonly string[]): Attack[] {
  return quotes.flatMap((quote) => [
    ...additions.map((addition) => ({ inputs: of.map((word) => `${word}${quote} ${addition} --`) })),
    { inputs: of.map((word) => `${word}${quote} OR ${quote.at(-1) ?? ''}7${quote.at(-1) ?? ''}=${quote.at(-1) ?? ''}7`) },
  ]);
}

/** Whichever way the database reads backslashes: who escapes quotes knows it, and did so rightly if it holds in one of them. */
function isOutside(text: string, wanted: RegExp): boolean {
  return wanted.test(outsideOfQuotes(text)) && wanted.test(outsideOfQuotes(text, true));
}

/** For input that becomes a part of a statement. */
export const fragments: Attacks = {
  standIn: undefined,
  word: undefined,
  first: breakingOut(words),
  fitted: (compared) => {
    const wanted = others(compared, 'equal', 'prefix', 'pattern', 'infix').filter((other) => other.length < 60);
    // What has to stand at the end stands in a comment there.
    const endings = others(compared, 'suffix').filter((other) => other.length < 60);
    const behind = breakingOut(words).map(({ inputs }) => ({ inputs: inputs.flatMap((input) => endings.map((ending) => input + ending)) }));
    return [...(wanted.length === 0 ? [] : breakingOut(wanted)), ...(endings.length === 0 ? [] : behind)].map((attack) => ({ ...attack, isFitted: true }));
  },
  ordinary: (compared) => formed(compared, 'a', '1', 'users', 'public.users', 'a = 1'),
  arrives: (text) => isOutside(text, /\bor (?:7=7|''=''|""="")|;\s*drop table t\b|\bunion select 7\b/i),
  filler: () => 'x',
};

/**
 * For input that becomes a part of a query whose commands stand behind `|`. Where an expression is asked for, one that adds no command does what is
 * asked; where a text is, who breaks out of its quotes asks for more.
 */
export const pipelines: Attacks = {
  standIn: undefined,
  word: undefined,
  first: [
    ...['', '"', "'", ')', '")', "')"].map((quote) => ({ inputs: words.flatMap((word) => [`${word}${quote} | limit 7`, `${word}${quote} |> limit 7`]) })),
    ...['"', "'"].map((quote) => ({ inputs: words.map((word) => `${word}${quote} or 7==7 or ${quote}${word}`) })),
  ],
  fitted: () => [],
  ordinary: (compared) => formed(compared, 'a', '1', 'users', 'a == "b"'),
  arrives: (text) => isOutside(text, /\|>?\s*limit 7\b|\bor 7==7\b/i),
  filler: () => 'x',
};

const destructive = ['DROP TABLE t', 'DELETE FROM t', 'UPDATE t SET a = 7', 'INSERT INTO t VALUES (7)', 'TRUNCATE TABLE t', 'ALTER TABLE t ADD b INT', 'CREATE TABLE u (a INT)', 'GRANT ALL ON t TO u'];

const reading = ['SELECT 1', 'select * from users', 'SELECT a FROM users WHERE a = 1'];

/** As they are, and otherwise spelled. */
function spelled(statements: readonly string[]): readonly Attack[] {
  return statements.map((statement) => ({ inputs: [statement, statement.toLowerCase(), ` ${statement}`] }));
}

const behindComments: Attack = { inputs: ['/* SELECT */ DROP TABLE t', '-- SELECT\nDROP TABLE t'] };

/** For a tool that takes the whole statement and checks that it only reads. Those of different kinds come first: where there is time for a few only, they have to tell. */
export const statements: Attacks = {
  standIn: undefined,
  word: undefined,
  first: [
    ...spelled(destructive.slice(0, 1)),
    behindComments,
    { inputs: ['SELECT 1; DROP TABLE t', 'select 1; drop table t', 'SELECT 1;\nDROP TABLE t;'] },
    { inputs: ['WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d'] },
    ...spelled(destructive.slice(1)),
    { inputs: ['SELECT 1; UPDATE t SET a = 7'] },
  ],
  fitted: (compared) => {
    const wanted = others(compared, 'equal', 'prefix', 'pattern', 'infix').filter((other) => /^[\w\s(*]+$/.test(other) && other.length < 40);
    return wanted.map((start) => ({ inputs: [`${start} 1; DROP TABLE t`, `${start} x; DROP TABLE t`], isFitted: true }));
  },
  ordinary: (compared) => formed(compared, ...reading, 'users'),
  meant: reading,
  arrives: (text) => isOutside(text.trim(), /(?:^|;)\s*(?:drop|delete|update|insert|truncate|alter|create|grant)\b|\(\s*delete\b/i),
  filler: () => 'x',
};

/** The same where no further statement behind the first one is run, as of what is prepared. */
export const loneStatements: Attacks = {
  ...statements,
  first: [
    ...spelled(destructive.slice(0, 1)),
    behindComments,
    { inputs: ['WITH d AS (SELECT 1) DELETE FROM t'] },
    ...spelled([...destructive.slice(1), 'REPLACE INTO t VALUES (7)', 'PRAGMA writable_schema = 7']),
  ],
  fitted: () => [],
  arrives: (text) => isOutside(text.trim(), /^\s*(?:(?:drop|delete|update|insert|replace|truncate|alter|create|grant)\b|pragma\s+\w+\s*=)|^\s*with\b[^]*\)\s*delete\b/i),
};
