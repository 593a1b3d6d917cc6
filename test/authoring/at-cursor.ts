// The place of the cursor, marked by `|` in a text.
import type { Position } from '../../src/core/location';
import { LineMap } from '../../src/core/location';
import { applyEdits } from '../../src/core/text-edit';
import { completionsAt } from '../../src/authoring/completions-at';
import { explanationAt } from '../../src/authoring/explanation-at';

interface AtCursor {
  readonly text: string;
  readonly position: Position;
}

function atCursor(marked: string): AtCursor {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, position: new LineMap(text).position(offset) };
}

/** What may be written at the cursor. */
export function completed(file: string, marked: string): readonly string[] {
  const { text, position } = atCursor(marked);
  return completionsAt(file, text, position).map(({ newText }) => newText);
}

/** The text after a completion was taken. */
export function after(file: string, marked: string, taken: string): string | undefined {
  const { text, position } = atCursor(marked);
  const completion = completionsAt(file, text, position).find(({ newText }) => newText === taken);
  return completion && applyEdits(text, [completion, ...(completion.also ?? [])]);
}

/** What is said at the cursor. */
export function explained(file: string, marked: string): string | undefined {
  const { text, position } = atCursor(marked);
  return explanationAt(file, text, position)?.sentences.join(' ');
}
