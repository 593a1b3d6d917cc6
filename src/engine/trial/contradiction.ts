// Flows that no run takes: the sink is reached only where a condition turned out one way, and the value comes from where it turned out the other.
import type { Owners } from '../owners';
import type { Hit } from '../taint';
import type { Universe } from '../universe';
import { wayBack } from '../way-back';
import { Assumptions } from './assumptions';

/** Asked of the data of callers only; `isCallers` says which variables have any. */
export function isContradicted({ call: { site }, fact }: Hit, universe: Universe, owners: Owners, isCallers: (variable: number) => boolean): boolean {
  if (site.instruction.reach === undefined || fact.source !== 'caller-input') return false;
  const assumptions = new Assumptions(universe, owners.forms);
  assumptions.reached(site.function, site.instruction.reach);
  return wayBack(fact).some(({ hop }) => {
    if (hop.kind !== 'step' || hop.site.function !== site.function || hop.site.instruction.op !== 'copy') return false;
    const { base, instruction } = hop.site;
    if (!assumptions.exclude(site.function, instruction.reach)) return false;
    // Facts that came another way to the same variable are not told apart.
    return universe
      .definitionsOf(base + instruction.target)
      .every(({ instruction: other }) => other.op === 'copy' && (!isCallers(base + other.value) || assumptions.exclude(site.function, other.reach)));
  });
}
