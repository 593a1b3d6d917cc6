// What the rounds of a loop have, one after the other: the elements of a list, or their numbers. Follows no control.
import type { Reach } from '../../ir/program';
import type { Universe } from '../universe';
import { certainItems } from './equality';
import type { Value } from './value';
import { numberOf } from './value';

/** A place behind a loop. */
export type Rounds = Extract<Reach, { readonly element: number }>;

/** The variable that the list is in; nothing where it is not known. */
export function listOf({ element, of }: Rounds, base: number, universe: Universe): number | undefined {
  if (of !== undefined) return base + of;
  const [made] = universe.definitionsOf(base + element);
  return made?.instruction.op === 'load' ? made.base + made.instruction.base : undefined;
}

/** What certainly has a round, in order. */
export function goneThrough({ of }: Rounds, list: Value, takenApart: (value: Value) => Value): readonly Value[] {
  // Who counts up to the length of a text looks at its characters.
  if (of !== undefined && list.kind === 'text') return Array.from(list.text, (_, at) => numberOf(at)).slice(0, mostCharacters);
  const items = certainItems(takenApart(list));
  return of === undefined ? items : list.kind === 'list' && !list.isOpen ? items.map((_, at) => numberOf(at)) : [];
}

const mostCharacters = 100;
