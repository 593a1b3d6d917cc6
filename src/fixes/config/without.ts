// Takes members or items out of a container, in JSON, TOML and YAML alike: with their lines where they stand on lines of their own, and with the one comma
// that would be too many.
import type { TextEdit } from '../../core/fix';
import type { List, Table } from '../../frontends/config/value';
import type { Spot } from './spot';
import { spansOf } from './spot';

/** Without the members or items from number `from` to number `to`. */
export function without({ text, lines }: Spot, container: Table | List, from: number, to = from): readonly TextEdit[] {
  const spans = spansOf(container);
  const [first, last, previous, next] = [spans[from], spans[to], spans[from - 1], spans[to + 1]];
  if (!first || !last) return [];
  const edit = (start: number, end: number): TextEdit => ({ range: lines.range({ start, end }), newText: '' });
  const comma = commaAfter(text, last.end);
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
  const afterLast = comma ?? last.end;
  const lineEnd = /^[ \t]*(?:(?:\/\/|#)[^\n]*|\/\*[^\n]*?\*\/[ \t]*)?(?:\r?\n|$)/.exec(text.slice(afterLast));
  // The dash of a list in YAML goes with its item, but not with the first member of a table in it.
  const before = text.slice(lineStart, first.start);
  const alone = lineEnd !== null && (container.kind === 'list' ? /^[ \t]*(?:-[ \t]+)?$/ : /^[ \t]*$/).test(before);
  const commaBefore = previous && comma === undefined ? commaAfter(text, previous.end) : undefined;
  const dropped = commaBefore !== undefined && commaBefore <= first.start ? [edit(commaBefore - 1, commaBefore)] : [];
  if (alone) return [...dropped, edit(lineStart, afterLast + lineEnd[0].length)];
  if (next) return [edit(first.start, next.start)];
  if (previous) return [edit(previous.end, last.end)];
  return [edit(first.start, last.end)];
}

/** The offset after the comma that follows, over blanks and comments. */
function commaAfter(text: string, from: number): number | undefined {
  const trivia = /(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*|#[^\n]*)*,/y;
  trivia.lastIndex = from;
  return trivia.test(text) ? trivia.lastIndex : undefined;
}
