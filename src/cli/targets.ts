// From the paths that were typed to the folder that the report's paths are relative to, and what to read below it.
import { access, constants, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, Refusal } from './refusal';

export interface Target {
  readonly kind: 'file' | 'folder';
  readonly absolute: string;
  /** The folder that its files' paths are judged from: for a folder the folder itself. */
  readonly home: string;
}

export interface Targets {
  /** The folder itself where one was named, otherwise what the homes of all have in common. */
  readonly root: string;
  readonly all: readonly Target[];
}

/** Throws a `Refusal` for a path that is not there or cannot be read. */
export async function targetsOf(paths: readonly string[]): Promise<Targets> {
  const all = await Promise.all(paths.map(targetOf));
  const root = all.map(({ home }) => home).reduce(common);
  return { root, all };
}

async function targetOf(typed: string): Promise<Target> {
  try {
    // A link that was typed is meant; only links that lie in a folder are not followed.
    const absolute = await realpath(typed);
    const status = await stat(absolute);
    await access(absolute, status.isDirectory() ? constants.R_OK | constants.X_OK : constants.R_OK);
    if (status.isDirectory()) return { kind: 'folder', absolute, home: absolute };
    if (status.isFile()) return { kind: 'file', absolute, home: homeOf(absolute) };
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refusal(`There is no file or folder "${typed}"; check the path.`);
    throw new Refusal(`"${typed}" cannot be read (${code}); check its permissions.`);
  }
  throw new Refusal(`"${typed}" is neither a file nor a folder; name one of these.`);
}

/** A file in a dot folder counts from the folder around it: `.vscode/mcp.json` is known by both its names. */
function homeOf(file: string): string {
  let folder = path.dirname(file);
  while (path.basename(folder).startsWith('.')) folder = path.dirname(folder);
  return folder;
}

function common(one: string, other: string): string {
  let folder = one;
  while (!isWithin(folder, other)) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Refusal(`"${one}" and "${other}" lie on different drives; audit them one by one.`);
    folder = parent;
  }
  return folder;
}

function isWithin(folder: string, other: string): boolean {
  const relative = path.relative(folder, other);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
