// What the files of a project say of how its modules are named: the paths of a tsconfig, the imports, exports and names of package manifests.
// Says which files a specifier may name, best first; whether they are there is not asked here.
import { parse } from 'jsonc-parser';
import { stepsTo } from '../../ir/project-path';

/** A pattern with at most one `*`, and what it stands for, relative to the root of the project. */
interface Alias {
  readonly pattern: string;
  readonly targets: readonly string[];
}

interface Workspace {
  readonly name: string | undefined;
  readonly folder: string;
  readonly imports: readonly Alias[];
  readonly exports: readonly Alias[];
}

interface CompilerPaths {
  readonly folder: string;
  readonly base: string | undefined;
  readonly aliases: readonly Alias[];
}

export interface ModuleNames {
  /** Whatever a specifier, written in a file, may name. */
  candidates(from: string, specifier: string): readonly string[];
}

const mostAliases = 200;
const mostBases = 5;
const compilerFile = /^(.*\/)?(?:ts|js)config(?:\.[\w-]+)?\.json$/;
const manifestFile = /^(.*\/)?package\.json$/;

/** The files that the compiler itself takes, as against those that others extend. */
const ownCompilerFile = /(?:^|\/)(?:ts|js)config\.json$/;

/** Whether a path names a file that says how modules are named. */
export function namesModules(path: string): boolean {
  return compilerFile.test(path) || manifestFile.test(path);
}

/** Reads those among the files that say how modules are named. What does not parse says nothing. */
export function moduleNamesOf(files: Iterable<{ readonly path: string; readonly text: string }>): ModuleNames {
  const documents = new Map<string, Record<string, unknown>>();
  for (const { path, text } of files) if (namesModules(path)) documents.set(path, record(parse(text, [], { allowTrailingComma: true })));
  const workspaces: Workspace[] = [];
  const compilers: CompilerPaths[] = [];
  for (const [path, document] of documents) {
    if (manifestFile.test(path)) workspaces.push(workspaceOf(folderOf(path), document));
    else if (ownCompilerFile.test(path)) compilers.push(compilerPathsOf(path, documents));
  }
  return {
    candidates: (from, specifier) =>
      specifier.startsWith('#') ? nearest(workspaces, from).flatMap(({ imports }) => targetsOf(imports, specifier)) : [...byPaths(compilers, from, specifier), ...byName(workspaces, specifier)],
  };
}

function byPaths(compilers: readonly CompilerPaths[], from: string, specifier: string): string[] {
  return nearest(compilers, from).flatMap(({ aliases, base }) => [...targetsOf(aliases, specifier), ...(base === undefined ? [] : [joined(base, specifier)])]);
}

/** A package of the project itself, by its name. What its manifest names is often built only later, from sources that lie in another folder. */
function byName(workspaces: readonly Workspace[], specifier: string): string[] {
  return workspaces.flatMap(({ name, folder, exports }) => {
    if (name === undefined || (specifier !== name && !specifier.startsWith(`${name}/`))) return [];
    const below = specifier.slice(name.length + 1);
    const named = targetsOf(exports, below === '' ? '.' : `./${below}`);
    const sources = named.map((target) => fromSource(folder, target));
    return [...sources, ...named, ...(below === '' ? [joined(folder, 'src'), folder] : [joined(folder, `src/${below}`), joined(folder, below)])];
  });
}

/** `dist/server.js` is made from `src/server`. */
function fromSource(folder: string, target: string): string {
  const parts = target.slice(folder === '' ? 0 : folder.length + 1).split('/');
  const below = parts.slice(/^(?:dist|build|lib|out|esm|cjs)$/.test(parts[1] ?? '') ? 2 : 1);
  return joined(folder, ['src', ...below].join('/')).replace(/(?:\.d)?\.[cm]?[jt]s$/, '');
}

function workspaceOf(folder: string, document: Record<string, unknown>): Workspace {
  const { name, imports, exports, main, module, types, source } = document;
  const entries = [source, module, main, types].filter((entry): entry is string => typeof entry === 'string').map((entry) => joined(folder, entry));
  const isMap = Object.keys(record(exports)).some((key) => key.startsWith('.'));
  const own = exports === undefined ? [] : isMap ? aliasesOf(folder, record(exports)) : [{ pattern: '.', targets: leaves(exports).map((leaf) => joined(folder, leaf)) }];
  return { name: typeof name === 'string' && name !== '' ? name : undefined, folder, imports: aliasesOf(folder, record(imports)), exports: [...own, { pattern: '.', targets: entries }] };
}

function compilerPathsOf(path: string, documents: ReadonlyMap<string, Record<string, unknown>>): CompilerPaths {
  const folder = folderOf(path);
  let at: string | undefined = path;
  for (let left = mostBases; at !== undefined && left > 0; left--) {
    const document: Record<string, unknown> = documents.get(at) ?? {};
    const { baseUrl, paths } = record(document.compilerOptions);
    const own = folderOf(at);
    const base = typeof baseUrl === 'string' ? joined(own, baseUrl) : undefined;
    if (paths !== undefined || base !== undefined) return { folder, base, aliases: aliasesOf(base ?? own, record(paths)) };
    at = extendedBy(document.extends, own, documents);
  }
  return { folder, base: undefined, aliases: [] };
}

function extendedBy(extended: unknown, folder: string, documents: ReadonlyMap<string, unknown>): string | undefined {
  for (const name of leaves(extended)) for (const path of [joined(folder, name), joined(folder, `${name}.json`)]) if (documents.has(path)) return path;
  return undefined;
}

function aliasesOf(folder: string, patterns: Record<string, unknown>): Alias[] {
  return Object.entries(patterns)
    .slice(0, mostAliases)
    .map(([pattern, targets]) => ({ pattern, targets: leaves(targets).map((target) => joined(folder, target)) }));
}

/** The texts at the ends of a text, a list or an object of conditions. */
function leaves(value: unknown, depth = 4): string[] {
  if (typeof value === 'string') return [value];
  if (depth === 0 || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => leaves(inner, depth - 1));
}

/** What the best pattern stands for: the exact one, else the one with the longest beginning. */
function targetsOf(aliases: readonly Alias[], specifier: string): string[] {
  let best: { readonly length: number; readonly targets: readonly string[] } | undefined;
  for (const { pattern, targets } of aliases) {
    const star = pattern.indexOf('*');
    if (star < 0 && pattern !== specifier) continue;
    const [before, after] = star < 0 ? [pattern, ''] : [pattern.slice(0, star), pattern.slice(star + 1)];
    if (specifier.length < before.length + after.length || !specifier.startsWith(before) || !specifier.endsWith(after)) continue;
    const length = star < 0 ? Infinity : before.length;
    if (best && best.length > length) continue;
    const middle = specifier.slice(before.length, specifier.length - after.length);
    const meant = targets.map((target) => target.replace('*', () => middle));
    best = { length, targets: best?.length === length ? [...best.targets, ...meant] : meant };
  }
  return [...(best?.targets ?? [])];
}

/** The entries of the innermost folder around a file that has some. */
function nearest<T extends { readonly folder: string }>(entries: readonly T[], from: string): T[] {
  const around = entries.filter(({ folder }) => folder === '' || from.startsWith(`${folder}/`));
  const innermost = Math.max(...around.map(({ folder }) => folder.length));
  return around.filter(({ folder }) => folder.length === innermost);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path inside of the project; one that leads out of it names nothing. */
function joined(folder: string, path: string): string {
  return stepsTo(path, folder === '' ? [] : folder.split('/'))?.join('/') ?? outside;
}

/** No file has this name. */
const outside = '\0';

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
