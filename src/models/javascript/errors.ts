// What errors tell of a server's inside: the stack, wherever the error came from. Its message is meant to be read.
import type { Library } from '../../ir/row';
import { data } from '../shorthand';

export default { packages: 'methods', rows: data('error-detail', 'stack') } satisfies Library;
