// Whether what one caller sent is given to another one: it waited in something that outlives the call. Its own input a caller may well see again.
import type { Fact } from './facts';
import type { Hit, Origin } from './taint';
import type { Universe } from './universe';
import { wayBack } from './way-back';

/** Asked of what reaches an answer; true of all other data. */
export function isCarriedOver({ fact, call }: Hit, universe: Universe, origins: ReadonlyMap<Fact, Origin>): boolean {
  if (fact.source !== 'caller-input') return true;
  const way = wayBack(fact);
  const origin = origins.get(way[0]);
  return origin?.registration !== undefined && origin.registration.call !== call && way.some(({ variable }) => outlives(variable, universe));
}

/** A variable that the code of a file itself makes, when it is loaded. */
function outlives(variable: number, universe: Universe): boolean {
  const { firstFunction } = universe.module(universe.moduleOf(variable));
  return universe.definitionsOf(variable).some((site) => site.function === firstFunction);
}
