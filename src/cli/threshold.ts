// From which severity on findings make the exit code 1.
import type { Finding } from '../core/finding';
import { severities } from '../core/finding';

export type Threshold = 'error' | 'warning' | 'information' | 'never';

/** Whether a finding is at or above the threshold. */
export function reaches(findings: readonly Finding[], threshold: Threshold): boolean {
  if (threshold === 'never') return false;
  return findings.some(({ severity }) => severities.indexOf(severity) <= severities.indexOf(threshold));
}
