// Reads the configurations that MCP hosts keep outside of workspaces, from the places where each is known to keep them. Looks nowhere else, and is silent about
// what is not there.
import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../audit';
import { homeConfigurations } from '../audit';
import type { Notice } from '../core/finding';
import { readFile } from './read-file';
import type { ReadFolder } from './read-folder';

export interface Machine {
  /** The home folder of the user. */
  readonly home: string;
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

const variable = /%(\w+)%/g;

/** Paths are relative to the home folder, with `/` between their parts, and in order. */
export async function readHome(machine: Machine): Promise<ReadFolder> {
  const files = new Map<string, SourceFile>();
  const notices: Notice[] = [];
  for (const absolute of await places(machine)) {
    // People keep such files elsewhere and link them; a link in one's own home folder is meant.
    const real = await realpath(absolute).catch(() => undefined);
    const known = path.relative(machine.home, absolute).split(path.sep).join('/');
    if (real === undefined || files.has(known)) continue;
    const read = await readFile(path.dirname(real), path.basename(real));
    if (read.file) files.set(known, { path: known, text: read.file.text });
    if (read.notice) notices.push({ ...read.notice, location: { ...read.notice.location, file: known } });
  }
  return { files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), notices };
}

async function places({ home, platform, environment }: Machine): Promise<readonly string[]> {
  const system = platform === 'win32' ? 'windows' : platform === 'darwin' ? 'mac' : 'linux';
  const expanded = homeConfigurations(system).flatMap((written) => {
    // A place that a variable names which is not set is nowhere.
    if ([...written.matchAll(variable)].some(([, name = '']) => environment[name] === undefined)) return [];
    const place = written.replace(/^~(?=\/)/, () => home).replace(variable, (_, name: string) => environment[name] ?? '');
    return [path.normalize(place)];
  });
  return (await Promise.all(expanded.map(matching))).flat();
}

/** The paths that a path with `*` in one of its parts stands for. */
async function matching(place: string): Promise<readonly string[]> {
  const parts = place.split(path.sep);
  const at = parts.findIndex((part) => part.includes('*'));
  if (at < 0) return [place];
  const folder = parts.slice(0, at).join(path.sep);
  const [before = '', after = ''] = (parts[at] ?? '').split('*');
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after)).map((name) => [folder, name, ...parts.slice(at + 1)].join(path.sep));
}
