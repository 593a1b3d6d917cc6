// How a registry orders versions and reads requirements. The texts come from hostile files: whatever is no version or requirement answers no.
import type { AffectedRange } from '../advisory';

export interface VersionOrder {
  /** Whether the text is one whole version and no range, tag or prefix of one. */
  isVersion(text: string): boolean;
  /** Less than zero where `a` comes before `b`. Both are versions. */
  compare(a: string, b: string): number;
  /** Whether the requirement lets the version in. */
  allows(requirement: string, version: string): boolean;
  /** Whether every version that the requirement lets in lies in the range, also those that are still to come. */
  isWithin(requirement: string, range: AffectedRange): boolean;
  /** The first version that the requirement lets in, where it says so. */
  lowest(requirement: string): string | undefined;
}

/** Whether a version lies in the range. */
export function contains(order: VersionOrder, { introduced, fixed, last }: AffectedRange, version: string): boolean {
  if (introduced !== '0' && order.compare(version, introduced) < 0) return false;
  if (fixed !== undefined) return order.compare(version, fixed) < 0;
  return last === undefined || order.compare(version, last) <= 0;
}
