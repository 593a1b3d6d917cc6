// A bundle also has the code of packages. What is found there is told of where the server's own code hands its data over, and what stays inside of
// packages is not told of: whoever reads the report can repair the one and not the other.
import type { Finding } from './core/finding';
import type { Location, Range } from './core/location';
import { beginningOf, holds } from './core/location';

/** `bundled` has the places of packages' code, by file. */
export function inOwnCode(findings: readonly Finding[], bundled: ReadonlyMap<string, readonly Range[]>): Finding[] {
  if (bundled.size === 0) return [...findings];
  const isBundled = ({ file, range }: Location): boolean => (bundled.get(file) ?? []).some((code) => holds(code, range.start));
  const told = new Set<string>();
  return findings.flatMap((finding) => {
    if (!isBundled(finding.location)) return [finding];
    const last = finding.steps.findLast(({ location }) => !isBundled(location));
    if (!last) return [];
    const moved = { ...finding, location: last.location };
    const key = `${finding.rule} ${finding.source ?? ''} ${finding.subject ?? ''} ${beginningOf(moved)}`;
    if (told.has(key)) return [];
    told.add(key);
    return [moved];
  });
}
