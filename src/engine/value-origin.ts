// What a value that the code computes comes from, as rules see it: calls, members, parameters, and what rows say of them.
import type { Location } from '../core/location';
import type { SinkKind, UseKind } from '../ir/row';

export interface ValueOrigin {
  /** `constant`: written in the code; `parameter`: whoever calls the function decides. */
  readonly kind: 'call' | 'member' | 'parameter' | 'constant' | 'name';
  /** As written, on one line: `Date.now(…)`. */
  readonly label: string;
  readonly location: Location;
  /** The kinds of use that rows give it. */
  readonly uses: readonly UseKind[];
  /** The kinds of sink that the call has: `request-url` for one that sends a request. */
  readonly reaches: readonly SinkKind[];
  /** Whether the caller of the server chooses it. */
  readonly isCallers: boolean;
}

/** Whether one of the origins is of the kind. */
export function comesFrom(origins: readonly ValueOrigin[], kind: UseKind): boolean {
  return origins.some((origin) => origin.uses.includes(kind));
}
