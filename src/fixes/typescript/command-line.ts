// A command line that the code puts together, as the program, its arguments and its folder; nothing where it needs a shell.
import ts from 'typescript';
import { argumentText } from './argument-text';
import { isOneWord } from './one-word';
import { constantNamed, piecesOf } from './pieces-of-text';
import type { Piece } from './pieces-of-text';
import { isSpelledOut, shellWords } from './shell-words';
import type { Word } from './shell-words';
import type { Style } from './style-of';

export interface CommandLine {
  readonly program: Word;
  readonly words: readonly Word[];
  /** Where `cd folder &&` led before. */
  readonly folder: Word | undefined;
  /** Correct calls mean the same without a shell, on every system. */
  readonly safe: boolean;
  /** The constants that were followed to get to the text. */
  readonly through: readonly ts.VariableDeclaration[];
  /** The constants that the text names and whose own texts were taken in. */
  readonly spelledOut: readonly ts.VariableDeclaration[];
}

/** Words that only a shell knows, and programs that hand their arguments to one. */
const notPrograms = new Set(['cd', 'export', 'source', '.', 'set', 'unset', 'alias', 'eval', 'exec', 'ulimit', 'umask', 'read', 'wait', 'shift', 'trap', 'type', 'local', 'start', 'dir', 'copy', 'del', 'ssh', 'if', 'for', 'while']);
const shells = new Set(['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash', '/bin/sh', '/bin/bash', '/usr/bin/bash', '/bin/zsh']);
const windowsShells = /^(?:cmd|powershell|pwsh)(?:\.exe)?$/i;
/** On Windows these are scripts, which need a shell there. */
const scriptsOnWindows = new Set(['npm', 'npx', 'pnpm', 'pnpx', 'yarn', 'yarnpkg', 'corepack', 'tsc', 'tsx', 'eslint', 'prettier', 'jest', 'vitest', 'vite', 'ng', 'code', 'mvn', 'gradle', 'az', 'gcloud', 'gsutil', 'firebase', 'vercel', 'netlify', 'wrangler', 'supabase', 'yo', 'claude', 'gem', 'bundle', 'composer', 'flutter', 'dart']);

/** The command line that an expression says. */
export function commandLineOf(expression: ts.Expression): CommandLine | undefined {
  const text = piecesOf(expression);
  if (!text) return undefined;
  const spelledOut = text.pieces.flatMap((piece) => (piece.kind === 'value' && isSpelledOut(piece) ? constantNamed(piece.expression) : piece.kind === 'value' && piece.from ? [piece.from] : []));
  const line = withFolder(text.pieces, 0);
  return line && { ...line, through: text.through, spelledOut };
}

/** The same of pieces that stand in sight, without names that were followed. */
export function lineOf(pieces: readonly Piece[]): Omit<CommandLine, 'through' | 'spelledOut'> | undefined {
  return withFolder(pieces, 0);
}

/** The command line of `sh -c` and the like, given as a list of arguments. */
export function commandLineOfShell(program: ts.Expression, list: ts.Expression): CommandLine | undefined {
  if (!ts.isStringLiteralLike(program) || !shells.has(program.text) || !ts.isArrayLiteralExpression(list) || list.elements.length !== 2) return undefined;
  const [flag, line] = list.elements;
  return flag && line && ts.isStringLiteralLike(flag) && /^-l?c$/.test(flag.text) ? commandLineOf(line) : undefined;
}

/** What the program is called, for a title; nothing where a value names it. */
export function programName(line: Pick<CommandLine, 'program'>): string | undefined {
  const [only, ...more] = line.program;
  if (more.length > 0 || only === undefined) return undefined;
  const name = typeof only === 'string' ? only : only.known;
  return name !== undefined && name.length <= 40 && !name.includes('`') ? name : undefined;
}

/** The program as an expression. */
export function programText(line: Pick<CommandLine, 'program'>, style: Style): string | undefined {
  const text = argumentText(line.program, style);
  return text?.startsWith('...') ? undefined : text;
}

type Read = Omit<CommandLine, 'through' | 'spelledOut'>;

function withFolder(pieces: readonly Piece[], depth: number): Read | undefined {
  const direct = shellWords(pieces);
  if (direct) return fromWords(direct, undefined, depth);
  const [before, after] = splitAtAnd(pieces);
  const change = shellWords(before);
  const words = shellWords(after);
  const [cd, folder, ...more] = change ?? [];
  if (!words || constantWord(cd) !== 'cd' || !folder || more.length > 0) return undefined;
  return fromWords(words, folder, depth);
}

function fromWords(words: readonly Word[], folder: Word | undefined, depth: number): Read | undefined {
  const [program, ...rest] = words;
  if (!program || program.length === 0 || /^\w+=/.test(typeof program[0] === 'string' ? program[0] : '')) return undefined;
  const name = programName({ program });
  // A line that is nothing but a value is a command line of the caller's, not the name of a program.
  if (words.length === 1 && name === undefined && program.every((part) => typeof part !== 'string')) return undefined;
  if (name !== undefined && (notPrograms.has(name) || windowsShells.test(name))) return undefined;
  if (name !== undefined && shells.has(name)) {
    const [flag, line, ...more] = rest;
    if (depth > 3 || more.length > 0 || !line || !/^-l?c$/.test(constantWord(flag) ?? '')) return undefined;
    return withFolder(line.map(asPiece), depth + 1);
  }
  // A shell further down the line, as in `docker exec box sh -c "…"`, would still read the text.
  if (rest.some((word) => typeof word[0] === 'string' && word.length === 1 && (shells.has(word[0]) || windowsShells.test(word[0])))) return undefined;
  const values = [...words, ...(folder ? [folder] : [])].flat().filter((part) => typeof part !== 'string');
  const safe = values.every(isOneWord) && name !== undefined && !scriptsOnWindows.has(name);
  return { program, words: rest, folder, safe };
}

/** The word, where no value is a part of it. */
function constantWord(word: Word | undefined): string | undefined {
  return word?.every((part) => typeof part === 'string') ? word.join('') : undefined;
}

function asPiece(part: Word[number]): Piece {
  if (typeof part !== 'string') {
    const span = { start: part.expression.getStart(), end: part.expression.end };
    return { kind: 'value', expression: part.expression, span, list: part.list, ...(part.known === undefined ? {} : { known: part.known }) };
  }
  return { kind: 'constant', text: part, span: undefined, literal: undefined };
}

/** The pieces before and after the first `&&`. */
function splitAtAnd(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] {
  const index = pieces.findIndex((piece) => piece.kind === 'constant' && piece.text.includes('&&'));
  const piece = pieces[index];
  if (piece?.kind !== 'constant') return [pieces, []];
  const at = piece.text.indexOf('&&');
  const part = (text: string): Piece => ({ ...piece, text, span: undefined });
  return [
    [...pieces.slice(0, index), part(piece.text.slice(0, at))],
    [part(piece.text.slice(at + 2)), ...pieces.slice(index + 1)],
  ];
}
