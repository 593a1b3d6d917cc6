// Applies text edits to a text; used by the command line and tests, where no editor does it.
import { LineMap } from './location';
import type { TextEdit } from './fix';

/** The text after all edits. Throws a `RangeError` where two edits overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lines = new LineMap(text);
  const spans = edits
    .map((edit, order) => ({ start: lines.offset(edit.range.start), end: lines.offset(edit.range.end), newText: edit.newText, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let result = '';
  let at = 0;
  for (const span of spans) {
    if (span.start < at) throw new RangeError('Two edits of one fix overlap.');
    result += text.slice(at, span.start) + span.newText;
    at = span.end;
  }
  return result + text.slice(at);
}
