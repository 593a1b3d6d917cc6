// Operations on paths of files in a trial. Paths are those of a POSIX system with one symbolic link, which leads out of every folder.
import path from 'path-browserify';
import type { Operations, TrialOfOperations } from './operation';
import { standInFor, systems } from './operation';
import type { Value } from './value';
import { booleanOf, isMarked, listWith, nothing, textOf, writtenOf } from './value';

/** The folder that stands for every configured one, and for the working directory. */
export const folder = '/allowed/folder';
/** A symbolic link, and where it leads. */
export const link = 'some-link';
export const linked = '/etc/passwd';

function texts(values: readonly Value[], { standIn }: TrialOfOperations): string[] | undefined {
  const found: string[] = [];
  for (const value of values) {
    const items = value.kind === 'list' ? value.items : [value];
    for (const item of items) {
      const text = item.kind === 'unknown' ? (item.marked ? undefined : standInFor(item, standIn)) : item.kind === 'nothing' ? '' : writtenOf(item);
      if (text === undefined) return undefined;
      found.push(text);
    }
  }
  return found;
}

const beginsByClimbing = /^\/+\.\.(?:\/|$)/;

function ofPaths(compute: (paths: readonly string[]) => string) {
  return (values: readonly Value[], trial: TrialOfOperations): Value => {
    const paths = texts(values, trial);
    const marked = values.some(isMarked);
    if (!paths) return { kind: 'unknown', marked };
    const computed = compute(paths);
    // Above the root of all is nothing: whoever begins there takes out what would climb.
    if (marked && beginsByClimbing.test(paths.join('/'))) trial.rewritten();
    return textOf(!marked && isAround(computed, paths) ? folder : computed, marked);
  };
}

/** A folder around the one that stands for others. It is no less a configured one, and what stands for the one stands for it: the root of all would let everything be inside. */
function isAround(computed: string, paths: readonly string[]): boolean {
  return path.isAbsolute(computed) && `${folder}/`.startsWith(computed.replace(/\/*$/, '/')) && !paths.some((given) => path.isAbsolute(given) && !given.startsWith(folder));
}

function resolved(paths: readonly string[]): string {
  return path.resolve(folder, ...paths);
}

const relative = ofPaths(([from = '', to = '']) => path.relative(resolved([from]), resolved([to])));

const extension = ofPaths(([one = '']) => path.extname(one));

export const pathOperations: Operations = {
  'join-path': ofPaths((paths) => path.join(...paths)),
  'resolve-path': ofPaths(resolved),
  'normalize-path': ofPaths(([one = '']) => path.normalize(one)),
  'relative-path': (values, trial) => {
    const [from, to] = texts(values, trial) ?? [];
    // Who asks how a place lies to a folder wants to know whether it is in it.
    if (from !== undefined && to !== undefined && values.some(isMarked)) trial.compared('prefix', resolved([to]), resolved([from]));
    return relative(values, trial);
  },
  'directory-name': ofPaths(([one = '']) => path.dirname(one)),
  'base-name': ofPaths(([one = '', ending]) => path.basename(one, ending)),
  // What stands for a configured folder has none; a file that lies in one may.
  'extension': (values, trial) => (values.some(({ kind }) => kind === 'unknown') ? { kind: 'unknown', marked: values.some(isMarked) } : extension(values, trial)),
  'real-path': ofPaths(([one = '']) => {
    const whole = resolved([one]);
    const at = whole.split('/').indexOf(link);
    return at < 0 ? whole : [linked, ...whole.split('/').slice(at + 1)].join('/');
  }),
  'is-absolute': ([one = nothing], trial) => {
    // Beside the input the caller writes what is asked for.
    const [text] = one.kind === 'unknown' && one.isCallers ? [] : (texts([one], trial) ?? []);
    return text === undefined ? { kind: 'unknown', marked: isMarked(one) } : booleanOf(path.isAbsolute(text));
  },
  beneath: ([inner = nothing, outer = nothing], trial) => {
    const [inside, around] = texts([inner, outer], trial) ?? [];
    if (inside === undefined || around === undefined) return { kind: 'unknown', marked: isMarked(inner) };
    return booleanOf(resolved([inside]).startsWith(`${resolved([around]).replace(/\/$/, '')}/`));
  },
  separator: () => textOf('/', false),
  folder: () => textOf(folder, false),
  // What was started, and nothing else.
  'command-line': () => listWith([textOf('/usr/bin/node', false), textOf(`${folder}/server.js`, false)]),
  system: (_, { standIns }) => textOf(standIns.system ?? systems[0], false),
};

/** The place that a path names, seen from the working directory. */
export function placeOf(text: string): string {
  return resolved([text]);
}
