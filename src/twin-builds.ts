// One server built several times, for modules of both kinds or for several ways to start it: what is found in each build is told of one, and the
// places in the others are named beside it.
import type { Finding } from './core/finding';

/** Folders named for the kind of modules that are in them. */
const formatFolder = /(?:^|\/)(?:esm|es|cjs|commonjs|module|umd)(?=\/)/g;
const outputFolder = /^(?:.*?\/)??(?:dist|build|out|output|lib)(?=\/)/;
/** What bundlers put behind the name of a chunk. */
const contentHash = /-[\w-]{8}$/;
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

/** What a finding has in common with its twins: the way begins with the same text and, where more than a tool's own file is on it, is of files of the same name. */
function keyOf({ rule, subject, source, location, steps }: Finding, lineOf: (file: string, line: number) => string): string | undefined {
  const [first] = steps;
  if (!first || !built.test(location.file) || steps.some((step) => !built.test(step.location.file))) return undefined;
  const { file, range } = first.location;
  const isInOne = subject !== undefined && steps.every((step) => step.location.file === location.file);
  return JSON.stringify([outputOf(location.file), rule, subject, source, lineOf(file, range.start.line).trim(), ...(isInOne ? [] : [moduleOf(file), moduleOf(location.file)])]);
}

/** The folder of all that is built at once; where no name tells, the file's own. */
function outputOf(file: string): string {
  return outputFolder.exec(file)?.[0] ?? file.slice(0, file.lastIndexOf('/') + 1).replace(formatFolder, '');
}

/** The name of a file and of its folder, without what builds add to them. */
function moduleOf(file: string): string {
  return file.replace(formatFolder, '').split('/').slice(-2).join('/').replace(built, '').replace(contentHash, '');
}

function besides(finding: Finding, others: readonly Finding[]): Finding {
  if (others.length === 0) return finding;
  return { ...finding, elsewhere: [...(finding.elsewhere ?? []), ...others.map(({ location }) => ({ location, message: 'the same in another build' }))] };
}
