// What a part of a match is harmless to for the group that found it: `(\d+)` finds digits, whatever the text around them was.
import { parsePath } from '../ir/access-path';
import { variablesAt } from './derivation';
import type { Kinds } from './harmless';
import { allKinds, common, noKinds } from './harmless';
import { kindsOfGroup } from './patterns';
import type { PointsTo } from './points-to';

/** The kinds of sink that a member of what a variable holds is harmless to, where that is a match and the member a group of the pattern. */
export function groupKinds(points: PointsTo, variable: number, name: string): Kinds {
  const group = /^[1-9]\d?$/.test(name) ? Number(name) : undefined;
  if (group === undefined) return noKinds;
  const ways = (points.givingOf(variable)?.invocations ?? []).map((invocation): Kinds => {
    const row = invocation.function === undefined ? invocation.library?.computations.find(({ computes }) => computes === 'match') : undefined;
    const constants = variablesAt(parsePath(row?.of[1] ?? '')[0], invocation).flatMap((pattern) => points.constantsOf(pattern));
    if (!row || constants.length === 0) return noKinds;
    return constants.reduce<Kinds>((kinds, constant) => (constant.kind === 'pattern' ? kinds & kindsOfGroup(constant.source, constant.flags, group) : noKinds), allKinds);
  });
  return common(ways);
}
