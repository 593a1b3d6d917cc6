// Takes the shell out of calls that have a list of arguments already: `shell: true`, and `sh -c` as the program.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import { optionsIn, property, removeProperty } from './call-options';
import { carryValues, removeUsedOnce } from './carried-values';
import type { Changes } from './changes';
import { argumentText } from './argument-text';
import { commandLineOf, commandLineOfShell, programText } from './command-line';
import type { CommandLine } from './command-line';
import type { Origin } from './origin-of';
import { spanOf } from './parsed-file';
import { styleOf } from './style-of';
import { titleOf, writeCommand } from './write-command';

const spawners = new Set([
  'child_process spawn',
  'child_process spawnSync',
  'child_process execFile',
  'child_process execFileSync',
  'cross-spawn ',
  'cross-spawn spawn',
  'cross-spawn sync',
  'execa ',
  'execa execa',
  'execa execaSync',
  'execa sync',
]);

export function withoutShellOption(changes: Changes, call: ts.CallExpression, origin: Origin | undefined): readonly Fix[] {
  if (!origin || !spawners.has(`${origin.module} ${origin.name}`)) return [];
  const [program, second, third] = call.arguments;
  if (!program) return [];
  const list = second && ts.isArrayLiteralExpression(second) ? second : undefined;
  const direct = list && commandLineOfShell(program, list);
  if (direct) return writeCommand(changes, { start: program.getStart(), end: list.end }, call, direct, optionsIn(third)) ? changes.fix(titleOf(direct), direct.safe) : [];
  const options = optionsIn(list || third ? third : second);
  const shell = options.kind === 'literal' ? property(options.record, 'shell') : undefined;
  if (!shell || options.kind !== 'literal' || (ts.isPropertyAssignment(shell) && shell.initializer.kind === ts.SyntaxKind.FalseKeyword)) return [];
  const command = commandLineOf(program);
  if (!command && second && third === options.record) {
    // What is run is not in sight; if it was one word, it is the program.
    removeProperty(changes, call, options.record, shell);
    return changes.fix('Run the program without a shell', false);
  }
  if (!command) return [];
  if (!second || second === options.record || third !== options.record) {
    return writeCommand(changes, spanOf(program), call, command, options) ? changes.fix(titleOf(command), command.safe) : [];
  }
  return beforeList(changes, call, command, program, second) ? withoutProperty(changes, call, options.record, shell, command) : [];
}

function withoutProperty(changes: Changes, call: ts.CallExpression, record: ts.ObjectLiteralExpression, shell: ts.ObjectLiteralElementLike, command: CommandLine): readonly Fix[] {
  removeProperty(changes, call, record, shell);
  return changes.fix(titleOf(command), command.safe);
}

/** Moves the words of the program's text, but for the first, to the front of the list that follows it. */
function beforeList(changes: Changes, call: ts.CallExpression, command: CommandLine, program: ts.Expression, list: ts.Expression): boolean {
  const style = styleOf(changes.file);
  const name = programText(command, style);
  if (command.words.length === 0) return name !== undefined;
  const words = command.words.map((word) => argumentText(word, style));
  const values = [command.program, ...command.words].flat().flatMap((part) => (typeof part === 'string' ? [] : [part.expression]));
  if (name === undefined || command.folder || words.includes(undefined) || !carryValues(changes, command.through, values, call)) return false;
  removeUsedOnce(changes, command.spelledOut);
  changes.replace(program, name);
  if (!ts.isArrayLiteralExpression(list)) changes.replace(list, `[${words.join(', ')}, ...${list.getText()}]`);
  else if (list.elements[0]) changes.insert(list.elements[0].getStart(), `${words.join(', ')}, `);
  else changes.replace(list, `[${words.join(', ')}]`);
  return true;
}
