// The known vulnerabilities of a version of a package, or of every version that a requirement lets in, and the version that is free of them.
import type { Ecosystem } from '../ir/manifest';
import { advisories } from './advisories';
import type { Advisory, AffectedRange } from './advisory';
import { canonicalName } from './package-name';
import { orderOf } from './versions/order-of';
import { contains } from './versions/version-order';

export interface Vulnerabilities {
  /** At least one. */
  readonly advisories: readonly Advisory[];
  /** The first version without any of them; nothing where there is none yet. */
  readonly fixed: string | undefined;
  /** What must be set in that version for it to be fixed. */
  readonly options: readonly string[];
}

/** Nothing where none is known, and where `version` is no exact version. */
export function vulnerabilitiesOf(ecosystem: Ecosystem, name: string, version: string): Vulnerabilities | undefined {
  const order = orderOf(ecosystem);
  if (!order.isVersion(version)) return undefined;
  return judged(ecosystem, name, version, (range) => contains(order, range, version));
}

/** Nothing where the requirement lets in a version that is not known to be vulnerable. */
export function vulnerabilitiesOfAll(ecosystem: Ecosystem, name: string, requirement: string): Vulnerabilities | undefined {
  const order = orderOf(ecosystem);
  return judged(ecosystem, name, order.lowest(requirement), (range) => order.isWithin(requirement, range));
}

/** The advisories on a package, whatever the version. */
export function advisoriesOn(ecosystem: Ecosystem, name: string): readonly Advisory[] {
  return byPackage().get(keyOf(ecosystem, name)) ?? [];
}

function judged(ecosystem: Ecosystem, name: string, lowest: string | undefined, isIn: (range: AffectedRange) => boolean): Vulnerabilities | undefined {
  const all = advisoriesOn(ecosystem, name);
  const affecting = all.filter(({ affected }) => affected.some(isIn));
  if (affecting.length === 0) return undefined;
  const fixed = lowest === undefined ? undefined : freeVersion(ecosystem, all, lowest);
  return { advisories: affecting, fixed, options: [...new Set(affecting.flatMap(({ option }) => option ?? []))] };
}

/** The first version from `version` on that no advisory affects, following from fix to fix. */
function freeVersion(ecosystem: Ecosystem, all: readonly Advisory[], version: string): string | undefined {
  const order = orderOf(ecosystem);
  let at = version;
  // Each round leaves at least one range behind for good, as versions only go up.
  for (let round = 0; round <= all.length * 2; round++) {
    const ranges = all.flatMap(({ affected }) => affected.filter((range) => contains(order, range, at)));
    if (ranges.length === 0) return at;
    const fixes = ranges.map(({ fixed }) => fixed);
    if (fixes.includes(undefined)) return nextBranch(ecosystem, all, at);
    at = fixes.filter((fixed) => fixed !== undefined).reduce((a, b) => (order.compare(a, b) < 0 ? b : a));
  }
  return undefined;
}

/** Where no fix is named for the range of a version, the first fix of a later range. */
function nextBranch(ecosystem: Ecosystem, all: readonly Advisory[], version: string): string | undefined {
  const order = orderOf(ecosystem);
  const open = all.filter(({ affected }) => affected.some((range) => contains(order, range, version) && range.fixed === undefined));
  const fixes = open.map(({ affected }) => affected.flatMap(({ fixed }) => fixed ?? []).find((fixed) => order.compare(fixed, version) > 0));
  if (fixes.includes(undefined)) return undefined;
  return fixes.filter((fixed) => fixed !== undefined).reduce((a, b) => (order.compare(a, b) < 0 ? b : a));
}

let known: ReadonlyMap<string, readonly Advisory[]> | undefined;

function byPackage(): ReadonlyMap<string, readonly Advisory[]> {
  if (known) return known;
  const made = new Map<string, Advisory[]>();
  for (const advisory of advisories) {
    const key = keyOf(advisory.ecosystem, advisory.package);
    made.set(key, [...(made.get(key) ?? []), advisory]);
  }
  return (known = made);
}

function keyOf(ecosystem: Ecosystem, name: string): string {
  return `${ecosystem}\n${canonicalName(ecosystem, name)}`;
}
