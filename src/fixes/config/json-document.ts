// The syntax tree of a configuration as fixers need it: whole, with its style, and with offsets turned into edits.
import type { Node } from 'jsonc-parser';
import type { TextEdit } from '../../core/fix';
import { LineMap } from '../../core/location';
import { jsonTree } from '../../frontends/config/syntax/json';

export interface JsonDocument {
  readonly text: string;
  readonly root: Node;
  readonly lines: LineMap;
  readonly lineEnd: '\n' | '\r\n';
  /** What one level is indented by. */
  readonly indent: string;
}

/** Nothing where the text is broken: an edit of what was half understood could break the rest. */
export function jsonDocument(text: string): JsonDocument | undefined {
  const { root, problem } = jsonTree(text);
  if (!root || problem) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  return { text, root, lines: new LineMap(text), lineEnd, indent: /\n([ \t]+)"/.exec(text)?.[1] ?? '  ' };
}

/** The edit that puts `newText` in the place of what stands from `start` up to `end`. */
export function replacement(document: JsonDocument, start: number, end: number, newText: string): TextEdit {
  return { range: document.lines.range({ start, end }), newText };
}

/** The blanks that the line of an offset begins with. */
export function indentAt({ text }: JsonDocument, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
