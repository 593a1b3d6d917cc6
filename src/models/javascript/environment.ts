// The environment of the process: the variables that promise a secret, and all of them together.
import type { Library } from '../../ir/row';
import { data } from '../shorthand';

const rows = (environment: string) => [...data('environment', environment), ...data('secret', `${environment}.any`, { named: 'secret' })];

export default [
  { packages: 'globals', rows: [...rows('process.env'), ...rows('Bun.env')] },
  { packages: ['process', 'node:process'], rows: rows('env') },
] satisfies readonly Library[];
