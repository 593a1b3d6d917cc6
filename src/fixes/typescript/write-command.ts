// Writes a program and the list of its arguments where a command line stood in a call, and keeps the call's options true to it.
import type ts from 'typescript';
import type { Span } from '../../core/location';
import { argumentText, listText } from './argument-text';
import { addProperty, lacks, property, removeProperty } from './call-options';
import type { Options } from './call-options';
import { carryValues, removeUsedOnce } from './carried-values';
import type { Changes } from './changes';
import { programName, programText } from './command-line';
import type { CommandLine } from './command-line';
import { styleOf } from './style-of';

/** Answers whether it could; where it could not, the changes are of no use. */
export function writeCommand(changes: Changes, place: Span, call: ts.CallExpression, command: CommandLine, options: Options): boolean {
  const style = styleOf(changes.file);
  const program = programText(command, style);
  const list = listText(command.words, style);
  if (program === undefined || list === undefined) return false;
  if (!carryValues(changes, command.through, valuesOf(command), call)) return false;
  removeUsedOnce(changes, command.spelledOut);
  changes.replace(place, `${program}, ${list}`);
  if (options.kind === 'named' && property(options.record, 'shell')) return false;
  const shell = options.kind === 'literal' ? property(options.record, 'shell') : undefined;
  const isAlone = options.kind === 'literal' && options.record.properties.length === 1;
  if (!command.folder) {
    if (shell && options.kind === 'literal') removeProperty(changes, call, options.record, shell);
    return true;
  }
  const folder = argumentText(command.folder, style);
  // A folder of the call's own would come first, and where it is not known the two cannot be told apart.
  if (folder === undefined || folder.startsWith('...') || !lacks(options, 'cwd') || options.kind === 'unknown') return false;
  if (shell && isAlone) changes.replace(options.record, `{ cwd: ${folder} }`);
  else {
    if (shell && options.kind === 'literal') removeProperty(changes, call, options.record, shell);
    addProperty(changes, options, 'cwd', folder, place.end);
  }
  return true;
}

export function titleOf(command: Pick<CommandLine, 'program'>): string {
  const name = programName(command);
  return name === undefined ? 'Run the program without a shell' : `Run \`${name}\` without a shell`;
}

function valuesOf(command: CommandLine): readonly ts.Expression[] {
  return [command.program, ...command.words, ...(command.folder ? [command.folder] : [])].flat().flatMap((part) => (typeof part === 'string' ? [] : [part.expression]));
}
