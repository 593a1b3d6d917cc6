// One file as the fixers see it: its text, its tree and its lines. Nothing here knows what is to be fixed.
import ts from 'typescript';
import { LineMap } from '../../core/location';
import type { Range, Span } from '../../core/location';

export interface ParsedFile {
  readonly path: string;
  readonly text: string;
  readonly source: ts.SourceFile;
  readonly lines: LineMap;
}

/** Files above this many UTF-16 units are offered no fixes; the audit skips them too. */
const longest = 2_000_000;

/** The file, or nothing where it is too long or its path names no JavaScript or TypeScript. Odd text gives an odd tree and never throws. */
export function parseFile(path: string, text: string): ParsedFile | undefined {
  if (text.length > longest || !/\.[cm]?[jt]sx?$/.test(path)) return undefined;
  try {
    const source = ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.Latest, jsDocParsingMode: ts.JSDocParsingMode.ParseNone }, true);
    return { path, text, source, lines: new LineMap(text) };
  } catch (thrown) {
    // The parser descends by recursion, and thousands of nested brackets exhaust the stack.
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}

/** Whether the file may hold type annotations. */
export function isTyped(file: ParsedFile): boolean {
  return /\.[cm]?tsx?$/.test(file.path);
}

/** The span of a node, without the blanks and comments before it. */
export function spanOf(node: ts.Node): Span {
  return { start: node.getStart(), end: node.end };
}

/** Whether a node is the other one, or stands in it. */
export function holds(outer: ts.Node, node: ts.Node): boolean {
  return outer.pos <= node.pos && node.end <= outer.end;
}

export function textOf(node: ts.Node): string {
  return node.getText();
}

/** The innermost node that contains the range. */
export function nodeAt(file: ParsedFile, range: Range): ts.Node {
  const start = file.lines.offset(range.start);
  const end = Math.max(file.lines.offset(range.end), start);
  let found: ts.Node = file.source;
  for (;;) {
    const inner: ts.Node | undefined = ts.forEachChild(found, (child) => (child.getStart(file.source) <= start && end <= child.end ? child : undefined));
    if (!inner) return found;
    found = inner;
  }
}

/** Every node below this one, without recursion, so that no nesting is too deep. */
export function* nodesBelow(root: ts.Node): Generator<ts.Node> {
  const open: ts.Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node !== root) yield node;
    ts.forEachChild(node, (child) => {
      open.push(child);
    });
  }
}
