// Whether anything on the way of data may take something out of a text, or decode it. What trials see of that they note themselves; this is for
// the parts of a way of which they cannot tell what comes out.
import type { Fact } from '../facts';
import type { PointsTo } from '../points-to';
import type { Site } from '../universe';
import { wayBack } from '../way-back';
import { pathOperations } from './path-operations';

export function mayBeRewritten(fact: Fact, points: PointsTo): boolean {
  return wayBack(fact).some(({ hop }) => hop.kind === 'step' && rewrites(hop.site, points));
}

/** A call of a library does, unless it hands the same value on, or makes a path of it. */
function rewrites({ instruction, base }: Site, points: PointsTo): boolean {
  if (instruction.op !== 'call') return false;
  const method = points.methodCalled({ instruction, base });
  const called = [...(method ? [method] : []), ...(points.calls.at(instruction)?.invocations ?? []).flatMap(({ library }) => library ?? [])];
  return called.length === 0 || !called.every(({ summaries, computations }) => summaries.every(({ summary }) => summary === 'value') || (computations.length > 0 && computations.every(({ computes }) => computes in pathOperations)));
}
