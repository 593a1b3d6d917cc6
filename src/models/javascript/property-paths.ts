// Packages that write a member at a path of names, one inside of another, and look at none of the names.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

export default { packages: ['lodash.set', 'lodash.setwith'], rows: sinks('prototype-key', 'default.Argument[1]') } satisfies Library;
