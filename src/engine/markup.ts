// Whether a value became part of a page, as against of any other text: a tag stands beside it. Knows no sinks.
import type { Fact } from './facts';
import type { PointsTo } from './points-to';
import { wayBack } from './way-back';

/** The beginning or the end of an element, a comment or a declaration. */
const tag = /<[/!]?[a-z-]/i;

export function isInMarkup(points: PointsTo, fact: Fact): boolean {
  return wayBack(fact).some(({ hop }) => {
    if (hop.kind !== 'step' || hop.site.instruction.op !== 'make') return false;
    const { base, instruction } = hop.site;
    return instruction.shape !== 'record' && instruction.parts.some(({ value }) => points.constantsOf(base + value).some((constant) => constant.kind === 'text' && tag.test(constant.text)));
  });
}
