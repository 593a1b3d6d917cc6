// Reads what was named on the command line, with paths relative to the one root. What is named twice is read into the audit once.
import path from 'node:path';
import type { SourceFile } from '../audit';
import { isAudited } from '../audit';
import type { Notice } from '../core/finding';
import { pathFilter } from '../workspace/path-filter';
import type { PathFilter } from '../workspace/path-filter';
import { readFile, skipped } from '../workspace/read-file';
import { readFolder } from '../workspace/read-folder';
import type { ReadFolder } from '../workspace/read-folder';
import type { Target, Targets } from './targets';

/** The files in the order of their paths, and what was left out. Globs are relative to each folder that was named. */
export async function readTargets({ root, all }: Targets, exclude: readonly string[]): Promise<ReadFolder> {
  const filter = pathFilter(exclude);
  const files = new Map<string, SourceFile>();
  const notices = new Map<string, Notice>();
  for (const target of all) {
    const read = await readTarget(target, filter);
    const within = (file: string): string => [...slashed(path.relative(root, target.home)), ...file.split('/')].filter(Boolean).join('/');
    for (const file of read.files) files.set(within(file.path), { ...file, path: within(file.path) });
    for (const notice of read.notices) {
      const file = within(notice.location.file);
      notices.set(`${file}\n${notice.message}`, { ...notice, location: { ...notice.location, file } });
    }
  }
  return { files: inOrder(files), notices: inOrder(notices) };
}

async function readTarget({ kind, absolute, home }: Target, filter: PathFilter): Promise<ReadFolder> {
  if (kind === 'folder') return readFolder(home, { filter });
  const file = slashed(path.relative(home, absolute)).join('/');
  if (!isAudited(file)) return { files: [], notices: [skipped(file, 'This file is neither the source code of a server nor a configuration and is not audited; name another.')] };
  if (!filter.file(file)) return { files: [], notices: [] };
  const read = await readFile(home, file);
  return { files: read.file ? [read.file] : [], notices: read.notice ? [read.notice] : [] };
}

function slashed(file: string): string[] {
  return file.split(path.sep);
}

function inOrder<Value>(byKey: ReadonlyMap<string, Value>): Value[] {
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value);
}
