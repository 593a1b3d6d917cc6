// A text of a configuration and where it stands in the file, so that a rule can point at a part of it without seeing the format.
import type { Position, Range } from '../core/location';

export interface PlacedText {
  readonly text: string;
  /** Where it is written, quotes left out where the format has them. */
  readonly range: Range;
  /** Where each unit of the text starts, and where the last one ends; only there where the text is written otherwise than it reads, as with escapes. */
  readonly positions?: readonly Position[];
}

/** Where the units from `start` up to `end` of the text are written. */
export function rangeWithin(placed: PlacedText, start: number, end: number): Range {
  return { start: positionOf(placed, start), end: positionOf(placed, end) };
}

/** A part of a text, with its own place. */
export function partOf(placed: PlacedText, start: number, end: number): PlacedText {
  const text = placed.text.slice(start, end);
  const range = rangeWithin(placed, start, end);
  return placed.positions ? { text, range, positions: placed.positions.slice(start, end + 1) } : { text, range };
}

function positionOf(placed: PlacedText, unit: number): Position {
  const { start, end } = placed.range;
  if (placed.positions) return placed.positions[unit] ?? end;
  return { line: start.line, character: start.character + unit };
}
