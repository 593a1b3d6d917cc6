// Whether ranges meet.
import type { Position, Range } from '../core/location';

/** Whether two ranges share a place, be it only an end. */
export function touches(a: Range, b: Range): boolean {
  return !before(a.end, b.start) && !before(b.end, a.start);
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
