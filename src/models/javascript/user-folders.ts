// Places that do not come with the program: whoever runs it chooses them, or keeps own files there; and those where nobody keeps anything.
import type { Library } from '../../ir/row';
import { computations, uses } from '../shorthand';

export default [
  { packages: ['os', 'node:os'], rows: [...uses('user-folder', '{homedir,tmpdir,userInfo}'), ...uses('scratch-folder', 'tmpdir'), ...computations('system', 'platform')] },
  { packages: 'globals', rows: [...uses('user-folder', 'process.cwd'), ...uses('user-folder', 'process.argv', { by: 'reading' })] },
  { packages: ['temp-dir'], rows: uses('scratch-folder', 'default', { by: 'reading' }) },
  { packages: ['tempy'], rows: uses('scratch-folder', '{temporaryFile,temporaryDirectory}') },
  { packages: ['tmp'], rows: uses('scratch-folder', '{fileSync,dirSync,tmpNameSync}') },
  { packages: ['tmp-promise'], rows: uses('scratch-folder', '{file,dir,tmpName}') },
  { packages: ['env-paths', 'xdg-basedir'], rows: uses('user-folder', 'default') },
] satisfies readonly Library[];
