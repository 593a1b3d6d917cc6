// Flows that no run takes: the sink is reached only where a condition turned out one way, and the value comes from where it turned out the other.
import type { Fact } from '../facts';
import type { Owners } from '../owners';
import type { Hit } from '../taint';
import type { Site, Universe } from '../universe';
import { wayBack } from '../way-back';
import { Assumptions } from './assumptions';

/** Asked of the data of callers only; `isCallers` says which variables have any. */
export function isContradicted({ call: { site }, fact }: Hit, universe: Universe, owners: Owners, isCallers: (variable: number) => boolean): boolean {
  if (site.instruction.reach === undefined || fact.source !== 'caller-input') return false;
  const assumptions = new Assumptions(universe, owners.forms);
  assumptions.reached(site.function, site.instruction.reach);
  const way = wayBack(fact);
  return way.some(({ hop }, at) => {
    if (hop.kind !== 'step' || hop.site.function !== site.function || hop.site.instruction.op !== 'copy') return false;
    const { base, instruction } = hop.site;
    if (!assumptions.exclude(site.function, instruction.reach) || !isOneRun(way.slice(at), site, universe)) return false;
    // Facts that came another way to the same variable are not told apart.
    return universe
      .definitionsOf(base + instruction.target)
      .every(({ instruction: other }) => other.op === 'copy' && (!isCallers(base + other.value) || assumptions.exclude(site.function, other.reach)));
  });
}

/**
 * Whether the function comes from the first of the facts to the place in one go: a condition may turn out otherwise in another round of a loop, and
 * when the function is called again, which finds what was put into an object, or into a variable of an outer function, the time before.
 */
function isOneRun(way: readonly Fact[], end: Site, universe: Universe): boolean {
  const { instructions } = universe.function(end.function).body;
  let called = 0;
  let earlier = -1;
  for (const { hop, variable } of way) {
    // What a function that is called does with it in between, it does in the same run.
    if (hop.kind === 'enter') called++;
    else if (hop.kind === 'leave') called--;
    if (called < 0) return false;
    if (called > 0 || hop.kind !== 'step') continue;
    const { instruction, base, function: id } = hop.site;
    const at = instructions.indexOf(instruction);
    if (id !== end.function || at < earlier || !('target' in instruction) || variable !== base + instruction.target) return false;
    earlier = at;
  }
  return called === 0 && instructions.indexOf(end.instruction) >= earlier;
}
