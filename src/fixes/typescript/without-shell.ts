// Runs a program with a list of arguments where the code gave a command line to a shell. Offers nothing where the line needs its shell.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { Fixer } from '../fixer';
import { lacks, optionsIn } from './call-options';
import { Changes } from './changes';
import { commandLineOf } from './command-line';
import { importedOrigin } from './local-origin';
import type { Origin } from './origin-of';
import { parseFile, spanOf } from './parsed-file';
import { siblingCallee } from './sibling-callee';
import { sinksAt } from './sink-at';
import { withoutShellOption } from './without-shell-option';
import { titleOf, writeCommand } from './write-command';

/** The neighbor that takes a program and its arguments, for each function that takes a command line. */
const neighbors: Readonly<Record<string, string>> = {
  'child_process exec': 'execFile',
  'child_process execSync': 'execFileSync',
  'execa execaCommand': 'execa',
  'execa execaCommandSync': 'execaSync',
  'execa command': '',
  'execa commandSync': 'sync',
};

export const withoutShell: Fixer = ({ finding, text, read }) => {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  for (const { call } of sinksAt(file, finding)) {
    if (!ts.isCallExpression(call)) continue;
    const origin = importedOrigin(call.expression, file.path, read);
    const neighbor = origin && neighbors[`${origin.module} ${origin.name}`];
    const changes = new Changes(file);
    const fixes = neighbor === undefined ? withoutShellOption(changes, call, origin) : withNeighbor(changes, call, neighbor, origin);
    if (fixes.length > 0) return fixes;
  }
  return [];
};

function withNeighbor(changes: Changes, call: ts.CallExpression, neighbor: string, origin: Origin | undefined): readonly Fix[] {
  const [line, second] = call.arguments;
  const command = line && commandLineOf(line);
  if (!command || typesExecException(call)) return [];
  const options = optionsIn(second);
  const written = writeCommand(changes, spanOf(line), call, command, options);
  if (!written) return [];
  const callee = neighbor === '' ? baseOf(call.expression) : siblingCallee(changes, call.expression, neighbor, origin);
  if (callee === undefined) return [];
  changes.replace(call.expression, callee);
  return changes.fix(titleOf(command), command.safe && (options.kind === 'none' || lacks(options, 'shell') || options.kind === 'literal'));
}

/** `execa` of `execa.command`. */
function baseOf(callee: ts.Expression): string | undefined {
  return ts.isPropertyAccessExpression(callee) ? callee.expression.getText() : undefined;
}

/** A callback whose parameter is typed for `exec` does not fit `execFile`, whose errors have texts as codes too. */
function typesExecException(call: ts.CallExpression): boolean {
  return call.arguments.some((argument) => (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)) && argument.parameters.some((each) => each.type?.getText().includes('ExecException')));
}
