// The environment of the process: the variables that promise a secret, and all of them together.
import type { Library } from '../../ir/row';
import { data, uses } from '../shorthand';

const rows = (environment: string) => [
  ...data('environment', environment),
  ...data('secret', `${environment}.any`, { named: 'secret' }),
  ...uses('secret-reading', `${environment}.any`, { by: 'reading', named: 'secret' }),
];

export default [
  { packages: 'globals', rows: [...rows('process.env'), ...rows('Bun.env')] },
] satisfies readonly Library[];
