// What a fixer is: given a finding and the text it stands in, the edits that repair it. Fixers may look at syntax; rules may not.
import type { Finding } from '../core/finding';
import type { Fix } from '../core/fix';

export interface FixRequest {
  readonly finding: Finding;
  /** The text of the finding's file, as it is now. */
  readonly text: string;
  /** The text of another file of the workspace, or nothing where it is not known. */
  readonly read: (file: string) => string | undefined;
}

/** Answers the fixes that apply, the preferred one first; none where the place does not look as expected. Never throws on odd text. */
export type Fixer = (request: FixRequest) => readonly Fix[];
