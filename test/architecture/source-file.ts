// The files that the architecture is checked on, as plain paths and texts, so that a check can be shown a planted violation.
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

export interface SourceFile {
  /** Relative to the root, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

/** The project's files that match the patterns, in order. */
export function filesOf(...patterns: readonly string[]): readonly SourceFile[] {
  return globSync([...patterns], { ignore: ['**/node_modules/**', 'dist/**'] })
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
