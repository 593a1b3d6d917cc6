// What is typed to get code of one's own run: out of the string of a program's text that the input is put into, or as the whole of a program that
// is only meant to compute.
import type { Attack, Attacks } from './attack';
import { formed, others } from './attack';
import { readAs, readFed } from '../../ir/programs';
import { outsideOfStrings } from './code-text';
import { documentsOf, wordsOf } from './shell-text';

const quotes = ['', "'", '"', '`', "\\'", '\\"', '\\`'];
const words = ['x', '1'];

/** What ends a statement, or joins two values, differs from language to language; a line ends in all of them. */
const joints = [';', ' & ', '-', '\n'];

function breakingOut(of: readonly string[]): Attack[] {
  return [
    ...quotes.map((quote) => ({ inputs: of.flatMap((word) => joints.map((joint) => `${word}${quote}${joint}run(7)${joint}${quote}`)) })),
    { inputs: of.map((word) => `${word}\${run(7)}`) },
  ];
}

/** For input that becomes a part of a program. Whoever quotes knows the language, and did so rightly if it holds in one of them. */
export const strings: Attacks = {
  standIn: undefined,
  word: undefined,
  first: breakingOut(words),
  fitted: (compared) => {
    const wanted = others(compared, 'equal', 'prefix', 'pattern').filter((other) => other.length < 60);
    return wanted.length === 0 ? [] : breakingOut(wanted).map((attack) => ({ ...attack, isFitted: true }));
  },
  ordinary: (compared) => formed(compared, 'a', '1', 'com.example.app', '#main .item', 'https://example.com/a'),
  arrives: (text) => outsideOfStrings(text).every((outside) => /(?:^|[;&\n\-+,|({=])\s*run\(7\)/i.test(outside)),
  filler: () => 'x',
};

/** What the programs of a line for a shell are told to run. */
export function codeIn(line: string): readonly string[] {
  const fed = documentsOf(line).flatMap(({ words: [program = '', ...words], body }) => (readFed(program, words) === 'code' ? [body] : []));
  return [...wordsOf(line).flatMap(([program = '', ...words]) => words.filter((_, place) => readAs(program, words.slice(0, place)) === 'code')), ...fed];
}

/** For input that becomes a part of such a line, and of the code in it. */
export const lines: Attacks = { ...strings, arrives: (text, attack) => codeIn(text).some((code) => strings.arrives(code, attack)) };

/** For input that becomes a part of a line of settings: what begins a line of its own is one of its own. */
export const settings: Attacks = {
  standIn: undefined,
  word: undefined,
  first: [{ inputs: words.flatMap((word) => ['\n', '\r\n', '"\n', "'\n"].map((end) => `${word}${end}EVIL=7`)) }],
  fitted: (compared) => others(compared, 'equal', 'prefix', 'pattern').filter((other) => other.length < 60).map((other) => ({ inputs: [`${other}\nEVIL=7`, `EVIL=7\n${other}`], isFitted: true })),
  ordinary: (compared) => formed(compared, 'a', '1', 'https://example.com/a', 'com.example.app'),
  arrives: (text) => /^EVIL=7/m.test(text),
  filler: () => 'x',
};

/** For input that is the whole program: what does more than compute with numbers calls, reads, writes or names something. */
export const programs: Attacks = {
  standIn: undefined,
  word: undefined,
  first: ['run(7)', 'run`7`', 'process.env', 'process', 'a=7', 'a => 7', "''['run']", '[][(![]+[])[+[]]]'].map((input) => ({ inputs: [input, ` ${input}`], target: input })),
  fitted: (compared) => others(compared, 'prefix', 'equal').filter((other) => other.length < 60).map((other) => ({ inputs: [`${other};run(7)`, `${other}\nrun(7)`], target: 'run(7)', isFitted: true })),
  ordinary: (compared) => formed(compared, '1', '1 + 1', '2*3'),
  arrives: (text, { target = '' }) => text.includes(target),
  filler: () => 'x',
};
