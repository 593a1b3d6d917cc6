// Whether values are equal, and what is in a list, as a trial tells: what only the configuration knows is nothing that a caller could guess.
import type { StandIns, TrialOfOperations } from './operation';
import type { Value } from './value';
import { booleanOf, eachOf, eitherOf, hasMarked, isMarked, isSame, listWith, textOf, truthOf, unknown, unknownOfCaller } from './value';

/** Who compares, and takes note of it. */
export interface Comparer extends Pick<TrialOfOperations, 'standIn' | 'compared'> {
  readonly standIns: StandIns;
  /** Whether the input may be a text that only the configuration knows. */
  readonly isOwners: boolean;
}

export function equalityOf(a: Value, b: Value, comparer: Comparer): Value {
  return eachOf(a, (one) =>
    eachOf(b, (other) => {
      if (one.kind === 'unknown' || other.kind === 'unknown') return isConfigured(one, other, comparer);
      if (one.kind === 'text' && other.kind === 'text') {
        // Two texts of the input's own tell nothing of what else would pass.
        if (one.marked && !other.marked) comparer.compared('equal', one.text, other.text);
        if (other.marked && !one.marked) comparer.compared('equal', other.text, one.text);
        return booleanOf(one.text === other.text);
      }
      if ((one.kind === 'number' || other.kind === 'number') && (one.kind === 'text' || other.kind === 'text')) return booleanOf(false);
      if ((one.kind === 'nothing') !== (other.kind === 'nothing')) return booleanOf(false);
      if (one.kind === 'record' || one.kind === 'list' || one.kind === 'function') return one === other ? booleanOf(true) : unknown;
      return booleanOf(isSame(one, other));
    }),
  );
}

/** A text of the caller's is not the configured one, unless it is what stands in for it. */
function isConfigured(a: Value, b: Value, comparer: Comparer): Value {
  const { isOwners, standIn, standIns } = comparer;
  const [known, open] = a.kind === 'unknown' ? [b, a] : [a, b];
  const marked = isMarked(a) || isMarked(b);
  if (isOwners || known.kind !== 'text' || open.kind !== 'unknown' || open.marked || open.isCallers) return { kind: 'unknown', marked };
  if (standIn !== undefined && /^[/~]/.test(known.text)) return booleanOf(known.text === standIn);
  if (!known.marked) return unknown;
  const { word } = standIns;
  if (word !== undefined) comparer.compared('equal', known.text, word);
  return booleanOf(known.text === word);
}

export function membershipOf(item: Value, list: Value, comparer: Comparer): Value {
  if (list.kind === 'text') return unknown;
  const { items, isOpen } = itemsOf(list) ?? {};
  if (!items) return { kind: 'unknown', marked: isMarked(item) || isMarked(list) };
  const answers = items.map((one) => truthOf(equalityOf(item, one, comparer)));
  if (answers.includes(true)) return booleanOf(true);
  // What else stands in a caller's list may be what is asked for.
  if (isOpen && items.some(hasMarked) && !hasMarked(item)) return { kind: 'unknown', marked: true };
  return answers.includes(undefined) ? { kind: 'unknown', marked: isMarked(item) } : booleanOf(false);
}

/** One of the items; nothing is known of it where there are none, since something may have been put there that was not seen. */
export function elementOf(value: Value): Value {
  const list = itemsOf(value);
  if (!list) return { kind: 'unknown', marked: isMarked(value) };
  return list.items.length > 0 ? eitherOf(list.items) : unknownOfCaller;
}

/** More elements than these are not looked at one by one. */
const mostItems = 64;

/** What a loop over the value certainly comes to: the input, and whatever stands in a list that is known as it is. Another one may be empty. */
export function certainItems(value: Value): readonly Value[] {
  const { items = [] } = itemsOf(value) ?? {};
  if (items.length > mostItems) return [];
  return value.kind === 'list' && !value.isOpen ? items : items.filter(isMarked);
}

export function itemsOf(value: Value): (Value & { kind: 'list' }) | undefined {
  if (value.kind === 'list') return value;
  if (value.kind === 'unknown' && !value.marked) return listWith([value], true);
  // Where the code wants a list, the caller sends one.
  if (value.kind === 'text' && value.marked) return { kind: 'list', items: [value] };
  if (value.kind === 'text') return { kind: 'list', items: [...value.text].map((character) => textOf(character, value.marked)) };
  return undefined;
}

/** The elements of a list that is spread, where all of them are known. */
export function spreadOf(value: Value): readonly Value[] | undefined {
  return value.kind === 'list' && !value.isOpen ? value.items : undefined;
}
