// AsyncLocalStorage of node:async_hooks: what a request puts there, everything that runs for it can read, and nothing else.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

const storage = 'AsyncLocalStorage.Instance';

export default {
  packages: ['async_hooks', 'node:async_hooks'],
  rows: [
    ...summaries('value', `${storage}.{run,enterWith}`, 'Argument[0]', 'Argument[self].$ofRequest'),
    ...summaries('value', `${storage}.getStore`, 'Argument[self].$ofRequest', 'ReturnValue'),
    ...summaries('value', `${storage}.run`, 'Argument[1].ReturnValue', 'ReturnValue'),
  ],
} satisfies Library;
