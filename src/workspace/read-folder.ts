// Reads every audited file below a folder, as the editor and the command line both do it. Never throws for what it finds there; follows no symbolic link.
import { readdir, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '../audit';
import type { Notice } from '../core/finding';
import type { PathFilter } from './path-filter';
import { readFile, skipped, unreadable } from './read-file';

/** More files than this are not read: the folder is then no workspace but a disk. */
const mostFiles = 20_000;

/** How many files are read at a time. */
const atOnce = 16;

export interface ReadFolderOptions {
  readonly filter: PathFilter;
  /** A folder below the root to read instead of all of it, with `/` between its parts. */
  readonly below?: string;
  readonly signal?: AbortSignal;
}

export interface ReadFolder {
  /** In the order of their paths. */
  readonly files: readonly SourceFile[];
  /** What was left out that would have been audited, and why. */
  readonly notices: readonly Notice[];
}

/** Throws what `signal` was aborted with, and nothing else. */
export async function readFolder(root: string, options: ReadFolderOptions): Promise<ReadFolder> {
  const notices: Notice[] = [];
  const paths = await listFiles(root, options, notices);
  const files: SourceFile[] = [];
  for (let at = 0; at < paths.length; at += atOnce) {
    options.signal?.throwIfAborted();
    for (const read of await Promise.all(paths.slice(at, at + atOnce).map((file) => readFile(root, file)))) {
      if (read.file) files.push(read.file);
      if (read.notice) notices.push(read.notice);
    }
  }
  return { files, notices };
}

async function listFiles(root: string, { filter, below = '', signal }: ReadFolderOptions, notices: Notice[]): Promise<string[]> {
  const files: string[] = [];
  const folders = [below];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    signal?.throwIfAborted();
    for (const entry of await entriesOf(root, folder, notices)) {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (filter.folder(file)) folders.push(file);
      } else if (entry.isSymbolicLink()) {
        if (filter.file(file) || (filter.folder(file) && (await leadsToFolder(path.join(root, file)))))
          notices.push(skipped(file, 'This link is not followed; audit what it leads to where that lies.'));
      } else if (filter.file(file)) {
        if (files.length === mostFiles) {
          notices.push(skipped(folder, `More than ${String(mostFiles)} files are to be audited and the rest are left out; audit the parts one by one, or exclude some.`));
          return files.sort();
        }
        files.push(file);
      }
    }
  }
  return files.sort();
}

async function entriesOf(root: string, folder: string, notices: Notice[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(path.join(root, folder), { withFileTypes: true });
  } catch (thrown) {
    notices.push(unreadable(folder, thrown));
    return [];
  }
}

/** A link that leads nowhere, or round in a circle, leads to no folder. */
async function leadsToFolder(absolute: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch {
    return false;
  }
}
