// Compares what the audit found in a case with what its comments expect. Knows no test runner.
import type { Finding } from '../../src/core/finding';
import type { CaseFile } from './case';
import { placeOf } from './case';
import type { Expectation } from './expectation';

/** One sentence for every disagreement; none where the findings are exactly the expected ones. */
export function disagreements(files: readonly CaseFile[], findings: readonly Finding[]): readonly string[] {
  const open = [...findings];
  const sentences: string[] = [];
  for (const file of files)
    for (const expectation of file.stripped.expectations) {
      const at = open.findIndex((finding) => meets(finding, file, expectation));
      const found = at >= 0 ? open.splice(at, 1)[0] : undefined;
      const sentence = objection(expectation, found);
      if (sentence) sentences.push(`${placeOf(file, expectation.line)} ${sentence}`);
    }
  for (const finding of open) {
    const file = files.find((one) => one.path === finding.location.file);
    const place = file ? placeOf(file, finding.location.range.start.line) : finding.location.file;
    sentences.push(`${place} no comment expects \`${finding.rule}\`${finding.source ? ` from ${finding.source}` : ''}${finding.subject ? ` in ${finding.subject}` : ''}: ${finding.message}`);
  }
  return sentences;
}

function meets(finding: Finding, file: CaseFile, expectation: Expectation): boolean {
  return (
    finding.rule === expectation.rule &&
    finding.location.file === file.path &&
    finding.location.range.start.line === expectation.line &&
    (expectation.source === undefined || expectation.source === finding.source) &&
    (expectation.subject === undefined || expectation.subject === finding.subject)
  );
}

function objection(expectation: Expectation, found: Finding | undefined): string | undefined {
  const what = `\`${expectation.rule}\`${expectation.source ? ` from ${expectation.source}` : ''}${expectation.subject ? ` in ${expectation.subject}` : ''}`;
  if (expectation.kind === 'found' && !found) return `${what} is expected and was not found.`;
  if (expectation.kind === 'missing' && found) return `${what} is found at last: write \`expect:\` instead of \`expect-missing:\`.`;
  if (expectation.kind === 'wrong' && !found) return `${what} is gone at last: delete \`expect-wrong:\`.`;
  return undefined;
}
