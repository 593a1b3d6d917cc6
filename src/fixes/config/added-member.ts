// Puts a member into a server's entry, or into a table in it that may still have to be made, in JSON, TOML and YAML alike: in the style of what is there.
import { findNodeAtLocation } from 'jsonc-parser';
import type { TextEdit } from '../../core/fix';
import type { Table } from '../../frontends/config/value';
import type { JsonValue } from './append-member';
import { appendMember } from './append-member';
import type { Place } from './place';
import { memberOf } from './place';
import { quoted, spansOf } from './spot';

/** Nothing where something else than a table is in the way, or where the member is there already. */
export function addedMember(place: Place, way: readonly string[], value: string | readonly string[]): readonly TextEdit[] | undefined {
  let table = place.server;
  let depth = 0;
  for (; depth < way.length - 1; depth++) {
    const inner = memberOf(table, way[depth] ?? '');
    if (!inner) break;
    if (inner.kind !== 'table') return undefined;
    table = inner;
  }
  const [key = '', ...further] = way.slice(depth);
  if (table.members.some((member) => member.key.text.toLowerCase() === key.toLowerCase())) return undefined;
  if (!place.document) return [entered(place, table, key, further, value)];
  const node = findNodeAtLocation(place.document.root, [...place.way, ...way.slice(0, depth)]);
  return node?.type === 'object' ? appendMember(place.document, node, key, further.reduceRight<JsonValue>((inner, one) => ({ [one]: inner }), value)) : undefined;
}

/** A key as all of TOML and YAML read it. */
function named(key: string): string {
  return /^[\w-]+$/.test(key) ? key : quoted(key);
}

/** After the last member of a table in braces, or else on the line below the one that the finding is about. */
function entered({ spot, value: found }: Place, table: Table, key: string, further: readonly string[], value: string | readonly string[]): TextEdit {
  const { text, lines, file } = spot;
  const sign = /\.toml$/i.test(file) ? ' = ' : ': ';
  const entry = `${key}${sign}${further.reduceRight((inner, one) => `{ ${named(one)}${sign}${inner} }`, typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`)}`;
  const insertion = (at: number, newText: string): TextEdit => ({ range: lines.range({ start: at, end: at }), newText });
  const spans = spansOf(table);
  if (text[table.span.start] === '{') {
    const last = spans.at(-1)?.end;
    return last === undefined ? insertion(table.span.start + 1, ` ${entry} `) : insertion(last, `, ${entry}`);
  }
  // What stands under a heading of its own, as tables of TOML do, ends the lines of this one.
  const own = spans.filter((_, at) => text[table.members[at]?.value?.span.start ?? 0] !== '[' || table.members[at]?.value?.kind !== 'table');
  const beside = own.find(({ start, end }) => start <= found.span.start && found.span.start < end) ?? own.at(-1) ?? table.span;
  const lineStart = text.lastIndexOf('\n', beside.start - 1) + 1;
  const indent = text.slice(lineStart, beside.start).replace(/[^\t]/g, ' ');
  const [lineEnd = ''] = /\r?\n|$/.exec(text.slice(beside.end)) ?? [];
  const at = lineEnd === '' ? text.length : text.indexOf(lineEnd, beside.end);
  return insertion(at, `${lineEnd === '' ? '\n' : lineEnd}${indent}${entry}`);
}
