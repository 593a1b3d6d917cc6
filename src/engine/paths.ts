// Access paths of facts: which part of a value is meant. `*` is any element. A path of more than three members is cut in its middle: the last
// one still tells the headers of a client from its address, and the list whose elements are meant from all else that has members.
import { rejection } from '../ir/program';

/** From the value inwards; empty for the whole value. */
export type FieldPath = readonly string[];

export const wholeValue: FieldPath = [];
export const anyElement = '*';

/** Any members, or none, in the place of those that were cut. */
export const anyMembers = '…';

/** The name itself of a member, whatever is in it. */
export const anyName = '#';

/** What is in a member of whatever name. */
export const anyNamed = '#:';

/** How many members are told apart. */
export const longest = 3;

/** The path with a member put before it. */
export function inside(key: string, path: FieldPath): FieldPath {
  if (path.length < longest) return [key, ...path];
  const [first = anyElement] = path;
  return first === anyMembers ? [key, ...path] : [key, first, anyMembers, ...endOf(path)];
}

/** The last member; with the one before where it is any. */
function endOf(path: FieldPath): FieldPath {
  const isTold = path.at(-1) !== anyElement || path.length < longest || path.at(-2) === anyMembers;
  return path.slice(isTold ? -1 : -2);
}

/** What is left of the path behind a member, or nothing where the member is not on it. A whole value has every member. */
export function behind(path: FieldPath, key: string): FieldPath | undefined {
  const [first, ...others] = path;
  // What a promise is rejected with is no part of what it comes to.
  if ((first === rejection) !== (key === rejection)) return undefined;
  if (first === undefined) return wholeValue;
  if (first === anyMembers) return behind(others, key) ?? path;
  return first === key || first === anyElement || key === anyElement ? others : undefined;
}

/** The same for several members. */
export function behindAll(path: FieldPath, keys: readonly string[]): FieldPath | undefined {
  return keys.reduce<FieldPath | undefined>((left, key) => (left === undefined ? undefined : behind(left, key)), path);
}

export function samePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

/** Whether `a` is `b` or contains it. */
export function contains(a: FieldPath, b: FieldPath): boolean {
  return a.length <= b.length && a.every((key, index) => key === b[index]);
}

/** Whether every part that `b` means is a part that `a` means, also where `a` leaves members open. */
export function covers(a: FieldPath, b: FieldPath): boolean {
  const [first, ...others] = a;
  if (first === undefined) return true;
  if (first === anyMembers) return covers(others, b) || (b.length > 0 && covers(a, b.slice(1)));
  const [key] = b;
  return key !== undefined && key !== anyMembers && (first === key || first === anyElement) && covers(others, b.slice(1));
}
