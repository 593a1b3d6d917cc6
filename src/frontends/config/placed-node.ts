// A string of a JSON syntax tree → a text with its place, unit by unit where it is written with escapes.
import type { Node } from 'jsonc-parser';
import type { LineMap } from '../../core/location';
import type { PlacedText } from '../../ir/placed-text';

/** The source that nodes were read from, and its lines. */
export interface Source {
  readonly text: string;
  readonly lines: LineMap;
}

/** Nothing where the node is no string. A string that is never closed ends where the parser ended it. */
export function placedText(node: Node | undefined, source: Source): PlacedText | undefined {
  if (node?.type !== 'string' || typeof node.value !== 'string') return undefined;
  const text: string = node.value;
  const start = node.offset + 1;
  const plain = source.text.startsWith(text, start);
  if (plain) return { text, range: source.lines.range({ start, end: start + text.length }) };
  const offsets = unitOffsets(source.text, start, text.length);
  const positions = offsets.map((offset) => source.lines.position(offset));
  return { text, range: source.lines.range({ start, end: offsets.at(-1) ?? start }), positions };
}

/** Where each of the units starts, and where the last one ends. Every escape stands for one unit, the six of `\u0041` too. */
function unitOffsets(text: string, start: number, units: number): readonly number[] {
  const offsets = [start];
  let at = start;
  for (let unit = 0; unit < units; unit++) {
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
    offsets.push(at);
  }
  return offsets;
}
