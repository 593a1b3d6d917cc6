// A variable of the environment under a name that the text does not tell: the server's own choice is none of its secrets, the caller's may be any.
import type { PointsTo } from './points-to';
import type { Hit } from './taint';
import { wayBack } from './way-back';

/** Whether the caller chooses which variable it is, wherever on the way one of the environment's is read. */
export function isFreelyChosen({ fact }: Hit, { universe }: PointsTo, isCallers: (variable: number) => boolean): boolean {
  if (fact.source !== 'environment') return true;
  return wayBack(fact).every(({ hop, previous }) => {
    if (hop.kind !== 'step' || hop.site.instruction.op !== 'load' || previous?.path.length !== 0) return true;
    const { base, instruction } = hop.site;
    return typeof instruction.key !== 'number' || universe.constantOf(base + instruction.key) !== undefined || isCallers(base + instruction.key);
  });
}
