// Errors, and what they tell of a server's inside: the stack, wherever the error came from. Its message is meant to be read.
import type { Library } from '../../ir/row';
import { data, summaries, uses } from '../shorthand';

const errors = '{Error,TypeError,RangeError,SyntaxError}';

export default [
  { packages: 'methods', rows: [...data('error-detail', 'stack'), ...uses('error-stack', 'stack', { by: 'reading' })] },
  {
    packages: 'globals',
    rows: [...summaries('taint', errors, 'Argument[0]', 'Instance.message'), ...summaries('value', errors, 'Argument[1].cause', 'Instance.cause')],
  },
  { packages: 'operators', rows: uses('throwing', 'throw') },
] satisfies readonly Library[];
