// Packages that start programs for their users: execa, zx, shelljs and smaller ones.
import type { Library } from '../../ir/row';
import { fed, programArguments, shellCommands, sinks, summaries, templateArguments } from '../shorthand';

const execa = '{execa,execaSync,default,sync}';

export default [
  {
    packages: ['execa'],
    rows: [
      ...sinks('program', [`${execa}.Argument[0]`, '{execaNode,node}.Argument[0]']),
      ...programArguments(`${execa}.Argument[1].any`),
      ...sinks('program', '{execaCommand,execaCommandSync,command,commandSync}.Argument[0]'),
      ...shellCommands(execa),
      ...sinks('shell-command', '{execaCommand,execaCommandSync,command,commandSync}.Argument[0]', { at: 'Argument[1].shell', is: 'truthy' }),
      ...sinks('shell-command', '{$,execa}.ReturnValue.Argument[1..]', { at: 'Maker.Argument[0].shell', is: 'truthy' }),
      ...sinks('shell-command', '{shell,shellSync}.Argument[0]'),
      ...fed([`${execa}.Argument[2].input`, '{execaCommand,execaCommandSync,command,commandSync}.Argument[1].input'], 'Argument[0]'),
      ...fed('{execa,default,execaCommand,command}.ReturnValue.stdin.{write,end}.Argument[0]', 'Maker.Argument[0]'),
      ...templateArguments('{$,$.sync,$.ReturnValue,execa,execa.ReturnValue}'),
    ],
  },
  {
    packages: ['zx'],
    rows: [
      // A tagged template quotes its values; a plain call with a list runs its element as it is.
      ...sinks('shell-command', '{$,$.sync}.Argument[0].any'),
      ...templateArguments('{$,$.sync,$.ReturnValue,$.ReturnValue.sync}'),
      ...sinks('request-url', 'fetch.Argument[0]'),
      ...sinks('file-path', 'fs.{readFile,readFileSync,writeFile,writeFileSync,rm,rmSync,remove,outputFile,copy,move,mkdir,mkdirp}.Argument[0]'),
    ],
  },
  {
    packages: ['shelljs'],
    rows: [
      ...sinks('shell-command', 'exec.Argument[0]'),
      ...sinks('program', 'cmd.Argument[0]'),
      ...sinks('file-path', '{cat,cp,ln,ls,mkdir,mv,rm,touch,find,head,tail,sort,uniq}.Argument[any]'),
      ...sinks('file-path', '{cat,cp,ls,mkdir,mv,rm,touch}.Argument[any].any'),
      ...sinks('file-path', '{grep,sed,chmod}.Argument[-1]'),
      ...sinks('file-path', '{ShellString.Instance,ShellString.ReturnValue,echo.ReturnValue,cat.ReturnValue}.{to,toEnd}.Argument[0]'),
    ],
  },
  { packages: ['node-cmd'], rows: sinks('shell-command', '{run,runSync,get}.Argument[0]') },
  { packages: ['sudo-prompt', '@vscode/sudo-prompt', 'exec-sh', 'await-exec', 'async-exec', 'sync-exec'], rows: sinks('shell-command', '{exec,default}.Argument[0]') },
  {
    packages: ['tinyexec'],
    rows: [
      ...sinks('program', '{x,xSync,exec,execSync}.Argument[0]'),
      ...programArguments('{x,xSync,exec,execSync}.Argument[1].any'),
      ...sinks('shell-command', '{x,xSync,exec,execSync}.Argument[1].any', { at: 'Argument[0]', is: 'shell' }),
    ],
  },
  { packages: ['node-powershell'], rows: sinks('shell-command', ['PowerShell.Instance.{invoke,addCommand}.Argument[0]', 'PowerShell.invoke.Argument[0]']) },
  {
    packages: ['node-pty', '@homebridge/node-pty-prebuilt-multiarch', '@lydell/node-pty', 'node-pty-prebuilt-multiarch'],
    rows: [
      ...sinks('program', 'spawn.Argument[0]'),
      ...programArguments('spawn.Argument[1].any'),
      ...sinks('shell-command', 'spawn.Argument[1].any', { at: 'Argument[0]', is: 'shell' }),
      ...sinks('shell-command', 'spawn.ReturnValue.write.Argument[0]'),
    ],
  },
  {
    packages: ['open', 'opn', 'opener', 'better-opn', 'open-cli'],
    rows: [...sinks('program', ['default.Argument[1].app.name', 'openApp.Argument[0]']), ...sinks('opener', 'default.Argument[0]')],
  },
  { packages: ['execa'], rows: summaries('taint', 'parseCommandString', 'Argument[0]', 'ReturnValue.any') },
  {
    packages: ['spawn-rx'],
    rows: [
      ...sinks('program', '{spawn,spawnPromise,spawnDetached,spawnDetachedPromise}.Argument[0]'),
      ...programArguments('{spawn,spawnPromise,spawnDetached,spawnDetachedPromise}.Argument[1].any'),
      ...summaries('taint', 'findActualExecutable', 'Argument[0]', 'ReturnValue.cmd'),
      ...summaries('value', 'findActualExecutable', 'Argument[1]', 'ReturnValue.args'),
    ],
  },
  { packages: ['string-argv', 'shell-quote'], rows: summaries('taint', '{parse,default,parseArgsStringToArgv}', 'Argument[0]', 'ReturnValue.any') },
] satisfies readonly Library[];
