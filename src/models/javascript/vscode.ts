// vscode: extensions that serve tools. A terminal runs what it is sent, the system opens what it is handed, and a path leads wherever it says.
import type { Library } from '../../ir/row';
import { sinks, summaries, uses } from '../shorthand';

const terminal = '{window.createTerminal.ReturnValue,window.activeTerminal,Terminal.Instance}';

export default {
  packages: ['vscode'],
  rows: [
    ...sinks('shell-command', [`${terminal}.sendText.Argument[0]`, `${terminal}.shellIntegration.executeCommand.Argument[0]`, 'ShellExecution.Argument[0]']),
    ...sinks('program', ['ProcessExecution.Argument[0]', 'window.createTerminal.Argument[0].shellPath']),
    ...sinks('file-path', ['workspace.openTextDocument.Argument[0]', 'workspace.fs.{readFile,writeFile,readDirectory,createDirectory,delete,rename,copy}.Argument[0]', 'workspace.fs.{rename,copy}.Argument[1]']),
    ...sinks('opener', 'env.openExternal.Argument[0]'),
    ...summaries('taint', 'Uri.{file,parse}', 'Argument[0]', 'ReturnValue'),
    ...summaries('taint', 'Uri.joinPath', 'Argument[1..]', 'ReturnValue'),
    ...uses('file-reading', 'workspace.fs.{readFile,readDirectory}'),
    ...uses('file-writing', 'workspace.fs.{writeFile,createDirectory,rename,copy}'),
    ...uses('file-deletion', 'workspace.fs.delete'),
  ],
} satisfies Library;
