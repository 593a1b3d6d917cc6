// What is known to be wrong with a version of a package, in words. Never says that an upgrade repairs what an option must switch on.
import { advisoriesAsOf } from '../../packages/advisories';
import type { Advisory } from '../../packages/advisory';
import type { Vulnerabilities } from '../../packages/vulnerabilities';

/** `subject` is the package with its version, as in `mcp-remote` 0.1.10. */
export function vulnerableSentence(subject: string, { advisories, fixed, options }: Vulnerabilities): string {
  // What the package does to everyone comes before what it does to those who leave an option out.
  const [first, ...others] = [...advisories].sort((a, b) => Number(a.option !== undefined) - Number(b.option !== undefined));
  const what = first ? about(first) : '';
  const known = first?.malicious ? `is known to be malicious: ${what}` : others.length === 0 ? `has a published vulnerability: ${what}` : `has ${others.length + 1} published vulnerabilities, among them: ${what}`;
  return `${subject} ${known}; ${remedy(advisories.length, fixed, options)} (advisories as of ${advisoriesAsOf}).`;
}

function about({ summary, ids }: Advisory): string {
  const [id = ''] = ids;
  return summary === undefined ? id : `${summary} (${id})`;
}

function remedy(count: number, fixed: string | undefined, options: readonly string[]): string {
  if (fixed === undefined) return 'no fixed version is known';
  const named = options.map((option) => `\`${option}\``).join(' and ');
  if (options.length === 0) return `use \`${fixed}\` or a newer version`;
  return count === 1 ? `\`${fixed}\` only repairs it where ${named} is set, too` : `use \`${fixed}\` or a newer version, and set ${named} there, without which it repairs a part of them only`;
}
