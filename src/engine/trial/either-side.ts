// How programs write that a value is one of two: `a ?? b`, `a && b`, `a || b`.
import type { Site, Universe } from '../universe';

/** `a ?? b`, as against `c ? a : b`, whose ways stand in different places. */
export function isDefault(universe: Universe, variable: number, first: Site, second: Site): boolean {
  const [a, b] = [first.instruction, second.instruction];
  return a.op === 'copy' && b.op === 'copy' && a.span.start === b.span.start && a.span.end === b.span.end && universe.nameOf(variable) === undefined;
}

export function logicalOf(universe: Universe, { instruction, base }: Site): 'and' | 'or' | undefined {
  if (instruction.op !== 'call') return undefined;
  const constant = universe.constantOf(base + instruction.callee);
  return constant?.kind === 'operator' && (constant.name === 'and' || constant.name === 'or') ? constant.name : undefined;
}
