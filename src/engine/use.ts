// A use of a library that rows mark as of interest, as rules see it: where it stands, what it is given, and when it runs.
import type { Location } from '../core/location';
import type { SinkKind, UseKind } from '../ir/row';
import type { LookUp } from './looked-up';
import type { OfferedParameter } from './offer';
import type { Text } from './text';
import type { ValueOrigin } from './value-origin';

/** A value that a use was given, as far as the code tells. */
export interface UsedValue {
  /** Whether the call has such a value at all: `false` where an option is left out. */
  readonly isThere: boolean;
  /** Where it is written; the whole call where it is not. */
  readonly location: Location;
  /** The texts that it may be. */
  readonly texts: readonly Text[];
  /** The other constants that it may be; `undefined` for what has no value. */
  readonly constants: readonly (number | boolean | undefined)[];
  /** Whether it may be a function of the project. */
  readonly isFunction: boolean;
  /** The names of its members, where it is an object. */
  readonly members: readonly string[];
  /** What it was made from. */
  readonly origins: readonly ValueOrigin[];
  /** The names of imports that nothing else is known of, where it is one of those or was made by one. */
  readonly foreignNames: readonly string[];
  /** How it, or what it is a member of, was looked up in collections. */
  readonly lookUps: readonly LookUp[];
}

export interface Use {
  readonly kind: UseKind | SinkKind;
  /** `https.request(…)`. */
  readonly label: string;
  /** The call, assignment or member; where the row marks an argument or a part of one, that. */
  readonly location: Location;
  /** The code of it without blanks, for the fingerprint. */
  readonly code: string;
  /** The number of the application, files that import each other, that it is part of. */
  readonly application: number;
  /** A type says that there is such a value, which was made elsewhere. */
  readonly isAssumed: boolean;
  /** A call of a tool, prompt or resource may make it run. */
  readonly isHandling: boolean;
  /** A request to an HTTP route may make it run. */
  readonly isServing: boolean;
  /** Loading the file, or what that starts, may make it run. */
  readonly isLoading: boolean;
  /** The value that the row points at, or what is at a path inside of it, such as `ReturnValue`. */
  here(path?: string): UsedValue;
  /** The value at a path of the call, such as `Argument[0].port`; of an assignment, `Argument[0]` is what is assigned. */
  value(path: string): UsedValue;
  /** What a schema at a path of the call asks for. */
  parameters(path: string): readonly OfferedParameter[];
  /** Whether a function that it hands over may run the other. */
  mayRun(other: Use): boolean;
  /** Whether it stands in the same function. */
  isBeside(other: Use): boolean;
  /** Whether it stands behind the other in the same function, or behind a call that runs the other, and not in another branch. */
  follows(other: Use): boolean;
  /**
   * Whether every way to it that the project shows leads over one of the others, also as what a library runs before it. `general` are calls that
   * hand over what runs before all that is handed over elsewhere.
   */
  isBehindOneOf(others: readonly Use[], general: readonly Use[]): boolean;
  /** Whether every way to it leads over the other, whatever conditions come out as. */
  isAlwaysBehind(other: Use): boolean;
}
