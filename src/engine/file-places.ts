// Globs of rows against paths of files, anywhere in the project: a server may stand in any folder of it.
import picomatch from 'picomatch';

/**
 * A function that answers, for the path of a file, the folder that one of the globs is relative to, with `/` at its end and empty for the
 * topmost; nothing where no glob matches beneath any folder.
 */
export function placesOf(globs: readonly string[]): (file: string) => string | undefined {
  const matches = picomatch([...globs]);
  return (file) => {
    for (let start = 0; start >= 0; ) {
      if (matches(file.slice(start))) return file.slice(0, start);
      const slash = file.indexOf('/', start);
      start = slash < 0 ? -1 : slash + 1;
    }
    return undefined;
  };
}
