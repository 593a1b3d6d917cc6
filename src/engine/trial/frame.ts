// A function while a trial runs it, and how far the trial may go.
import type { Assumptions } from './assumptions';
import type { Value } from './value';

/** A function while it runs. Variables of outer functions are found in the frames that it was called from. */
export interface Frame {
  readonly function: number;
  readonly caller: Frame | undefined;
  /** How many calls it is inside of. */
  readonly depth: number;
  readonly given: Map<number, Value>;
  readonly values: Map<number, Value>;
  /** By the place of control: why it is not reached, or `unknown` where it is. */
  readonly reached: Map<number, Value>;
  /** The variables, and the places of control as their complements, of which it hung on the input what they came to, or was to be noted. */
  readonly hanging: Set<number>;
  /** It is asked again with other inputs; what hangs on none is kept. */
  isKept: boolean;
  /** For which of the inputs it is known what hangs on them. */
  typed: number;
  /** In the first round of the function's loops: the variables of which it was asked what they hold, and which the loops hand on. */
  readonly handedOn?: Set<number>;
  /** What is known because the sink is reached. */
  readonly assumptions: Assumptions;
}

/** Who finds out what variables hold, and why control does not come to a place of a function. */
export interface Teller {
  valueOf(variable: number, frame: Frame): Value;
  unreached(reach: number | undefined, frame: Frame): Value | undefined;
}

/** The frame of a function: this one, or one that it was called from. */
export function frameOf(id: number, frame: Frame): Frame | undefined {
  for (let at: Frame | undefined = frame; at; at = at.caller) if (at.function === id) return at;
  return undefined;
}

/** The frame as it is for the input of this number: what hung on another one is forgotten. */
export function renewed(frame: Frame, typed: number): Frame {
  if (frame.typed !== typed) forget(frame, typed);
  return frame;
}

/** Forgets what hung on an input; of the next one nothing is known yet. */
export function forget(frame: Frame, typed: number): void {
  const { values, reached, hanging } = frame;
  for (const one of hanging)
    if (one < 0) reached.delete(~one);
    else values.delete(one);
  hanging.clear();
  frame.typed = typed;
}

/** Whether it is of one input only: the function was called with what hung on that, or from where one was. */
export function isOfInput({ given, hanging, caller, isKept }: Frame): boolean {
  if (isKept) return false;
  for (const variable of given.keys()) if (hanging.has(variable)) return true;
  return caller !== undefined && isOfInput(caller);
}

/** Whether another input is another frame: the function was called with what hung on the input, or from where one was. */
export function isStale({ given, hanging, caller, isKept }: Frame): boolean {
  return !isKept || (caller !== undefined && isStale(caller)) || [...given.keys()].some((variable) => hanging.has(variable));
}

/** The trial took too long, or went too deep, to say anything. */
export class Exhausted extends Error {}

/** How many more steps may be taken, and how many are inside of each other at present. */
export interface Budget {
  left: number;
  depth: number;
  /** What the call that is followed at present has to leave. */
  floor: number;
}

/** What a call takes many more steps for than others is not worth what could be found out without it. */
const stepsForCall = 20_000;

/** Follows a call as far as it may go; `isCut` where that was not to the end. */
export function followed<Given>(budget: Budget, follow: () => Given): { readonly given: Given; readonly isCut: boolean } {
  const { floor } = budget;
  budget.floor = Math.max(floor, budget.left - stepsForCall);
  const given = follow();
  const isCut = budget.floor > floor && budget.left <= budget.floor;
  budget.floor = floor;
  return { given, isCut };
}

/** What is found out inside of each other is as many calls on the stack, each of them a dozen. */
const deepest = 250;
/** What variables hold is not asked deeper than so; what decides on the way may be. */
const deepestVariables = 220;

/** Whether what a variable holds is not asked any more. */
export function isOver({ depth, left, floor }: Budget): boolean {
  return depth >= deepestVariables || (floor > 0 && left <= floor);
}

/** Something is found out inside of what is found out at present. Throws where the stack might not hold it. */
export function enter(budget: Budget): void {
  if (++budget.depth > deepest) throw new Exhausted();
}
