// Operations in a trial that make a list, or one value of a whole list, as checks do which take an address apart by numbers.
import type { Operations } from './operation';
import type { Value } from './value';
import { isMarked, listWith, nothing, numberOf, unknown, unknownOfInput, writtenOf } from './value';

const longest = 64;

/** So many items, each what `make` says of its place; nothing where the count is not told. */
function counted(count: Value | undefined, make: (place: number) => Value): Value | undefined {
  if (count?.kind !== 'number' || !Number.isInteger(count.number) || count.number < 0 || count.number > longest) return undefined;
  const items = Array.from({ length: count.number }, (_, place) => make(place));
  return items.find((item) => item.kind === 'never') ?? listWith(items);
}

const unknownOf = (...values: readonly Value[]): Value => ({ kind: 'unknown', marked: values.some(isMarked) });

export const listOperations: Operations = {
  'list-of-many': ([count = nothing]) => counted(count, () => nothing) ?? unknownOf(count),
  'filled-list': ([list = nothing, item = nothing]) => (list.kind === 'list' && !list.isOpen ? listWith(list.items.map(() => item)) : unknownOf(list, item)),
  list: ([value = nothing, change = nothing], trial) => {
    const make = (item: Value, place: number): Value => (change.kind === 'function' ? change.call([item, numberOf(place)]) : item);
    if (value.kind === 'nothing') return listWith([]);
    if (value.kind === 'record' && value.members.has('length')) return counted(value.members.get('length'), (place) => make(nothing, place)) ?? unknownOf(value);
    const list = trial.takenApart(value);
    if (change.kind === 'nothing') return list;
    if (list.kind !== 'list' || list.items.length > longest) return unknownOf(value);
    const items = list.items.map(make);
    return items.find((item) => item.kind === 'never') ?? { ...list, items };
  },
  'from-entries': ([value = nothing]) => {
    if (value.kind !== 'list') return unknownOf(value);
    const members = new Map<string, Value>();
    for (const entry of value.items) {
      const [key = unknown, held = nothing] = entry.kind === 'list' && !entry.isOpen ? entry.items : [];
      const name = writtenOf(key);
      if (name === undefined) return unknownOf(value);
      members.set(name, held);
    }
    return { kind: 'record', members, marked: false, ...(value.isOpen ? { rest: unknownOfInput } : { isWhole: true }) };
  },
  // What is waited for is a promise of it.
  then: ([value = nothing, change = nothing]) => (change.kind === 'function' ? change.call([value]) : change.kind === 'nothing' ? value : unknownOf(value)),
  fold: ([value = nothing, change = nothing, beginning], trial) => {
    const list = trial.listOf(value);
    if (list.kind !== 'list' || list.isOpen || list.items.length > longest || change.kind !== 'function') return unknownOf(value);
    const isBegun = beginning !== undefined && beginning.kind !== 'nothing';
    const [first = nothing, ...others] = isBegun ? [beginning, ...list.items] : list.items;
    return others.reduce((sum, item, place) => (sum.kind === 'never' ? sum : change.call([sum, item, numberOf(isBegun ? place : place + 1)])), first);
  },
};
