// Whether what one caller sent is given to another one: it waited in something that outlives the call. Its own input a caller may well see again.
import { ownOfCall } from '../ir/program';
import type { Fact } from './facts';
import type { PointsTo } from './points-to';
import type { Hit, Origin } from './taint';
import type { Site, Universe } from './universe';
import { wayBack } from './way-back';

/** Asked of what reaches an answer; true of all other data. `isCallers` says of a variable whether callers choose it. */
export function isCarriedOver({ fact, call }: Hit, points: PointsTo, origins: ReadonlyMap<Fact, Origin>, isCallers: (variable: number) => boolean): boolean {
  if (fact.source !== 'caller-input') return true;
  const way = wayBack(fact);
  const origin = origins.get(way[0]);
  if (origin?.registration === undefined || origin.registration.call === call) return false;
  const isKept = way.map(({ variable, path }) => !path.includes(ownOfCall) && outlives(variable, points.universe));
  return way.some(({ hop }, at) => isKept[at] && !isKept[at - 1] && !(hop.kind === 'step' && isKeptApart(hop.site, points, isCallers)));
}

/** A variable that the code of a file itself makes, when it is loaded. */
function outlives(variable: number, universe: Universe): boolean {
  const { firstFunction } = universe.module(universe.moduleOf(variable));
  return universe.definitionsOf(variable).some((site) => site.function === firstFunction);
}

/** Kept under a name that is neither written in the code nor chosen by callers: that of a session, a user, or a number nobody knows. */
function isKeptApart({ instruction, base }: Site, points: PointsTo, isCallers: (variable: number) => boolean): boolean {
  const key = instruction.op === 'store' ? instruction.key : instruction.op === 'call' && instruction.args.length > 1 ? instruction.args[0]?.value : undefined;
  return typeof key === 'number' && points.constantsOf(base + key).length === 0 && !isCallers(base + key);
}
