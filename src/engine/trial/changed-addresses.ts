// What a function puts into members of an address after it has made it, as in `url.hostname = 'api.example.com'`: it leads elsewhere then.
import type { Call, Store } from '../../ir/program';
import type { PointsTo } from '../points-to';
import type { SiteOf } from '../universe';
import { addressMembers } from './address-operations';
import type { Value } from './value';
import { isMarked, writtenOf } from './value';

/** The stores that come before anything is given the address, in their order. */
export function storesInto({ points }: { readonly points: PointsTo }, { instruction, base, function: id }: SiteOf<Call>): readonly Store[] {
  const { instructions } = points.universe.function(id).body;
  const made = base + instruction.target;
  const isIt = (variable: number | undefined): boolean => variable !== undefined && points.source(base + variable) === made;
  const behind = instructions.slice(instructions.indexOf(instruction) + 1);
  const given = behind.findIndex((next) => next.op === 'call' && (isIt(next.self) || next.args.some(({ value }) => isIt(value))));
  return behind.slice(0, given < 0 ? undefined : given).filter((next): next is Store => next.op === 'store' && typeof next.key === 'string' && addressMembers.has(next.key) && isIt(next.base));
}

/** The address with that in its member; nothing where it is not known what it leads to then. */
export function withMember(address: Value & { readonly kind: 'address' }, member: string, put: Value): Value | undefined {
  const text = writtenOf(put);
  if (text === undefined) return undefined;
  const changed = new URL(address.address);
  Object.assign(changed, { [member]: text });
  return { kind: 'address', address: changed, marked: address.marked || isMarked(put) };
}
