// Objects that a library puts the members of others into, as `Object.assign` does: what is stored in them is not all that they have.
import type { PointsTo } from './points-to';
import type { Token } from './values';

export function mergedInto(points: PointsTo): ReadonlySet<Token> {
  const merged = new Set<Token>();
  for (const { invocations } of points.calls.all)
    for (const { library, args: [first] } of invocations)
      if (first && library?.summaries.some(({ summary, to }) => summary === 'value' && to === 'Argument[0]')) for (const token of points.tokensOf(first.value)) merged.add(token);
  return merged;
}
