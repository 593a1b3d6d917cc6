// Text of a TOML document → a tree with places. The parser knows no broken texts, so a line that it does not take is left out and told.
import type { AST } from 'toml-eslint-parser';
import { ParseError, parseTOML } from 'toml-eslint-parser';
import type { Span } from '../../../core/location';
import type { Document, Problem, Text, Value } from '../value';
import { deepest, tooDeep } from '../value';

/** How many broken lines are left out before the rest is given up; one is being typed, more are another format. */
const mostBrokenLines = 10;

export function readToml(text: string): Document {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return tooDeep(deep);
  // A byte order mark is no error in a file, though the parser takes it for one. Blanks keep all offsets.
  let readable = text.replace(/^\uFEFF/, ' ');
  let read = parsed(readable);
  let problem: Problem | undefined;
  for (let broken = 0; !read.top && broken < mostBrokenLines; broken++) {
    const told = lineBefore(readable, read.failsAt);
    // What a line lacks is often noticed only on the next one: without the right line the parser comes furthest.
    const tries = [told, told && lineBefore(readable, told.start - 1)].filter((line) => line !== undefined).map((line) => ({ line, text: withoutLine(readable, line), read: parsed(withoutLine(readable, line)) }));
    const [best] = tries.sort((a, b) => reach(b.read) - reach(a.read));
    if (!best) break;
    problem ??= { message: 'This is not written as TOML has it and was not audited: correct it.', span: best.line };
    readable = best.text;
    read = best.read;
  }
  return { root: read.top && rootOf(read.top, text), problem };
}

type Parsed = { readonly top: AST.TOMLTopLevelTable } | { readonly top: undefined; readonly failsAt: number };

function parsed(text: string): Parsed {
  try {
    return { top: parseTOML(text, { tomlVersion: 'next' }).body[0] };
  } catch (thrown) {
    if (!(thrown instanceof ParseError)) throw thrown;
    return { top: undefined, failsAt: thrown.index };
  }
}

function reach(read: Parsed): number {
  return read.top ? Infinity : read.failsAt;
}

function withoutLine(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** The line of an offset, or the nearest before it that is not blank, without the blanks around it. */
function lineBefore(text: string, offset: number): Span | undefined {
  let end = Math.min(offset, text.length);
  while (end >= 0 && end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  while (end > 0) {
    const start = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
    const line = text.slice(start, end);
    if (line.trim() !== '') return { start: start + line.search(/\S/), end: start + line.trimEnd().length };
    end = start - 1;
  }
  return undefined;
}

/** A table while it is filled: TOML says what is in one in several places. */
interface Filling {
  readonly kind: 'table';
  readonly members: { readonly key: Text; readonly value: Filled }[];
  readonly span: Span;
}
interface FillingList {
  readonly kind: 'list';
  readonly items: Filled[];
  readonly span: Span;
}
type Filled = Filling | FillingList | Value;

function rootOf(top: AST.TOMLTopLevelTable, text: string): Value {
  const root: Filling = { kind: 'table', members: [], span: { start: 0, end: text.length } };
  for (const node of top.body) {
    if (node.type === 'TOMLKeyValue') put(root, node);
    else {
      const table = node.kind === 'array' ? appended(root, node.key.keys, spanOf(node)) : inner(root, node.key.keys, spanOf(node));
      for (const entry of node.body) put(table, entry);
    }
  }
  return root;
}

function put(table: Filling, { key, value }: AST.TOMLKeyValue): void {
  const last = key.keys.at(-1);
  if (last) inner(table, key.keys.slice(0, -1), spanOf(key)).members.push({ key: nameOf(last), value: valueOf(value) });
}

type Key = AST.TOMLBare | AST.TOMLQuoted;

/** The table at the end of a way of keys, made where it is not there yet. */
function inner(root: Filling, keys: readonly Key[], span: Span): Filling {
  let table = root;
  for (const key of keys) {
    const name = nameOf(key);
    const found = table.members.find((member) => member.key.text === name.text)?.value;
    const last = found?.kind === 'list' ? found.items.at(-1) : found;
    if (last?.kind === 'table') table = last as Filling;
    else {
      const made: Filling = { kind: 'table', members: [], span };
      table.members.push({ key: name, value: made });
      table = made;
    }
  }
  return table;
}

/** A new table at the end of the list of tables that the keys lead to. */
function appended(root: Filling, keys: readonly Key[], span: Span): Filling {
  const parent = inner(root, keys.slice(0, -1), span);
  const made: Filling = { kind: 'table', members: [], span };
  const last = keys.at(-1);
  if (!last) return made;
  const name = nameOf(last);
  const found = parent.members.find((member) => member.key.text === name.text)?.value;
  if (found?.kind === 'list') (found as FillingList).items.push(made);
  else parent.members.push({ key: name, value: { kind: 'list', items: [made], span } });
  return made;
}

function nameOf(key: Key): Text {
  const span = spanOf(key);
  if (key.type === 'TOMLBare') return { kind: 'text', text: key.name, span, inner: span };
  return { kind: 'text', text: key.value, span, inner: { start: span.start + 1, end: span.end - 1 } };
}

function valueOf(node: AST.TOMLContentNode): Filled {
  const span = spanOf(node);
  switch (node.type) {
    case 'TOMLArray':
      return { kind: 'list', items: node.elements.map(valueOf), span };
    case 'TOMLInlineTable': {
      const table: Filling = { kind: 'table', members: [], span };
      for (const entry of node.body) put(table, entry);
      return table;
    }
    case 'TOMLValue': {
      const quotes = node.kind === 'string' && node.multiline ? 3 : 1;
      if (node.kind === 'string') return { kind: 'text', text: node.value, span, inner: { start: span.start + quotes, end: span.end - quotes } };
      return { kind: 'scalar', value: node.kind === 'boolean' ? node.value : Number(node.value), span };
    }
  }
}

function spanOf(node: { readonly range: readonly [number, number] }): Span {
  return { start: node.range[0], end: node.range[1] };
}

const textOrCommentOrBracket = /"""(?:[^\\]|\\[\s\S])*?"""|'''[\s\S]*?'''|"(?:[^"\\\r\n]|\\.)*"?|'[^'\r\n]*'?|#.*|[{}[\]]/g;

/** Where the text is nested deeper than we read, found without calling itself. */
function tooDeepAt(text: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(textOrCommentOrBracket)) {
    if (token === '{' || token === '[') depth++;
    if (token === '}' || token === ']') depth = Math.max(0, depth - 1);
    if (depth > deepest) return index;
  }
  return undefined;
}
