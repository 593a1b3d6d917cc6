// node:path and packages that answer whether a path lies in a folder.
import type { Library } from '../../ir/row';
import { computations, expand, sanitizers, summaries } from '../shorthand';

/** The functions themselves, and those of a named system. */
const forms = '{,posix.,win32.}';

export default [
  {
    packages: ['path', 'node:path', 'path/posix', 'node:path/posix', 'path/win32', 'node:path/win32', 'path-browserify', 'upath', 'pathe'],
    rows: [
      // A test of the resolved path decides about what went in; one of its last name does not.
      ...summaries('taint', `${forms}{join,resolve}`, 'Argument[any]', 'ReturnValue', { tells: ['file-path'] }),
      ...summaries('taint', `${forms}{normalize,dirname,toNamespacedPath}`, 'Argument[0]', 'ReturnValue', { tells: ['file-path'] }),
      ...summaries('taint', `${forms}relative`, 'Argument[1]', 'ReturnValue', { tells: ['file-path'] }),
      ...summaries('taint', `${forms}{basename,extname}`, 'Argument[0]', 'ReturnValue'),
      ...summaries('taint', `${forms}parse`, 'Argument[0]', 'ReturnValue.{root,dir,base,name,ext}'),
      ...summaries('taint', `${forms}format`, 'Argument[0].any', 'ReturnValue'),
      ...sanitizers(['file-path'], `${forms}{basename,extname}.ReturnValue`),
      // It is absolute, or begins with the folder that it was joined to.
      ...sanitizers(['program-argument', 'remote-file'], `${forms}{resolve,join}.ReturnValue`),
      ...sanitizers(['file-path'], `${forms}parse.ReturnValue.{base,name,ext}`),
      ...computations('join-path', `${forms}join`, 'Argument[any]'),
      ...computations('resolve-path', `${forms}resolve`, 'Argument[any]'),
      ...computations('normalize-path', `${forms}{normalize,toNamespacedPath}`, 'Argument[0]'),
      ...computations('relative-path', `${forms}relative`, 'Argument[0]', 'Argument[1]'),
      ...computations('directory-name', `${forms}dirname`, 'Argument[0]'),
      ...computations('base-name', `${forms}basename`, 'Argument[any]'),
      ...computations('extension', `${forms}extname`, 'Argument[0]'),
      ...computations('is-absolute', `${forms}isAbsolute`, 'Argument[0]'),
      ...computations('separator', `${forms}sep`),
      ...expand(`${forms}isAbsolute`).map((at) => ({ guard: 'absolute', at, value: 'Argument[0]' }) as const),
    ],
  },
  {
    packages: ['is-path-inside', 'path-is-inside'],
    rows: [
      { guard: 'beneath', at: 'default', value: 'Argument[0]', against: 'Argument[1]' },
      { guard: 'beneath', at: 'isPathInside', value: 'Argument[0]', against: 'Argument[1]' },
      ...computations('beneath', '{default,isPathInside}', 'Argument[0]', 'Argument[1]'),
    ],
  },
] satisfies readonly Library[];
