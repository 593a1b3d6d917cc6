// The `.gitignore` files of a folder → which paths git leaves out. Reads no disk; a path that no file speaks of is not left out.
import ignore from 'ignore';
import type { Ignore } from 'ignore';

export interface IgnoreFile {
  /** Relative to the audited folder, with `/` between its parts. */
  readonly file: string;
  readonly text: string;
}

export function isIgnoreFile(path: string): boolean {
  return path === '.gitignore' || path.endsWith('/.gitignore');
}

/** Patterns become regular expressions, and paths are as hostile as patterns: with more stars one could take forever. */
const mostStars = 3;
const longestPath = 300;

/** Whether git leaves a path out; nothing where no ignore file stands above it. */
export function ignoredBy(files: readonly IgnoreFile[]): (path: string) => boolean | undefined {
  const above = [...files]
    .sort((a, b) => a.file.length - b.file.length)
    .map(({ file, text }) => ({ folder: file.slice(0, file.length - '.gitignore'.length), rules: rulesOf(text) }));
  return (path) => {
    const asked = above.filter(({ folder }) => path.startsWith(folder) && path.length > folder.length);
    if (asked.length === 0 || path.length > longestPath) return undefined;
    let ignored = false;
    for (const { folder, rules } of asked) {
      const result = rules.test(path.slice(folder.length));
      // A file further down has the last word.
      if (result.ignored) ignored = true;
      else if (result.unignored) ignored = false;
    }
    return ignored;
  };
}

function rulesOf(text: string): Ignore {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.length <= longestPath && (line.match(/\*+|\?|\[/g) ?? []).length <= mostStars);
  return ignore({ allowRelativePaths: false }).add(lines);
}
