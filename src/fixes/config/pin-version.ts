// unpinned-package: the exact version that this project has chosen or installed. A version that nobody here has run is not made up.
import type { Fetch } from '../../ir/fetch';
import type { Manifest } from '../../ir/manifest';
import { readJson } from '../../frontends/config/syntax/json';
import { readManifest } from '../../frontends/manifest/read-manifest';
import { orderOf } from '../../packages/versions/order-of';
import type { Fixer, FixRequest } from '../fixer';
import { fetchAt } from './fetch-at';
import { memberOf } from './place';

const lockFiles: Readonly<Partial<Record<Fetch['source'], readonly string[]>>> = {
  npm: ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'],
  PyPI: ['uv.lock', 'poetry.lock', 'pdm.lock'],
};

/** Not safe: the runner may have started a newer version until now. */
export const pinVersion: Fixer = (request) => {
  const fetch = fetchAt(request);
  const version = fetch && versionHere(fetch, request);
  if (!fetch || version === undefined) return [];
  // Extras stand between the name and the version of a Python package, and a path may stand behind the name of one of npm's.
  const { end } = (fetch.source === 'npm' ? fetch.name : fetch.written).range;
  const edit = fetch.version
    ? { range: fetch.version.range, newText: /^[=<>!~]/.test(fetch.version.text) ? `==${version}` : version }
    : { range: { start: end, end }, newText: `${separator(fetch)}${version}` };
  return [{ title: `Pin \`${fetch.name.text}\` to \`${version}\`, which this project has`, safe: false, files: [{ file: request.finding.location.file, edits: [edit] }] }];
};

/** All of Python's tools know `==`; `@` after a name is uv's alone. */
function separator({ source }: Fetch): string {
  return source === 'PyPI' ? '==' : '@';
}

function versionHere({ source, name }: Fetch, { finding, read }: FixRequest): string | undefined {
  const ecosystem = source === 'npm' || source === 'PyPI' ? source : undefined;
  if (!ecosystem) return undefined;
  for (const folder of foldersAbove(finding.location.file)) {
    for (const file of lockFiles[ecosystem] ?? []) {
      const text = read(folder + file);
      const found = text === undefined ? undefined : chosenIn(readManifest(file, text), name.text);
      if (found !== undefined && orderOf(ecosystem).isVersion(found)) return found;
    }
    const installed = ecosystem === 'npm' ? versionOf(read(`${folder}node_modules/${name.text}/package.json`)) : undefined;
    if (installed !== undefined && orderOf(ecosystem).isVersion(installed)) return installed;
  }
  return undefined;
}

/** Of an installed package, by its own manifest. */
function versionOf(manifest: string | undefined): string | undefined {
  const { root } = readJson(manifest ?? '');
  const version = root?.kind === 'table' ? memberOf(root, 'version') : undefined;
  return version?.kind === 'text' ? version.text : undefined;
}

function chosenIn({ dependencies }: Manifest, name: string): string | undefined {
  const versions = new Set(dependencies.filter((one) => one.name === name).map(({ version }) => version.text));
  // Several versions at once are those of other packages.
  return versions.size === 1 ? [...versions][0] : undefined;
}

/** The folder of a file and those above it, the innermost first, each with `/` at its end. */
function foldersAbove(file: string): readonly string[] {
  const parts = file.split('/').slice(0, -1);
  return [...parts.map((_, at) => `${parts.slice(0, parts.length - at).join('/')}/`), ''];
}
