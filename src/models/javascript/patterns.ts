// Packages that take the meaning of a pattern from a text.
import type { Library } from '../../ir/row';
import { sanitizers, summaries } from '../shorthand';

export default [
  {
    packages: ['escape-string-regexp', 'lodash.escaperegexp', 'escape-regexp', 'regexp.escape', 'lodash', 'lodash-es'],
    rows: ['default', 'escapeRegExp'].flatMap((name) => [...summaries('taint', name, 'Argument[0]', 'ReturnValue'), ...sanitizers(['pattern'], `${name}.ReturnValue`)]),
  },
] satisfies readonly Library[];
