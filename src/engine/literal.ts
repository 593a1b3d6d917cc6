// A text that is written out in the code, as rules see it: where it stands, and under which names the code knows it.
import type { KnownPiece } from './text';

export interface Literal extends KnownPiece {
  /** The variables and members that it is the value of, the nearest first. */
  readonly names: readonly string[];
}
