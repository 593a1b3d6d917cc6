// What errors tell of a server's inside: the stack, wherever the error came from. Its message is meant to be read.
import type { Library } from '../../ir/row';
import { data, uses } from '../shorthand';

export default [
  { packages: 'methods', rows: [...data('error-detail', 'stack'), ...uses('error-stack', 'stack', { by: 'reading' })] },
  { packages: 'operators', rows: uses('throwing', 'throw') },
] satisfies readonly Library[];
