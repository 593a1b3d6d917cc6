// Where in a document of any syntax a finding stands: the values around it, and texts as that syntax writes them. Decides nothing about fixes.
import type { Range } from '../../core/location';
import { LineMap } from '../../core/location';
import { readDocument } from '../../frontends/config/syntax/read-document';
import type { List, Table, Value } from '../../frontends/config/value';

export interface Step {
  readonly container: Table | List;
  /** Which of its members or items. */
  readonly at: number;
}

export interface Spot {
  readonly file: string;
  readonly text: string;
  readonly lines: LineMap;
  readonly root: Value;
  /** The containers around the place, the outermost first. */
  readonly way: readonly Step[];
}

/** Nothing where the text is broken: an edit of what was half understood could break the rest. */
export function spotOf(file: string, text: string, range: Range): Spot | undefined {
  const { root, problem } = readDocument(file, text);
  if (!root || problem) return undefined;
  const lines = new LineMap(text);
  const offset = lines.offset(range.start);
  return { file, text, lines, root, way: wayTo(root, offset, /\.toml$/i.test(file)) };
}

/** Where tables are scattered, as in TOML, what is in one need not stand within the place that it begins at. */
function wayTo(value: Value, offset: number, isScattered: boolean): readonly Step[] {
  if (value.kind !== 'table' && value.kind !== 'list') return [];
  let here: readonly Step[] = [];
  for (const [at, { start, end }] of spansOf(value).entries()) {
    const isWithin = start <= offset && offset < Math.max(end, start + 1);
    const child = value.kind === 'table' ? value.members[at]?.value : value.items[at];
    const further = child && (isWithin || isScattered) ? wayTo(child, offset, isScattered) : [];
    if (further.length > 0) return [{ container: value, at }, ...further];
    if (isWithin && here.length === 0) here = [{ container: value, at }];
  }
  return here;
}

/** From where to where each member or item of a container is written. */
export function spansOf(container: Table | List): readonly { readonly start: number; readonly end: number }[] {
  if (container.kind === 'list') return container.items.map(({ span }) => span);
  return container.members.map(({ key, value }) => ({ start: key.span.start, end: value?.span.end ?? key.span.end }));
}

/** The keys to a place, as `['servers', 'x', 'args', 1]`. */
export function keysOf({ way }: Spot): readonly (string | number)[] {
  return way.map(({ container, at }) => (container.kind === 'table' ? (container.members[at]?.key.text ?? '') : at));
}

/** A text with its quotes, as all of JSON, TOML and YAML read it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A text to put between the quotes of the text at the place; where that has none, with quotes of its own if it needs them. */
export function fitting({ way }: Spot, text: string): string {
  const { container, at } = way.at(-1) ?? {};
  const value = container?.kind === 'table' ? container.members[at ?? 0]?.value : container?.items[at ?? 0];
  const isBare = value?.kind === 'text' && value.span.start === value.inner.start;
  return isBare && !/^[A-Za-z\d./~$_][\w./~$:+@-]*$/.test(text) ? quoted(text) : text;
}
