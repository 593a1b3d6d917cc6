// One server built several times, for modules of both kinds or for several ways to start it: what is found in each build is told of one, and the
// places in the others are named beside it.
import type { Finding } from './core/finding';

/** Folders named for the kind of modules that are in them. */
const formatFolder = /(?:^|\/)(?:esm|es|cjs|commonjs|module|umd)(?=\/)/g;
const built = /\.[cm]?js$/;
const older = /\.cjs$|(?:^|\/)(?:cjs|commonjs|umd)\//;

/** The findings without those that are the same in a build that is told of already; `lineOf` answers the text of a line of a file, counted from 0. */
export function withoutTwins(findings: readonly Finding[], lineOf: (file: string, line: number) => string): Finding[] {
  const told = new Map<string, { finding: Finding; readonly others: Finding[] }>();
  const count = new Map<string, number>();
  const twins = new Set<Finding>();
  for (const finding of inOrder(findings)) {
    const key = keyOf(finding, lineOf);
    if (key === undefined) continue;
    // The same tool may do the same more than once.
    const ofFile = `${finding.location.file} ${key}`;
    const at = count.get(ofFile) ?? 0;
    count.set(ofFile, at + 1);
    const known = told.get(`${key} ${at}`);
    if (!known) told.set(`${key} ${at}`, { finding, others: [] });
    else {
      known.others.push(finding);
      twins.add(finding);
    }
  }
  const others = new Map([...told.values()].map((known) => [known.finding, known.others]));
  return findings.filter((finding) => !twins.has(finding)).map((finding) => besides(finding, others.get(finding) ?? []));
}

/** Modules of the newer kind first. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings.filter(({ location }) => !older.test(location.file)), ...findings.filter(({ location }) => older.test(location.file))];
}

/** What a finding has in common with its twins: all of its way lies in one file, and begins with the same text. */
function keyOf({ rule, subject, source, location, steps }: Finding, lineOf: (file: string, line: number) => string): string | undefined {
  const [first] = steps;
  const { file } = location;
  if (!first || subject === undefined || !built.test(file) || steps.some((step) => step.location.file !== file)) return undefined;
  const folder = file.slice(0, file.lastIndexOf('/') + 1).replace(formatFolder, '');
  return JSON.stringify([folder, rule, subject, source, lineOf(file, first.location.range.start.line).trim()]);
}

function besides(finding: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return finding;
  return { ...finding, elsewhere: [...(finding.elsewhere ?? []), ...others.map(({ location }) => ({ location, message: 'the same in another build' }))] };
}
