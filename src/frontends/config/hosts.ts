// The table of hosts, and which of them may read a file. A host is one entry in `hosts/`; how a file is read belongs elsewhere.
import picomatch from 'picomatch';
import type { Home, Host, HostFile } from './host';
import { applications } from './hosts/applications';
import { editors } from './hosts/editors';
import { terminals } from './hosts/terminals';
import { unknown } from './hosts/unknown';
import { visualStudioCode } from './hosts/visual-studio-code';

/** The first whose file and keys both fit is taken, so what is particular stands before what is general. */
export const hosts: readonly Host[] = [...editors, ...terminals, ...applications, ...visualStudioCode, ...unknown];

/** A host, and the kind of its files that a path belongs to. */
export interface Reader {
  readonly host: Host;
  readonly file: HostFile;
}

/** By the end of their names, since most files of a workspace have none of these. */
const byEnding = new Map<string, { readonly matches: RegExp; readonly reader: Reader }[]>();
for (const host of hosts)
  for (const file of host.files) {
    const reader = { host, file };
    for (const path of new Set([...file.paths, ...homePaths(file)])) {
      const entry = { matches: picomatch.makeRe(path, { dot: true, windows: false }), reader };
      for (const ending of endingsOf(path)) byEnding.set(ending, [...(byEnding.get(ending) ?? []), entry]);
    }
  }

/** The places of a file outside of workspaces, as globs. */
function homePaths({ home = {} }: HostFile): readonly string[] {
  const places = [home.linux, home.mac, home.windows].flatMap((some) => some ?? []);
  return [...new Set(places.map((place) => `**/${place.replace(/^(?:~|%\w+%|[A-Z]:)?\//, '')}`))];
}

/** `json` of `mcp.json`, and each of `*.{yaml,yml}`. */
function endingsOf(path: string): readonly string[] {
  return path.slice(path.lastIndexOf('.') + 1).replace(/[{}]/g, '').split(',');
}

/** The hosts that might read a file of this path, the likeliest first. Paths have `/` between their parts. */
export function readersOf(path: string): readonly Reader[] {
  const fitting = (byEnding.get(path.slice(path.lastIndexOf('.') + 1)) ?? []).filter((one) => one.matches.test(path));
  return [...new Set(fitting.map(({ reader }) => reader))];
}

/** The host that reads a file of this path; where several might, the first. */
export function hostOf(path: string): Host | undefined {
  return readersOf(path)[0]?.host;
}

/** Whether a file of this path is a configuration of a known host. */
export function isConfiguration(path: string): boolean {
  return readersOf(path).length > 0;
}

/** Where the hosts of a system keep files outside of workspaces, each place once. */
export function homePlaces(system: keyof Home): readonly string[] {
  return [...new Set(hosts.flatMap(({ files }) => files.flatMap(({ home }) => home?.[system] ?? [])))];
}
