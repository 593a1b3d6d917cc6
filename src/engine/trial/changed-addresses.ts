// What a function puts into members of an address after it has made it, as in `url.hostname = 'api.example.com'`: it leads elsewhere then.
import type { Call, Store } from '../../ir/program';
import type { PointsTo } from '../points-to';
import type { SiteOf } from '../universe';
import { addressMembers } from './address-operations';
import { isCertain } from './certainty';
import type { Frame, Teller } from './frame';
import type { Value } from './value';
import { eachOf, eitherOf, isMarked, optionsOf, writtenOf } from './value';

interface Changer extends Teller {
  /** An input became something else. */
  rewritten(): void;
}

/** An address, with what the function that made it in this call puts into it before it uses it. */
export function changedBehind(points: PointsTo, site: SiteOf<Call>, made: Value, frame: Frame, changer: Changer): Value {
  if (!optionsOf(made).some(({ kind }) => kind === 'address')) return made;
  const { body } = points.universe.function(site.function);
  let changed = made;
  for (const { key, value, reach } of storesInto(points, site)) {
    if (typeof key !== 'string' || changer.unreached(reach, frame)) continue;
    const put = changer.valueOf(site.base + value, frame);
    const before = changed;
    changed = eachOf(before, (one) => (one.kind === 'address' ? (withMember(one, key, put) ?? { kind: 'unknown', marked: isMarked(one) || isMarked(put) }) : one));
    if (!isCertain(body, reach, (condition) => changer.valueOf(site.base + condition, frame))) changed = eitherOf([changed, before]);
    changer.rewritten();
  }
  return changed;
}

/** The stores that come before anything is given the address, in their order. */
function storesInto(points: PointsTo, { instruction, base, function: id }: SiteOf<Call>): readonly Store[] {
  const { instructions } = points.universe.function(id).body;
  const made = base + instruction.target;
  const isIt = (variable: number | undefined): boolean => variable !== undefined && points.source(base + variable) === made;
  const behind = instructions.slice(instructions.indexOf(instruction) + 1);
  const given = behind.findIndex((next) => next.op === 'call' && (isIt(next.self) || next.args.some(({ value }) => isIt(value))));
  return behind.slice(0, given < 0 ? undefined : given).filter((next): next is Store => next.op === 'store' && typeof next.key === 'string' && addressMembers.has(next.key) && isIt(next.base));
}

/** The address with that in its member; nothing where it is not known what it leads to then. */
function withMember(address: Value & { readonly kind: 'address' }, member: string, put: Value): Value | undefined {
  const text = writtenOf(put);
  if (text === undefined) return undefined;
  const changed = new URL(address.address);
  Object.assign(changed, { [member]: text });
  return { kind: 'address', address: changed, marked: address.marked || isMarked(put) };
}
