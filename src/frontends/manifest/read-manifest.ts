// Text of a manifest or lock file → the packages that it names. Reading never fails; what is not understood is not there.
import { LineMap } from '../../core/location';
import type { Dependency, Manifest } from '../../ir/manifest';
import type { LockFormat } from './file-kinds';
import { lockFormats, packageJson, pyproject } from './file-kinds';
import { readPackageJson } from './package-json';
import { readPyproject, readRequirements } from './python-requirements';

/** `file` is the path that the kind of file is known by. */
export function readManifest(file: string, text: string): Manifest {
  if (packageJson.test(file)) return { file, kind: 'manifest', ...readPackageJson(text) };
  const format = lockFormats.find((one) => one.file.test(file));
  if (format) return { file, kind: 'lock', name: undefined, dependencies: locked(text, format) };
  const read = pyproject.test(file) ? readPyproject(text) : { name: undefined, dependencies: readRequirements(text) };
  return { file, kind: 'manifest', ...read };
}

function locked(text: string, { packages, ecosystem }: LockFormat): readonly Dependency[] {
  const lines = new LineMap(text);
  for (const pattern of packages) {
    const found = new Map<string, Dependency>();
    for (const { groups, indices } of text.matchAll(pattern)) {
      const { name = '', version = '' } = groups ?? {};
      const [start, end] = indices?.groups?.version ?? [0, 0];
      const key = `${name}@${version}`;
      if (!found.has(key)) found.set(key, { ecosystem, name, version: { text: version, range: lines.range({ start, end }) } });
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}
