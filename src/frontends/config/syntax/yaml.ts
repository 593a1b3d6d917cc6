// Text of a YAML document → a tree with places, however broken. Aliases are followed, up to a bound, since a few lines of them can stand for
// more values than there is memory; `<<` takes over what another table has.
import type { Node, Pair, Scalar as YamlScalar, YAMLMap } from 'yaml';
import { Composer, isAlias, isMap, isNode, isScalar, isSeq, Parser } from 'yaml';
import type { CST } from 'yaml';
import type { Document, Table, TableMember, Text, Value } from '../value';
import { deepest, tooDeep } from '../value';

/** More values than this are not made of one file. */
const mostValues = 200_000;

export function readYaml(text: string): Document {
  const tokens = [...new Parser().parse(text)];
  const deep = tooDeepAt(tokens);
  if (deep !== undefined) return tooDeep(deep);
  const [document] = new Composer({ uniqueKeys: false, logLevel: 'silent', merge: false, resolveKnownTags: false, customTags: [] }).compose(tokens, true, text.length);
  if (!document) return { root: undefined, problem: undefined };
  const [error] = document.errors;
  const made = new Values(text);
  const root = made.of(document.contents);
  const message = 'This is not written as YAML has it: correct the indentation, quotes or brackets here.';
  const problem = error && { message, span: { start: error.pos[0], end: Math.max(error.pos[1], error.pos[0]) } };
  return { root, problem: problem ?? made.problem };
}

class Values {
  private left = mostValues;
  problem: Document['problem'];
  private readonly anchored = new Map<string, Node>();
  /** What aliases are being followed to: one that leads to itself leads nowhere. */
  private readonly within = new Set<unknown>();

  constructor(private readonly source: string) {}

  of(node: unknown): Value | undefined {
    if (--this.left < 0) {
      const message = `The aliases of this file stand for more than ${mostValues} values and were not all audited: write them out where they are needed.`;
      this.problem ??= { message, span: { start: 0, end: 0 } };
      return undefined;
    }
    if (isAlias(node)) return this.inside(this.anchored.get(node.source));
    if (isNode(node) && 'anchor' in node && node.anchor) this.anchored.set(node.anchor, node);
    if (isMap(node)) return this.table(node);
    if (isSeq(node)) return { kind: 'list', items: node.items.flatMap((item) => this.of(item) ?? []), span: spanOf(node) };
    return isScalar(node) ? scalar(node, this.source) : undefined;
  }

  private inside(node: Node | undefined): Value | undefined {
    if (!node || this.within.has(node)) return undefined;
    this.within.add(node);
    const value = this.of(node);
    this.within.delete(node);
    return value;
  }

  private table(map: YAMLMap): Table {
    const own: TableMember[] = [];
    const merged: TableMember[] = [];
    for (const pair of map.items as readonly Pair[]) {
      const key = this.of(pair.key);
      const name = key && nameOf(key, this.source);
      if (!name) continue;
      const value = this.of(pair.value ?? undefined);
      if (name.text === '<<' && value) merged.push(...membersOf(value));
      else own.push({ key: name, value });
    }
    const names = new Set(own.map((member) => member.key.text));
    return { kind: 'table', members: [...merged.filter((member) => !names.has(member.key.text)), ...own], span: spanOf(map) };
  }
}

/** What `<<` takes over: a table's members, or those of several, the first of which counts. */
function membersOf(value: Value): readonly TableMember[] {
  if (value.kind === 'table') return value.members;
  if (value.kind !== 'list') return [];
  const byName = new Map<string, TableMember>();
  for (const item of value.items)
    if (item.kind === 'table') for (const member of item.members) if (!byName.has(member.key.text)) byName.set(member.key.text, member);
  return [...byName.values()];
}

/** Numbers and switches name things too: `8080: …`, `on: …`. */
function nameOf(key: Value, source: string): Text | undefined {
  if (key.kind === 'text') return key;
  return key.kind === 'scalar' ? { kind: 'text', text: source.slice(key.span.start, key.span.end), span: key.span, inner: key.span } : undefined;
}

function scalar(node: YamlScalar, source: string): Value {
  const span = spanOf(node);
  const value = node.value;
  if (typeof value === 'number' || typeof value === 'boolean') return { kind: 'scalar', value, span };
  if (typeof value !== 'string') return { kind: 'scalar', value: null, span };
  const text = value;
  if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') return { kind: 'text', text, span, inner: { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) } };
  if (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED') return { kind: 'text', text, span, inner: span };
  // The text of a block begins on the line after its sign.
  const header = /^[^\r\n]*\r?\n?[ \t]*/.exec(source.slice(span.start, span.start + 1000))?.[0].length ?? 0;
  return { kind: 'text', text, span, inner: { start: Math.min(span.start + header, span.end), end: span.end } };
}

function spanOf(node: Node): { readonly start: number; readonly end: number } {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}

/** Where the text is nested deeper than we read, found without calling itself. */
function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > deepest) return token.offset;
    if (token.type === 'document' && token.value) waiting.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items as readonly CST.CollectionItem[])
      for (const inner of [key, value]) if (inner) waiting.push({ token: inner, depth: depth + 1 });
  }
  return undefined;
}
