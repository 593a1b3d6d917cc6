// Which file an import specifier names, among the files of a project. Asks no file system.
import { stepsTo } from '../../ir/project-path';
import type { ModuleNames } from './module-names';

const endings = ['', '.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const compiled: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.js$/, ['.ts', '.tsx', '.jsx']],
  [/\.jsx$/, ['.tsx']],
  [/\.mjs$/, ['.mts']],
  [/\.cjs$/, ['.cts']],
];

/** A resolver over these paths. Relative specifiers follow the compilers' rules; `@/…` and `~/…` mean a source folder above the file if the project says nothing else. */
export function resolverOf(paths: Iterable<string>, names?: ModuleNames): (from: string, specifier: string) => string | undefined {
  const files = new Set(paths);
  return (from, specifier) => {
    if (specifier.startsWith('.')) return fileAt(files, joined(from.split('/').slice(0, -1), specifier));
    for (const candidate of names?.candidates(from, specifier) ?? []) {
      const found = fileAt(files, candidate);
      if (found !== undefined) return found;
    }
    const alias = /^(?:[@~]|#)\/(.+)$/.exec(specifier)?.[1] ?? (specifier.startsWith('src/') ? specifier.slice(4) : undefined);
    return alias === undefined ? undefined : aliased(files, from, alias);
  };
}

function aliased(files: ReadonlySet<string>, from: string, alias: string): string | undefined {
  const folders = from.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const above = folders.slice(0, depth);
    const found = fileAt(files, joined([...above, 'src'], alias)) ?? fileAt(files, joined(above, alias));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Nothing where the path leads out of the project. */
function joined(folders: readonly string[], specifier: string): string | undefined {
  return stepsTo(specifier, folders)?.join('/');
}

function fileAt(files: ReadonlySet<string>, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  for (const ending of endings) if (files.has(path + ending)) return path + ending;
  for (const [ending, sources] of compiled)
    if (ending.test(path)) for (const source of sources) if (files.has(path.replace(ending, source))) return path.replace(ending, source);
  const index = path === '' ? 'index' : `${path}/index`;
  for (const ending of endings) if (files.has(index + ending)) return index + ending;
  return undefined;
}
