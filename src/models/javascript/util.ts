// node:util and the rest of Node that only hands values on.
import type { Library } from '../../ir/row';
import { summaries } from '../shorthand';

export default [
  {
    packages: ['util', 'node:util'],
    rows: [
      ...summaries('value', '{promisify,callbackify,deprecate}', 'Argument[0]', 'ReturnValue'),
      ...summaries('taint', '{format,inspect,stripVTControlCharacters,toUSVString}', 'Argument[any]', 'ReturnValue'),
      ...summaries('taint', '{format,inspect}', 'Argument[any].any', 'ReturnValue'),
    ],
  },
  { packages: ['timers/promises', 'node:timers/promises'], rows: summaries('value', 'setTimeout', 'Argument[1]', 'ReturnValue') },
  { packages: ['pify', 'es6-promisify', 'util.promisify'], rows: summaries('value', '{default,promisify}', 'Argument[0]', 'ReturnValue') },
] satisfies readonly Library[];
