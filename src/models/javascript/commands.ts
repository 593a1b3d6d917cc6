// How programs for the command line say what runs for which command: of several commands one run of the program has one.
import type { Library } from '../../ir/row';
import { uses } from '../shorthand';

export default [
  // commander, sade, cac, and yargs, whose calls are made one on the other's result.
  { packages: 'methods', rows: uses('command', '{action,command}') },
  { packages: ['citty', 'gunshi'], rows: uses('command', '{defineCommand,define}') },
] satisfies readonly Library[];
