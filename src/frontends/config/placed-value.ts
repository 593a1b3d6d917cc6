// A text of a document → a text with its place, unit by unit where it is not written as it reads. One way for the escapes of all syntaxes.
import type { LineMap } from '../../core/location';
import type { PlacedText } from '../../ir/placed-text';
import type { Text, Value } from './value';

/** The source that values were read from, and its lines. */
export interface Source {
  readonly text: string;
  readonly lines: LineMap;
}

/** Nothing where the value is no text. */
export function placedText(value: Value | undefined, source: Source): PlacedText | undefined {
  if (value?.kind !== 'text') return undefined;
  const { text, inner } = value;
  const start = inner.start;
  const plain = source.text.startsWith(text, start) && !/[\r\n]/.test(text);
  if (plain) return { text, range: source.lines.range({ start, end: start + text.length }) };
  const offsets = unitOffsets(source.text, value);
  const positions = offsets.map((offset) => source.lines.position(offset));
  return { text, range: source.lines.range({ start: offsets[0] ?? start, end: offsets.at(-1) ?? inner.end }), positions };
}

/** Where each of the units starts, and where the last one ends. */
function unitOffsets(source: string, { text, inner }: Text): readonly number[] {
  const offsets: number[] = [];
  let at = inner.start;
  let unit = 0;
  while (unit < text.length) {
    at = skipped(source, at, text.charAt(unit), inner.end);
    const { length, units } = at < inner.end ? written(source, at, text, unit) : { length: 0, units: 1 };
    for (let more = 0; more < units; more++) offsets.push(at);
    at += length;
    unit += units;
  }
  return [...offsets, Math.min(at, inner.end)];
}

/** Over what is written and does not read: indentation, folded lines, lines that a backslash joins. */
function skipped(source: string, from: number, wanted: string, end: number): number {
  let at = from;
  while (at < end && source[at] !== wanted) {
    const joined = /\\[ \t]*\r?\n\s*/y;
    joined.lastIndex = at;
    const join = joined.exec(source);
    if (join) at += join[0].length;
    else if (/\s/.test(source.charAt(at)) && !/\s/.test(wanted)) at++;
    else break;
  }
  return at;
}

/** How many characters of the source stand for how many units of the text here. */
function written(source: string, at: number, text: string, unit: number): { readonly length: number; readonly units: number } {
  const wanted = text.charAt(unit);
  const found = source.charAt(at);
  if (found === '\\' && !(wanted === '\\' && source[at + 1] !== '\\')) {
    const digits = { u: 4, U: 8, x: 2 }[source.charAt(at + 1)];
    return { length: 2 + (digits ?? 0), units: digits === 8 && (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1 };
  }
  // YAML doubles the quote of a text in single quotes, and reads a line end as a blank.
  if (found === "'" && wanted === "'" && source[at + 1] === "'") return { length: 2, units: 1 };
  if (found !== wanted && /\s/.test(wanted)) return { length: /^\s*/.exec(source.slice(at, at + 1000))?.[0].length ?? 0, units: 1 };
  if (found === '\r' && wanted === '\n') return { length: source[at + 1] === '\n' ? 2 : 1, units: 1 };
  return { length: 1, units: 1 };
}
