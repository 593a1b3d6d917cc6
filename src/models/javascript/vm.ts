// Node's own ways to run a text as code, and packages that promise to do it safely.
import type { Library } from '../../ir/row';
import { loaded, sinks } from '../shorthand';

export default [
  {
    packages: ['vm', 'node:vm'],
    rows: [
      ...sinks('code', '{runInContext,runInNewContext,runInThisContext,compileFunction}.Argument[0]'),
      ...sinks('code', '{Script,SourceTextModule}.Argument[0]'),
    ],
  },
  {
    packages: ['module', 'node:module'],
    rows: loaded('{createRequire.ReturnValue,register,Module._load}.Argument[0]'),
  },
  { packages: ['worker_threads', 'node:worker_threads'], rows: loaded('Worker.Argument[0]') },
  { packages: ['vm2'], rows: [...sinks('code', ['{VM,NodeVM}.Instance.run.Argument[0]', 'VMScript.Argument[0]']), ...loaded('{VM,NodeVM}.Instance.runFile.Argument[0]')] },
  { packages: ['safe-eval', 'notevil', 'eval', 'require-from-string', 'eval5'], rows: sinks('code', 'default.Argument[0]') },
  // The scripts of such a page get out of it.
  { packages: ['jsdom'], rows: sinks('code', 'JSDOM.Argument[0]', { at: 'Argument[1].runScripts', is: ['dangerously'] }) },
  { packages: ['import-fresh'], rows: loaded('default.Argument[0]') },
  { packages: ['jiti'], rows: loaded('{default,createJiti}.ReturnValue{,.import}.Argument[0]') },
  { packages: ['pyodide'], rows: sinks('code', 'loadPyodide.ReturnValue.runPython{,Async}.Argument[0]') },
  { packages: ['run-applescript', '@jxa/run'], rows: sinks('code', '{runAppleScript,runAppleScriptAsync,runAppleScriptSync,runJXACode}.Argument[0]') },
  { packages: ['node-osascript', 'osascript', 'applescript'], rows: sinks('code', '{execute,eval,execString}.Argument[0]') },
] satisfies readonly Library[];
