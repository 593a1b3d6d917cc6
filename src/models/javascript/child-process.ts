// node:child_process and packages with its functions. A program with an argument list is no shell, unless an option or the program says so.
import type { Library } from '../../ir/row';
import { codeInLines, fed, programArguments, shellCommands, sinks } from '../shorthand';

const spawning = '{spawn,execFile}{,Sync}';

export default [
  {
    packages: ['child_process', 'node:child_process', 'cross-spawn', 'child-process-promise', 'promisify-child-process', 'child-process-es6-promise'],
    rows: [
      ...sinks('shell-command', 'exec{,Sync}.Argument[0]'),
      ...codeInLines('exec{,Sync}.Argument[0]'),
      ...sinks('program', [`${spawning}.Argument[0]`, 'fork.Argument[0]']),
      ...programArguments(`${spawning}.Argument[1].any`),
      ...sinks('opener', `${spawning}.Argument[1].any`, { at: 'Argument[0]', is: ['open', 'xdg-open', 'wslview', 'sensible-browser', 'gio', 'explorer', 'explorer.exe', 'rundll32'] }),
      ...shellCommands(spawning),
      ...fed(['{spawn,execFile}Sync.Argument[2].input', 'execSync.Argument[1].input'], 'Argument[0]'),
      ...fed('{spawn,execFile,exec}.ReturnValue.stdin.{write,end}.Argument[0]', 'Maker.Argument[0]'),
    ],
  },
  {
    packages: ['cross-spawn', '@npmcli/promise-spawn', 'nano-spawn', 'tinyspawn'],
    rows: [
      ...sinks('program', '{default,sync}.Argument[0]'),
      ...programArguments('{default,sync}.Argument[1].any'),
      ...shellCommands('{default,sync}'),
      ...fed('sync.Argument[2].input', 'Argument[0]'),
      ...fed('default.ReturnValue.stdin.{write,end}.Argument[0]', 'Maker.Argument[0]'),
    ],
  },
] satisfies readonly Library[];
