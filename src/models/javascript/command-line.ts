// What reads the command line. Whoever starts the server writes it: nobody who did so gave options that nothing is said about. And what says which
// command of several runs what: one run of the program has one.
import type { Library, Row } from '../../ir/row';
import { computations, summaries, uses } from '../shorthand';

const chained = (at: string, methods: string): readonly Row[] => summaries('value', `${at}.{${methods}}`, 'Argument[self]', 'ReturnValue');

export default [
  { packages: 'globals', rows: computations('command-line', 'process.argv') },
  { packages: ['util', 'node:util'], rows: computations('nothing', 'parseArgs.ReturnValue.values.any') },
  { packages: ['commander'], rows: [...computations('nothing', '{Command.Instance,program}.{opts.ReturnValue.any,optsWithGlobals.ReturnValue.any,getOptionValue}'), ...chained('{Command.Instance,program}', 'name,description,version,option,requiredOption,argument,allowUnknownOption,parse')] },
  { packages: ['yargs'], rows: [...computations('nothing', 'default.ReturnValue.{argv.any,parse.ReturnValue.any,parseSync.ReturnValue.any}'), ...chained('default.ReturnValue', 'option,options,usage,command,help,version,strict,alias,scriptName')] },
  { packages: ['minimist', 'yargs-parser', 'mri', 'arg', 'command-line-args'], rows: computations('nothing', 'default.ReturnValue.any') },
  { packages: ['meow'], rows: computations('nothing', 'default.ReturnValue.flags.any') },
  { packages: ['cac'], rows: computations('nothing', 'default.ReturnValue.parse.ReturnValue.options.any') },
  // commander, sade, cac, and yargs, whose calls are made one on the other's result.
  { packages: 'methods', rows: uses('command', '{action,command}') },
  { packages: ['citty', 'gunshi'], rows: uses('command', '{defineCommand,define}') },
] satisfies readonly Library[];
