// The files of package managers that are read, as data: which paths they have, and for those that a tool writes in lines, what a package looks like.
import type { Ecosystem } from '../../ir/manifest';

export interface LockFormat {
  /** Matches the paths of its files. */
  readonly file: RegExp;
  readonly ecosystem: Ecosystem;
  /** Finds each package with its `name` and `version`; the first pattern that finds any is the one. Each looks at every unit of the text a bounded number of times. */
  readonly packages: readonly RegExp[];
}

/** In npm's own files a package's version comes first in its entry; those of before npm 7 are named without their folder. */
const npmLock = [
  /"(?:[^"\n]*\/)?node_modules\/(?<name>(?:@[^"/\n]+\/)?[^"/\n]+)":\s*\{\s*(?:"name":\s*"[^"\n]*",\s*)?"version":\s*"(?<version>[^"\n]+)"/dg,
  /"(?<name>(?:@[^"/\n]+\/)?[^"/\n]+)":\s*\{\s*"version":\s*"(?<version>[^"\n]+)",\s*"(?:resolved|from|bundled|integrity)"/dg,
];

/** The tables of packages as the tools of Python and Rust write them. */
const packageTables = [/^\[\[package\]\]\r?\nname = "(?<name>[^"\n]+)"\r?\nversion = "(?<version>[^"\n]+)"/dgm];

export const lockFormats: readonly LockFormat[] = [
  { file: /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/, ecosystem: 'npm', packages: npmLock },
  { file: /(?:^|\/)yarn\.lock$/, ecosystem: 'npm', packages: [/^"?(?<name>(?:@[^@"/\s]+\/)?[^@"\s]+)@[^\n]*:\r?\n {2}version:? "?(?<version>[^"\s]+)"?$/dgm] },
  { file: /(?:^|\/)pnpm-lock\.yaml$/, ecosystem: 'npm', packages: [/^ {2}['"]?\/?(?<name>(?:@[^@'"/\s]+\/)?[^@'"/\s()]+)[@/](?<version>\d[^'"(:_\s]*)[^'"\n]*['"]?:/dgm] },
  { file: /(?:^|\/)bun\.lock$/, ecosystem: 'npm', packages: [/^ {4}"[^"\n]+": \["(?<name>(?:@[^@"/\n]+\/)?[^@"/\n]+)@(?<version>\d[^"\n]*)"/dgm] },
  { file: /(?:^|\/)(?:uv|poetry|pdm)\.lock$/, ecosystem: 'PyPI', packages: packageTables },
  { file: /(?:^|\/)Cargo\.lock$/, ecosystem: 'crates.io', packages: packageTables },
  // Go chooses the highest version that any module asks for, which is nearly always the one that stands here.
  { file: /(?:^|\/)go\.mod$/, ecosystem: 'Go', packages: [/^(?:require\s+|\t)(?<name>[\w-]+(?:\.[\w-]+)+\/\S+)\s+(?<version>v\d\S*)/dgm] },
];

export const packageJson = /(?:^|\/)package\.json$/;
export const pyproject = /(?:^|\/)pyproject\.toml$/;
export const requirements = /(?:^|\/)(?:requirements[\w.-]*|constraints[\w.-]*|requirements\/[\w.-]+)\.(?:txt|in)$/;

/** Whether a file of this path says which packages a project needs. */
export function isManifest(path: string): boolean {
  return [packageJson, pyproject, requirements, ...lockFormats.map(({ file }) => file)].some((file) => file.test(path));
}
