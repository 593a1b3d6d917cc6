// Reads a command line that the code puts together as the words a shell would make of it, where it asks nothing else of the shell.
import { parse } from 'shell-quote';
import type ts from 'typescript';
import type { Piece } from './pieces-of-text';

export interface WordValue {
  readonly expression: ts.Expression;
  /** It stood between quotes, so it was one word whatever its blanks. */
  readonly quoted: boolean;
  readonly list: boolean;
  readonly known: string | undefined;
  /** The constant that names the joined list. */
  readonly from: ts.VariableDeclaration | undefined;
}

/** The parts that a word is put together from; none is the empty word. */
export type Word = readonly (string | WordValue)[];

// Each value is written into the command line as its number between two code points that nobody types.
const opening = '\ue000';
const closing = '\ue001';
const mark = /\ue000(\d+)\ue001/;
const eachMark = /\ue000(\d+)\ue001/g;

/** Quoted stretches and escaped characters, with nothing left open at the end. */
const balanced = /^(?:[^\\'"]|\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*")*$/;
const anyQuoted = /\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*"/g;
/** What a shell gives a meaning to outside of quotes: operators, globs, lines, home folders, brace expansions, negation. */
const unquotedMeaning = /[|&;<>()*?[\]\n\r]|(?:^|[\s=:])~|\{[^}\s]*(?:,|\.\.)|(?:^|\s)!(?:\s|$)/;
/** What it gives a meaning to even between double quotes. */
const substitution = /[`]|\$[\w{(?*@#$!'"-]/;

/** A backslash at the end of a line continues it, but not between single quotes, and not where it is escaped itself. */
function joinedLines(line: string): string {
  const inner = (text: string): string => text.replaceAll(/\\[\s\S]/g, (pair) => (pair === '\\\n' ? '' : pair));
  return line.replaceAll(anyQuoted, (stretch) => (stretch.startsWith("'") ? stretch : inner(stretch)));
}

/**
 * Of a quoted stretch, what a shell still looks into: nothing between single quotes, and nothing that is escaped. An escaped backquote stays,
 * because the parser does not know that escape.
 */
function withoutLiterals(stretch: string): string {
  return stretch.startsWith('"') ? stretch.replaceAll(/\\[\s\S]/g, (pair) => (pair === '\\`' ? '`' : '')) : "''";
}

/** Whether a named constant is read as a part of the line: its name alone could not stand for one argument. */
export function isSpelledOut(piece: Piece): boolean {
  return piece.kind === 'value' && piece.known !== undefined && !/^[\w./:@+,=-]+$/.test(piece.known);
}

/** The words, or nothing where a shell would do more than split and unquote. */
export function shellWords(pieces: readonly Piece[]): readonly Word[] | undefined {
  const values: Extract<Piece, { kind: 'value' }>[] = [];
  let line = '';
  for (const piece of pieces) {
    const text = piece.kind === 'constant' ? piece.text : piece.known;
    if (text !== undefined && /[\ue000\ue001\0]/.test(text)) return undefined;
    if (piece.kind === 'constant') line += piece.text;
    else if (isSpelledOut(piece)) line += piece.known ?? '';
    else line += `${opening}${values.push(piece) - 1}${closing}`;
  }
  line = joinedLines(line).trim();
  if (!balanced.test(line) || substitution.test(line.replaceAll(anyQuoted, withoutLiterals))) return undefined;
  const unquoted = line.replaceAll(anyQuoted, '');
  if (unquotedMeaning.test(unquoted)) return undefined;
  const unquotedValues = new Set([...unquoted.matchAll(eachMark)].map((match) => Number(match[1])));
  const entries = parse(line);
  if (!entries.every((entry) => typeof entry === 'string')) return undefined;
  return entries.map((entry) =>
    entry.split(mark).flatMap((part, at): Word => {
      if (at % 2 === 0) return part ? [part] : [];
      const value = values[Number(part)];
      return value ? [{ expression: value.expression, quoted: !unquotedValues.has(Number(part)), list: value.list, known: value.known, from: value.from }] : [];
    }),
  );
}
