// Puts a member at the end of an object or list, in the style of what is there: on lines or in one line, with or without a last comma, after
// the comments that belong to the member before it.
import type { Node } from 'jsonc-parser';
import type { TextEdit } from '../../core/fix';
import type { JsonDocument } from './json-document';
import { indentAt, replacement } from './json-document';

export type JsonValue = string | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

const anyTrivia = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\r\n]*)*/y;
const triviaOfLine = /[ \t]*(?:\/\*[^\r\n]*?\*\/[ \t]*)*(?:\/\/[^\r\n]*)?/y;

/** The edits that append the value to a list, or under the key to an object. */
export function appendMember(document: JsonDocument, container: Node, key: string | undefined, value: JsonValue): readonly TextEdit[] {
  const children = container.children ?? [];
  const last = children.at(-1);
  if (!last) return [intoEmpty(document, container, key, value)];
  const end = last.offset + last.length;
  const afterTrivia = end + trivia(anyTrivia, document.text, end);
  const hasComma = document.text[afterTrivia] === ',';
  const onLines = /[\r\n]/.test(document.text.slice(container.offset, children[0]?.offset));
  if (!onLines) return [insertion(document, hasComma ? afterTrivia + 1 : end, `${hasComma ? '' : ','} ${inOneLine(key, value)}`)];
  const from = hasComma ? afterTrivia + 1 : end;
  const lineEnds = from + trivia(triviaOfLine, document.text, from);
  const indent = indentAt(document, children[0]?.offset ?? 0);
  const written = isOneLine(document, last) && isRecord(value) && last.type === 'object' ? inOneLine(key, value) : onItsLines(document, key, value, indent);
  const line = insertion(document, withoutBlanks(document.text, lineEnds), document.lineEnd + indent + written + (hasComma ? ',' : ''));
  return hasComma ? [line] : [insertion(document, end, ','), line];
}

function intoEmpty(document: JsonDocument, container: Node, key: string | undefined, value: JsonValue): TextEdit {
  const start = container.offset + 1;
  const end = container.offset + container.length - 1;
  const outer = indentAt(document, container.offset);
  const line = document.lineEnd + outer + document.indent + onItsLines(document, key, value, outer + document.indent);
  if (document.text.slice(start, end).trim() === '') return replacement(document, start, end, line + document.lineEnd + outer);
  const afterComment = start + trivia(triviaOfLine, document.text, start);
  const closesOnItsLine = !/[\r\n]/.test(document.text.slice(afterComment, end));
  return insertion(document, afterComment, line + (closesOnItsLine ? document.lineEnd + outer : ''));
}

function insertion(document: JsonDocument, at: number, newText: string): TextEdit {
  return replacement(document, at, at, newText);
}

/** How long the blanks and comments at an offset are. */
function trivia(kind: RegExp, text: string, at: number): number {
  kind.lastIndex = at;
  return kind.exec(text)?.[0].length ?? 0;
}

function withoutBlanks(text: string, end: number): number {
  let at = end;
  while (text[at - 1] === ' ' || text[at - 1] === '\t') at--;
  return at;
}

function isOneLine({ text }: JsonDocument, node: Node): boolean {
  return !/[\r\n]/.test(text.slice(node.offset, node.offset + node.length));
}

function isRecord(value: JsonValue): boolean {
  return typeof value === 'object' && !Array.isArray(value);
}

function onItsLines({ lineEnd, indent: unit }: JsonDocument, key: string | undefined, value: JsonValue, indent: string): string {
  return prefix(key) + JSON.stringify(value, undefined, unit).replaceAll('\n', lineEnd + indent);
}

function inOneLine(key: string | undefined, value: JsonValue): string {
  return prefix(key) + compact(value);
}

function compact(value: JsonValue): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(compact).join(', ')}]`;
  return `{ ${Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${compact(member)}`).join(', ')} }`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function prefix(key: string | undefined): string {
  return key === undefined ? '' : `${JSON.stringify(key)}: `;
}
