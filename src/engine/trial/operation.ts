// What operations of a trial ask of it, and the value that stands for one which only the configuration knows.
import type { Operation } from '../../ir/row';
import type { Kinds } from '../harmless';
import type { Value } from './value';
import { isMarked, textOf } from './value';

export type Comparison = 'prefix' | 'suffix' | 'infix' | 'equal' | 'pattern';

/** The systems that programs tell apart, by the names that Node has for them. */
export const systems = ['linux', 'win32', 'darwin'] as const;
export type System = (typeof systems)[number];

/** What stands for values that only the configuration knows. */
export interface StandIns {
  /** For one that is used as a path. */
  readonly standIn: string | undefined;
  /** For one that the input, or a piece of it, is compared with. */
  readonly word: string | undefined;
  /** For a piece of a text, by what comes after it. */
  readonly filler: (isFirst: boolean, next: string) => string;
  /** The kind of sink that what is typed would hurt. */
  readonly against?: Kinds;
  /** Whether the variables of the environment, and arguments of the command line, are set. */
  readonly isSet?: boolean;
  /** Whether what is configured is such that control comes to the sink, where that does not hang on the input. */
  readonly isReached?: boolean;
  /** The system that the program runs on, the first of all where none is named; paths are POSIX ones on each. */
  readonly system?: System;
}

export interface TrialOfOperations {
  readonly standIns: Pick<StandIns, 'system'>;
  /** The text that stands for a configured one, as a folder's name. */
  readonly standIn: string | undefined;
  /** A text was compared with another one: what would have passed is worth a further trial. */
  compared(how: Comparison, text: string, other: string): void;
  /** A text of the input's was rewritten: dangerous characters may have been taken out. */
  rewritten(): void;
  /** Whether two values are equal, as a value; what is configured is nothing that a caller could guess. */
  isEqual(a: Value, b: Value): Value;
  isAmong(item: Value, list: Value): Value;
  /** The value as a list; what is configured counts as a list of one. */
  listOf(value: Value): Value;
  /** The same for what is gone through one by one: of a text, its characters. */
  takenApart(value: Value): Value;
}

/** Values in the order of the row's places, none of them `never` or a choice. */
export type Compute = (values: readonly Value[], trial: TrialOfOperations) => Value;

/** Those that end in an error for some values. */
export const mayThrow: ReadonlySet<Operation> = new Set<Operation>(['asserted', 'address', 'decode-component', 'ip', 'plain-ip', 'ip-range', 'ip-kind', 'look-up', 'look-up-all']);

/** Those that end in an error where the world is not as they want it, whatever is computed in a trial. */
export const hangsOnTheWorld: ReadonlySet<Operation> = new Set<Operation>(['real-path']);

/** Those that give what there is as long as nobody configured anything. */
const unconfigured: ReadonlySet<Operation> = new Set<Operation>(['nothing', 'command-line']);

/** Whether a trial goes by what the operation computes. */
export function isGoneBy(operation: Operation, { isSet }: StandIns): boolean {
  return !(isSet && unconfigured.has(operation));
}

export type Operations = Partial<Readonly<Record<Operation, Compute>>>;

/** What stands for an unknown value: a folder for what is configured, a plain name for what the caller chose beside the input. */
export function standInFor(value: Value & { kind: 'unknown' }, standIn: string | undefined): string | undefined {
  return value.isCallers ? 'x' : standIn;
}

/** Operands of a test of a path: a configured one is the folder that stands in for it. What has nothing to do with the input is not told so. */
export function operandsOf(values: readonly Value[], { standIn: folder }: TrialOfOperations): [Value, Value] {
  const standIn = values.some(isMarked) ? folder : undefined;
  const [first, second] = values.map((value): Value => (value.kind === 'unknown' && !value.marked && standIn !== undefined ? textOf(standInFor(value, standIn) ?? '', false) : value));
  return [first ?? { kind: 'nothing' }, second ?? { kind: 'nothing' }];
}
