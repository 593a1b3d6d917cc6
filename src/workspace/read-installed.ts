// The manifest of a package that is installed in a folder, which no audit reads. Says nothing of why there is none.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { largestFile } from './read-file';

const manifest = /^(?:[^/]+\/)*node_modules\/(?:@[\w.~-]+\/)?[\w~-][\w.~-]*\/package\.json$/;

/** `file` is relative to the folder, with `/` between its parts; nothing for any other file than such a manifest. */
export function readInstalled(folder: string, file: string): string | undefined {
  if (!manifest.test(file) || file.split('/').includes('..')) return undefined;
  try {
    const absolute = path.join(folder, file);
    const status = statSync(absolute);
    return status.isFile() && status.size <= largestFile ? readFileSync(absolute, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
