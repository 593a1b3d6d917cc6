// A command line that grows over several statements becomes a list that grows with them: `command += …` turns into `list.push(…)`.
import ts from 'typescript';
import { listText } from './argument-text';
import { removeUsedOnce } from './carried-values';
import type { Changes } from './changes';
import type { CommandLine } from './command-line';
import { lineOf, programText } from './command-line';
import { declarationOf, usesOf } from './declaration-of';
import { freeName } from './names';
import { isOneWord } from './one-word';
import { unwrapped } from './origin-of';
import { isTyped, spanOf } from './parsed-file';
import { piecesOf } from './pieces-of-text';
import type { Piece } from './pieces-of-text';
import { shellWords } from './shell-words';
import type { Word } from './shell-words';
import { styleOf } from './style-of';

interface BuiltUp {
  readonly declaration: ts.VariableDeclaration;
  /** Assignments of a whole line, the initializer among them. */
  readonly starts: readonly { readonly value: ts.Expression; readonly line: Line }[];
  readonly appends: readonly { readonly statement: ts.ExpressionStatement; readonly words: readonly Word[] }[];
  readonly reads: readonly ts.Identifier[];
}

type Line = Omit<CommandLine, 'through' | 'spelledOut'>;

export interface ListedCommand {
  readonly program: string;
  readonly list: string;
  readonly command: Line;
  readonly safe: boolean;
  /** The places that read the line and run it too. */
  readonly otherRuns: readonly ts.CallExpression[];
}

/** Turns the line into a list wherever it is written and read but for the calls that run it; nothing where one of its parts is not understood. */
export function listBuiltUp(changes: Changes, name: ts.Expression, runs: (call: ts.CallExpression) => boolean): ListedCommand | undefined {
  const built = builtUp(name);
  const style = styleOf(changes.file);
  const [first, ...others] = built?.starts ?? [];
  const program = first && programText(first.line, style);
  if (!built || !first || program === undefined || others.some(({ line }) => programText(line, style) !== program)) return undefined;
  const list = freeName(changes.file, `${built.declaration.name.getText()}Args`);
  const written = [...built.starts.map(({ line }) => line.words), ...built.appends.map(({ words }) => words)];
  if (written.some((words) => listText(words, style) === undefined)) return undefined;
  declare(changes, built, list);
  for (const { value, line } of built.starts) {
    changes.replace(value, listText(line.words, style) ?? '');
    if (ts.isBinaryExpression(value.parent)) changes.replace(value.parent.left, list);
  }
  removeUsedOnce(changes, written.flat(2).flatMap((part) => (typeof part !== 'string' && part.from ? [part.from] : [])));
  for (const { statement, words } of built.appends) changes.replace(statement.expression, `${list}.push(${(listText(words, style) ?? '').slice(1, -1)})`);
  const otherRuns: ts.CallExpression[] = [];
  for (const read of built.reads) {
    const isRun = ts.isCallExpression(read.parent) && read.parent.arguments[0] === read && runs(read.parent);
    if (isRun && read !== name) otherRuns.push(read.parent);
    else if (read !== name) changes.replace(read, `${ts.isShorthandPropertyAssignment(read.parent) ? `${read.text}: ` : ''}[${program}, ...${list}].join(' ')`);
  }
  const safe = built.starts.every(({ line }) => line.safe) && built.appends.every(({ words }) => words.flat().every((part) => typeof part === 'string' || isOneWord(part)));
  return { program, list, command: first.line, safe, otherRuns };
}

/** The declaration's keyword, name and type; a list that starts only once is a constant. */
function declare(changes: Changes, { declaration, starts }: BuiltUp, list: string): void {
  const initial = starts.find(({ value }) => value === declaration.initializer);
  const needsType = isTyped(changes.file) && (!initial || initial.line.words.length === 0);
  const end = declaration.type?.end ?? declaration.exclamationToken?.end ?? declaration.name.end;
  changes.replace({ start: declaration.name.getStart(), end }, needsType ? `${list}: string[]` : list);
  const keyword = declaration.parent.getStart();
  if (starts.length === 1 && initial) changes.replace({ start: keyword, end: keyword + 'let'.length }, 'const');
}

function builtUp(name: ts.Expression): BuiltUp | undefined {
  const bare = unwrapped(name);
  const declaration = ts.isIdentifier(bare) ? declarationOf(bare.text, bare) : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !ts.isVariableDeclarationList(declaration.parent) || bare !== name) return undefined;
  if (declaration.parent.declarations.length !== 1 || !(declaration.parent.flags & ts.NodeFlags.Let)) return undefined;
  const starts: BuiltUp['starts'][number][] = [];
  const appends: BuiltUp['appends'][number][] = [];
  const reads: ts.Identifier[] = [];
  if (declaration.initializer && !addStart(starts, declaration.initializer)) return undefined;
  const around = ts.findAncestor(declaration, ts.isFunctionLike);
  // What was written last before a use, as far as nothing but the order of statements comes between.
  let previous: Written = { block: declaration.parent.parent.parent, text: declaration.initializer };
  for (const use of usesOf(declaration).toSorted((a, b) => a.pos - b.pos)) {
    const assignment = use.parent;
    if (!ts.isBinaryExpression(assignment) || assignment.left !== use || assignment.operatorToken.kind < ts.SyntaxKind.FirstAssignment || assignment.operatorToken.kind > ts.SyntaxKind.LastAssignment) {
      reads.push(use);
      continue;
    }
    const statement = assignment.parent;
    if (previous.block !== statement.parent) previous = { block: statement.parent, text: undefined };
    if (!ts.isExpressionStatement(statement) || ts.findAncestor(statement, ts.isFunctionLike) !== around) return undefined;
    if (assignment.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
      if (!addStart(starts, assignment.right)) return undefined;
      previous = { block: statement.parent, text: assignment.right };
      continue;
    }
    const words = assignment.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken ? appended(assignment.right, endsWithBlank(previous)) : undefined;
    if (!words) return undefined;
    appends.push({ statement, words });
    previous = { block: statement.parent, text: assignment.right };
  }
  return { declaration, starts, appends, reads };
}

function addStart(starts: BuiltUp['starts'][number][], value: ts.Expression): boolean {
  const text = piecesOf(value);
  const line = text?.through.length === 0 ? lineOf(text.pieces) : undefined;
  if (!line || line.folder || (typeof line.program[0] !== 'string' && line.words.length === 0)) return false;
  starts.push({ value, line });
  return true;
}

interface Written {
  readonly block: ts.Node;
  readonly text: ts.Expression | undefined;
}

function endsWithBlank({ text }: Written): boolean {
  const last = text && piecesOf(text)?.pieces.findLast((piece) => piece.kind === 'value' || piece.text !== '');
  return last?.kind === 'constant' && /\s$/.test(last.text);
}

/** The words of a text that is appended; a blank must come before it, or its first word would go on the last one. */
function appended(value: ts.Expression, isApart: boolean): readonly Word[] | undefined {
  const bare = unwrapped(value);
  if (ts.isConditionalExpression(bare)) {
    const branches = [bare.whenTrue, bare.whenFalse].map((branch) => piecesOf(branch)?.pieces);
    if (!branches.every((pieces) => pieces !== undefined && (isEmpty(pieces) || beginsWithBlank(pieces)))) return undefined;
    return shellWords([{ kind: 'value', expression: bare, span: spanOf(bare), list: false }]);
  }
  if (isApart && ts.isIdentifier(bare)) return shellWords([{ kind: 'value', expression: bare, span: spanOf(bare), list: false }]);
  const text = piecesOf(value);
  return text?.through.length === 0 && (isApart || beginsWithBlank(text.pieces)) ? shellWords(text.pieces) : undefined;
}

function isEmpty(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.kind === 'constant' && piece.text === '');
}

function beginsWithBlank(pieces: readonly Piece[]): boolean {
  const first = pieces.find((piece) => piece.kind === 'value' || piece.text !== '');
  return first?.kind === 'constant' && /^\s/.test(first.text);
}
