// Versions by semver, as npm, Go and Cargo have them, and npm's requirements.
import { compare, minVersion, parse, satisfies, subset, validRange } from 'semver';
import type { AffectedRange } from '../advisory';
import type { VersionOrder } from './version-order';

export const semantic: VersionOrder = {
  isVersion: (text) => parse(text) !== null,
  compare: (a, b) => compare(a, b),
  allows: (requirement, version) => satisfies(version, requirement),
  isWithin: (requirement, range) => isRequirement(requirement) && subset(requirement, comparators(range)),
  lowest: (requirement) => (isRequirement(requirement) ? minVersion(requirement)?.version : undefined),
};

/** A tag such as `latest` is none, and an empty one asks for nothing. */
function isRequirement(text: string): boolean {
  return text.trim() !== '' && validRange(text) !== null;
}

function comparators({ introduced, fixed, last }: AffectedRange): string {
  const from = introduced === '0' ? '' : `>=${introduced}`;
  const to = fixed !== undefined ? `<${fixed}` : last !== undefined ? `<=${last}` : '';
  return `${from} ${to}`.trim() || '*';
}
