// Steps that a call names itself: `Named[0]` is the member with the name that the first argument gives, or any member where the text does not tell.
import type { PathStep } from '../ir/access-path';
import type { PassedArgument } from './call-targets';
import type { Universe } from './universe';

const longestChain = 8;

/** The steps, with the names that the arguments of this call give. Such a name is a key of a collection, not of a member: it has a mark. */
export function withNames(steps: readonly PathStep[], args: readonly PassedArgument[], universe: Universe): readonly PathStep[] {
  if (!steps.some((step) => step.step === 'any' && step.named !== undefined)) return steps;
  return steps.map((step) => {
    const named = step.step === 'any' && step.named !== undefined ? args[step.named] : undefined;
    const name = named && !named.spread ? writtenText(named.value, universe) : undefined;
    return name === undefined ? step : { step: 'member', name: `=${name}` };
  });
}

/** The text that a variable was given where it was written; a parameter's may be another one at each call. */
function writtenText(variable: number, universe: Universe): string | undefined {
  let at = variable;
  for (let left = longestChain; left > 0 && at < universe.variables; left--) {
    const constant = universe.constantOf(at);
    if (constant) return constant.kind === 'text' ? constant.text : undefined;
    const [only, ...others] = universe.definitionsOf(at);
    if (only?.instruction.op !== 'copy' || others.length > 0) return undefined;
    at = only.base + only.instruction.value;
  }
  return undefined;
}
