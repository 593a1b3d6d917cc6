// Runs a program with a list of arguments where the code gave a command line to a shell. Offers nothing where the line needs its shell.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { Fixer } from '../fixer';
import { listBuiltUp } from './built-up-command';
import { lacks, optionsIn, property, removeProperty } from './call-options';
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
  if (!line || typesExecException(call)) return [];
  const options = optionsIn(second);
  const command = commandLineOf(line);
  if (!command) return growingList(changes, call, line, neighbor, origin);
  const written = writeCommand(changes, spanOf(line), call, command, options);
  if (!written) return [];
  const callee = neighbor === '' ? baseOf(call.expression) : siblingCallee(changes, call.expression, neighbor, origin);
  if (callee === undefined) return [];
  changes.replace(call.expression, callee);
  return changes.fix(titleOf(command), command.safe && (options.kind === 'none' || lacks(options, 'shell') || options.kind === 'literal'));
}

/** The same where the line is put together over several statements. */
function growingList(changes: Changes, call: ts.CallExpression, line: ts.Expression, neighbor: string, origin: Origin | undefined): readonly Fix[] {
  const callee = call.expression.getText();
  const listed = listBuiltUp(changes, line, (other) => other.expression.getText() === callee);
  const text = neighbor === '' ? baseOf(call.expression) : siblingCallee(changes, call.expression, neighbor, origin, 1 + (listed?.otherRuns.length ?? 0));
  if (!listed || text === undefined) return [];
  let safe = listed.safe;
  for (const run of [call, ...listed.otherRuns]) {
    const [place, second] = run.arguments;
    const options = optionsIn(second);
    const shell = options.kind === 'literal' || options.kind === 'named' ? property(options.record, 'shell') : undefined;
    if (!place || (shell && options.kind === 'named')) return [];
    if (shell && options.kind === 'literal') removeProperty(changes, run, options.record, shell);
    safe &&= options.kind === 'literal' || lacks(options, 'shell');
    changes.replace(place, `${listed.program}, ${listed.list}`);
    changes.replace(run.expression, text);
  }
  return changes.fix(titleOf(listed.command), safe);
}

/** `execa` of `execa.command`. */
function baseOf(callee: ts.Expression): string | undefined {
  return ts.isPropertyAccessExpression(callee) ? callee.expression.getText() : undefined;
}

/** A callback whose parameter is typed for `exec` does not fit `execFile`, whose errors have texts as codes too. */
function typesExecException(call: ts.CallExpression): boolean {
  return call.arguments.some((argument) => (ts.isArrowFunction(argument) || ts.isFunctionExpression(argument)) && argument.parameters.some((each) => each.type?.getText().includes('ExecException')));
}
