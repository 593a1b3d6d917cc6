// Versions and specifiers of Python packages (PEP 440), and the `^` and `~` that Poetry adds to them.
import { compare, explain, valid } from '@renovatebot/pep440';
import type { AffectedRange } from '../advisory';
import type { VersionOrder } from './version-order';

export const python: VersionOrder = {
  isVersion: (text) => text.length <= longest && valid(text) !== null,
  compare,
  allows: (requirement, version) => {
    const bounds = boundsOf(requirement);
    return bounds !== undefined && isAbove(bounds, version) && isBelow(bounds, version);
  },
  isWithin: (requirement, range) => {
    const bounds = boundsOf(requirement);
    return bounds !== undefined && startsIn(bounds, range) && endsIn(bounds, range);
  },
  lowest: (requirement) => boundsOf(requirement)?.from?.version,
};

/** No version is longer; the library's patterns need not see more. */
const longest = 64;

interface Bound {
  readonly version: string;
  readonly included: boolean;
}

interface Bounds {
  readonly from?: Bound;
  readonly to?: Bound;
}

/** Nothing where the requirement is empty, or something in it is not understood. */
function boundsOf(requirement: string): Bounds | undefined {
  let all: Bounds | undefined;
  for (const part of requirement.split(',')) {
    const bounds = boundsOfPart(part.trim());
    if (!bounds) return undefined;
    all = narrowed(all ?? {}, bounds);
  }
  return all;
}

function boundsOfPart(part: string): Bounds | undefined {
  const [, operator = '', version = '', wildcard] = /^(===?|!=|~=|[<>]=?|[~^])?\s*([^\s*]*?)(\.\*)?$/.exec(part.slice(0, longest * 2)) ?? [];
  if (!python.isVersion(version)) return undefined;
  const release = explain(version)?.release ?? [];
  if (operator === '!=') return {};
  if (wildcard) return operator === '==' || operator === '' ? upTo(version, release, release.length - 1) : undefined;
  switch (operator) {
    case '~=':
      return release.length > 1 ? upTo(version, release, release.length - 2) : undefined;
    case '^':
      return upTo(version, release, Math.max(0, release.findIndex((number) => number > 0)));
    case '~':
      return upTo(version, release, Math.min(1, release.length - 1));
    case '>':
    case '>=':
      return { from: { version, included: operator === '>=' } };
    case '<':
    case '<=':
      return { to: { version, included: operator === '<=' } };
    default:
      return { from: { version, included: true }, to: { version, included: true } };
  }
}

/** From the version up to where the number at `place` of its release goes up by one. */
function upTo(version: string, release: readonly number[], place: number): Bounds {
  const next = [...release.slice(0, place), (release[place] ?? 0) + 1].join('.');
  return { from: { version, included: true }, to: { version: next, included: false } };
}

function narrowed(one: Bounds, other: Bounds): Bounds {
  const from = !one.from || (other.from && compare(other.from.version, one.from.version) > 0) ? other.from : one.from;
  const to = !one.to || (other.to && compare(other.to.version, one.to.version) < 0) ? other.to : one.to;
  return { ...(from && { from }), ...(to && { to }) };
}

function isAbove({ from }: Bounds, version: string): boolean {
  if (!from) return true;
  const order = compare(version, from.version);
  return order > 0 || (order === 0 && from.included);
}

function isBelow({ to }: Bounds, version: string): boolean {
  if (!to) return true;
  const order = compare(version, to.version);
  return order < 0 || (order === 0 && to.included);
}

function startsIn({ from }: Bounds, { introduced }: AffectedRange): boolean {
  return introduced === '0' || (from !== undefined && compare(from.version, introduced) >= 0);
}

function endsIn({ to }: Bounds, { fixed, last }: AffectedRange): boolean {
  const end = fixed ?? last;
  if (end === undefined) return true;
  if (!to) return false;
  const order = compare(to.version, end);
  return order < 0 || (order === 0 && (fixed === undefined || !to.included));
}
