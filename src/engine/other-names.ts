// Other names of a variable: copies, and versions behind guards, whichever way was taken.
import type { PointsTo } from './points-to';
import { mostVersions } from './points-to';

/** The variable that this one is another name of, whichever way was taken: behind branches that only test it as well. */
export function firstOf(points: PointsTo, variable: number): number {
  const seen = new Set([variable]);
  const ends = new Set<number>();
  for (const at of seen) {
    const made = points.parameterOf(at) ? [] : points.universe.definitionsOf(at);
    if (seen.size > mostVersions) return variable;
    if (made.length > 0 && made.every(({ instruction }) => (instruction.op === 'copy' && !instruction.without) || instruction.op === 'guard')) {
      for (const { instruction, base } of made) if (instruction.op === 'copy' || instruction.op === 'guard') seen.add(base + instruction.value);
    } else ends.add(at);
  }
  const [only, ...others] = ends;
  return only !== undefined && others.length === 0 ? only : variable;
}
