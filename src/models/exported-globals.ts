// Modules of Node that export what is there under a global name as well: what rows say of the name is true of the export. No row of its own here.
import type { Library, Row } from '../ir/row';

interface Exporting {
  readonly packages: readonly string[];
  /** The global that the module itself is, or those that it exports. */
  readonly is?: string;
  readonly has?: readonly string[];
}

const modules: readonly Exporting[] = [
  { packages: ['process', 'node:process'], is: 'process' },
  { packages: ['console', 'node:console'], is: 'console' },
  { packages: ['buffer', 'node:buffer'], has: ['Buffer', 'atob', 'btoa'] },
  { packages: ['timers', 'node:timers'], has: ['setTimeout', 'setInterval', 'setImmediate'] },
  { packages: ['perf_hooks', 'node:perf_hooks'], has: ['performance'] },
  { packages: ['util', 'node:util'], has: ['TextEncoder', 'TextDecoder'] },
];

/** The same rows at the exports of modules. */
export function exportedGlobals(libraries: readonly Library[]): readonly Library[] {
  const rows = libraries.flatMap((library) => (library.packages === 'globals' && !library.files ? library.rows : []));
  return modules.map(({ packages, is, has }) => ({ packages, rows: rows.flatMap((row) => exported(row, is, has)) }));
}

function exported(row: Row, is: string | undefined, has: readonly string[] = []): readonly Row[] {
  const [name = ''] = row.at.split('.');
  if (has.includes(name)) return [row];
  const at = row.at.slice(name.length + 1);
  // A member of the module need not be called on the module.
  const isOnItself = !at.includes('.') && 'summary' in row && [row.from, row.to].some((path) => path.startsWith('Argument[self]'));
  return name === is && at !== '' && !isOnItself ? [{ ...row, at }] : [];
}
