// Where random values and the time come from, and whether somebody who has seen some of them can guess the next.
import type { Library, Row } from '../../ir/row';
import { uses } from '../shorthand';

/** The `crypto` of Node and of the web, at a path with a dot at its end, or nothing. */
function crypto(at: string): readonly Row[] {
  return uses('strong-randomness', `${at}{randomUUID,randomBytes,randomInt,getRandomValues}`);
}

export default [
  {
    packages: 'globals',
    rows: [
      ...uses('clock', '{Date,Date.now,performance.now,process.hrtime,process.hrtime.bigint,process.uptime}'),
      ...uses('clock', '{process.pid,process.ppid}', { by: 'reading' }),
      ...uses('weak-randomness', 'Math.random'),
      ...crypto('crypto.'),
    ],
  },
  { packages: ['crypto', 'node:crypto'], rows: [...crypto(''), ...crypto('webcrypto.')] },
  {
    packages: ['uuid'],
    rows: [...uses('clock', '{v1,v6}'), ...uses('strong-randomness', '{v4,v7}')],
  },
  { packages: ['nanoid', 'nanoid/async'], rows: uses('strong-randomness', '{nanoid,customAlphabet.ReturnValue}') },
  { packages: ['nanoid/non-secure'], rows: uses('weak-randomness', '{nanoid,customAlphabet.ReturnValue}') },
  { packages: ['@paralleldrive/cuid2'], rows: uses('strong-randomness', '{createId,init.ReturnValue}') },
  { packages: ['ulid', 'ulidx'], rows: uses('strong-randomness', '{ulid,monotonicFactory.ReturnValue}') },
] satisfies readonly Library[];
