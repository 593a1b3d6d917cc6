// What prints to the standard output, what prints beside it, and how servers turn the one into the other.
import type { Library } from '../../ir/row';
import { uses } from '../shorthand';

export default [
  {
    packages: 'globals',
    rows: [
      ...uses('stdout', 'console.{log,info,debug,table,dir,dirxml,group,count,timeEnd,timeLog}'),
      ...uses('stdout', 'process.stdout.write'),
      ...uses('stderr', ['console.{error,warn,trace}', 'process.stderr.write']),
      ...uses('stdout-redirection', ['console.{log,info,debug}', 'process.stdout.write'], { by: 'assignment' }),
    ],
  },
] satisfies readonly Library[];
