// Places that do not come with the program: whoever runs it chooses them, or keeps own files there.
import type { Library } from '../../ir/row';
import { computations, uses } from '../shorthand';

export default [
  { packages: ['os', 'node:os'], rows: [...uses('user-folder', '{homedir,tmpdir,userInfo}'), ...computations('system', 'platform')] },
  { packages: 'globals', rows: [...uses('user-folder', 'process.cwd'), ...uses('user-folder', 'process.argv', { by: 'reading' })] },
  { packages: ['env-paths', 'xdg-basedir'], rows: uses('user-folder', 'default') },
] satisfies readonly Library[];
