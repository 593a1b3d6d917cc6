// Runs only what the developer lists: whole command lines where a shell reads them, programs where none does.
import ts from 'typescript';
import type { Fixer } from '../fixer';
import { allowListFixer } from './allow-list';
import { originOf } from './origin-of';
import { parseFile } from './parsed-file';
import { sinksAt } from './sink-at';

const commandList = allowListFixer({
  title: 'Allow only listed commands',
  comments: { list: 'The command lines that may be run, letter for letter: put your own here.', function: 'Gives the command line back, and throws unless it is listed.' },
  list: 'ALLOWED_COMMANDS',
  example: 'git status',
  function: 'allowedCommand',
  parameter: 'command',
  generic: '',
  type: 'string',
  key: 'command',
  refusal: 'This command is not allowed.',
});

const programList = allowListFixer({
  title: 'Allow only listed programs',
  comments: { list: 'The programs that may be run: put your own here.', function: 'Gives the program back, and throws unless it is listed.' },
  list: 'ALLOWED_PROGRAMS',
  example: 'git',
  function: 'allowedProgram',
  parameter: 'program',
  generic: '',
  type: 'string',
  key: 'program',
  refusal: 'This program is not allowed.',
});

const takesProgram = /^(?:spawn|spawnSync|execFile|execFileSync|fork|sync|execa|execaSync|)$/;

export const allowedCommand: Fixer = (request) => {
  const file = parseFile(request.finding.location.file, request.text);
  const sinks = file ? sinksAt(file, request.finding) : [];
  const runsProgram = sinks.some(({ call, value }) => {
    const origin = originOf(call.expression);
    const usesShell = value !== undefined || call.arguments?.some((each) => ts.isObjectLiteralExpression(each) && /\bshell\b/.test(each.getText()));
    return origin !== undefined && takesProgram.test(origin.name) && !usesShell;
  });
  return (runsProgram ? programList : commandList)(request);
};
