// A case: files that are audited together, and what their comments expect. Comes from a block of a rule's page or from a fixture.
import type { SourceFile } from '../../src/audit';
import { isAudited } from '../../src/audit';
import type { StrippedText } from './expectation';
import { strip } from './expectation';

export interface CaseFile extends SourceFile {
  /** The text is stripped; this is where its lines and expectations come from. */
  readonly stripped: StrippedText;
  /** The file that a person would open, relative to the root, and how many lines of it come before the text. */
  readonly shownAs: string;
  readonly linesBefore: number;
}

/** Throws a sentence where the audit would not look at the file, so that no case is silent for that reason. */
export function caseFile(path: string, text: string, shownAs: string, linesBefore = 0): CaseFile {
  if (!isAudited(path)) throw new Error(`${shownAs}: the audit does not look at a file called \`${path}\`.`);
  const stripped = strip(text);
  return { path, text: stripped.text, stripped, shownAs, linesBefore };
}

/** Where a line of a case's file stands, as `docs/rules/ssrf.md:12`. */
export function placeOf(file: CaseFile, line: number): string {
  return `${file.shownAs}:${(file.stripped.originalLines[line] ?? line) + file.linesBefore + 1}`;
}
