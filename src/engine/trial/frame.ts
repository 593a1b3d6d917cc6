// A function while a trial runs it, and how far the trial may go.
import type { Assumptions } from './assumptions';
import type { Value } from './value';

/** A function while it runs. Variables of outer functions are found in the frames that it was called from. */
export interface Frame {
  readonly function: number;
  readonly caller: Frame | undefined;
  /** How many calls it is inside of. */
  readonly depth: number;
  readonly given: ReadonlyMap<number, Value>;
  readonly values: Map<number, Value>;
  /** By the place of control: why it is not reached, or `unknown` where it is. */
  readonly reached: Map<number, Value>;
  /** What is known because the sink is reached. */
  readonly assumptions: Assumptions;
}

/** The trial took too long to say anything. */
export class Exhausted extends Error {}

/** How many more steps may be taken. */
export interface Budget {
  left: number;
}
