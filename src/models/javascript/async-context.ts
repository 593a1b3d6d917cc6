// AsyncLocalStorage of node:async_hooks: what a request puts there, everything that runs for it can read. Known by its methods' names,
// since the storage is made in one file and used in others.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

export default {
  packages: 'methods',
  rows: [
    ...summaries('value', '{run,enterWith}', 'Argument[0]', 'Argument[self].$stored'),
    ...summaries('value', 'getStore', 'Argument[self].$stored', 'ReturnValue'),
    ...summaries('value', 'run', 'Argument[1].ReturnValue', 'ReturnValue'),
  ],
} satisfies Library;
