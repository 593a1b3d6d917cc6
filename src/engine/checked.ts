// What passed a schema: what it and its members are harmless to, and what they were shown to.
import type { CheckRow } from '../ir/row';
import type { CallSite } from './call-targets';
import type { Exception } from './facts';
import type { Kinds } from './harmless';
import { noKinds, shown } from './harmless';
import type { FieldPath } from './paths';

/** What a schema shows the value to, a function of the project where the row speaks of one, and the call that gave the schema. */
export interface CheckByCall {
  readonly row: CheckRow;
  readonly function: number | undefined;
  readonly call: CallSite;
}

/** What a schema shows the value to: what a call added, or a regular expression that is written as a text. */
export type Check = CheckByCall | { readonly pattern: string };

/** What passed the schema: harmless itself to `kinds`, and through its checks; where the schema is of a record, its members one by one. */
export interface Checked {
  readonly kinds: Kinds;
  readonly checks: readonly Check[];
  readonly members: ReadonlyMap<string, Checked> | undefined;
  /** It has further members, of which the text does not tell the names. */
  readonly isOpen?: boolean;
}

/** A part that a schema tells apart, and what it is harmless to, but for those parts of it that are harmless to more. */
export interface CheckedPart {
  readonly path: FieldPath;
  readonly kinds: Kinds;
  readonly exceptions: readonly Exception[];
}

/** The parts that the schema tells apart; `room` is how many members deep. */
export function* partsOf({ kinds, checks, members, isOpen }: Checked, room: number, path: FieldPath = []): Generator<CheckedPart> {
  const told = checks.length > 0 ? kinds | shown : kinds;
  if (!members || room === 0) yield { path, kinds: told, exceptions: [] };
  else if (isOpen) yield { path, kinds: told, exceptions: [...members].flatMap(([name, member]) => [...partsOf(member, room - 1, [name])]).filter((part) => part.kinds !== noKinds) };
  else for (const [name, member] of members) yield* partsOf(member, room - 1, [...path, name]);
}

/** What nothing is known of. */
export const anything: Checked = { kinds: noKinds, checks: [], members: undefined };

/** Whether anything is known of what passed. */
export function tellsOf({ kinds, checks, members }: Checked): boolean {
  return kinds !== noKinds || checks.length > 0 || members !== undefined;
}

/** Where one of several schemas was used, a member is as harmless as in the worst of those that have it. */
export function add(all: Map<string, Checked>, more: Iterable<readonly [string, Checked]>): void {
  for (const [name, checked] of more) {
    const known = all.get(name);
    all.set(name, known ? worstOf(known, checked) : checked);
  }
}

/** What passed one of two schemas, nobody knows which. */
export function worstOf(a: Checked, b: Checked): Checked {
  return {
    kinds: a.kinds & b.kinds,
    checks: a.checks.filter((check) => b.checks.some((other) => isSameCheck(check, other))),
    members: a.members && b.members && both(a.members, b.members),
    isOpen: a.isOpen === true || b.isOpen === true,
  };
}

function isSameCheck(a: Check, b: Check): boolean {
  if ('pattern' in a || 'pattern' in b) return 'pattern' in a && 'pattern' in b && a.pattern === b.pattern;
  return a.row === b.row && (a.call === b.call || (a.function !== undefined && a.function === b.function));
}

function both(a: ReadonlyMap<string, Checked>, b: ReadonlyMap<string, Checked>): ReadonlyMap<string, Checked> {
  const all = new Map(a);
  add(all, b);
  return all;
}
