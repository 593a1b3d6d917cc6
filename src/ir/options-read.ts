// What an argument that begins with a dash can do to a program, for what stands before it and beside it in the list. The data stand elsewhere.
import type { Command, ProgramOptions } from './program-options';
import { programOptions } from './program-options';
import { isFlag } from './program-flags';
import { isHarmfulProgram, nameOf, takesValue } from './programs';

/** An argument in a list. */
export interface Word {
  /** Nothing where the code does not tell. */
  readonly text: string | undefined;
  readonly isOption: boolean;
  /** It stands for any number of arguments. */
  readonly isMany: boolean;
}

/** Read where it is not known what would be. */
export const anyOption = ['--option=/tmp/x', '-o/tmp/x', '-o'];

const byProgram = new Map(programOptions.flatMap((row) => row.programs.split(' ').map((program) => [program, row] as const)));

/**
 * The options that do harm where an argument stands behind `before`, while `others` is all else in the list, in order. Nothing (as against none)
 * where any may.
 */
export function harmfulOptions(path: string, before: readonly Word[], others: readonly Word[]): readonly string[] | undefined {
  const row = byProgram.get(nameOf(path));
  if (!row) return undefined;
  if (row.hands) return behindProgram(row, before, others);
  const command = row.commands && commandIn(row, before);
  if (!command) return row.options ?? (row.commands ? undefined : []);
  const { words, ...known } = command;
  if (known.ends && operandsIn(row, before).length > words) return [];
  const operands = operandsIn(row, others, true);
  const hasEnough = known.operands === undefined || operands.some(({ isMany }) => isMany) || operands.length - words >= known.operands;
  const isServed = hasEnough || others.some(({ text }) => text !== undefined && isNamed(row.instead, text));
  return [...(isServed ? [...(row.options ?? []), ...(known.options ?? [])] : []), ...(known.alone ?? [])];
}

/** Whether the words name a command of the program. */
export function hasCommand(path: string, before: readonly Word[]): boolean {
  const row = byProgram.get(nameOf(path));
  return row !== undefined && commandIn(row, before) !== undefined;
}

/** Whether what stands behind these words is read by what the program starts, of which nothing is known. */
export function isHandedOn(path: string, before: readonly Word[]): boolean {
  const row = byProgram.get(nameOf(path));
  if (row?.hands) return behindProgram(row, before, before)?.length === 0;
  const command = row?.commands && commandIn(row, before);
  return row !== undefined && command?.ends === true && operandsIn(row, before).length > command.words;
}

/** What follows an operand is for another program. */
function behindProgram(row: ProgramOptions, before: readonly Word[], others: readonly Word[]): readonly string[] | undefined {
  const handing = before.findIndex(({ text }) => text !== undefined && isNamed(row.handing, text));
  const operand = handing >= 0 ? before[handing + 1] : operandsIn(row, before)[0];
  if (!operand) return undefined;
  if (operand.text === undefined || !isHarmfulProgram(operand.text)) return [];
  return harmfulOptions(operand.text, before.slice(before.indexOf(operand) + 1), others.slice(others.indexOf(operand) + 1));
}

/** The first command that is named, and how many words there are up to its end. */
function commandIn(row: ProgramOptions, before: readonly Word[]): (Command & { readonly words: number }) | undefined {
  const words = operandsIn(row, before).map(({ text }) => text ?? '');
  for (const [index, word] of words.entries()) {
    const both = commandNamed(row, `${word} ${words[index + 1] ?? ''}`);
    if (both) return { ...both, words: index + 2 };
    const one = commandNamed(row, word);
    if (one) return { ...one, words: index + 1 };
  }
  return undefined;
}

function commandNamed({ commands = [] }: ProgramOptions, name: string): Command | undefined {
  return commands.find(({ names }) => names.split(', ').includes(name));
}

/** The words that are neither options nor values of such. Where that cannot be told, a word is one if `inDoubt`. */
function operandsIn(row: ProgramOptions, words: readonly Word[], inDoubt = false): readonly Word[] {
  return words.filter(({ isOption, text }, index) => {
    const last = words[index - 1]?.text;
    if (last === undefined || isOption) return !isOption;
    if (row.values !== undefined) return !isNamed(row.values, last);
    return inDoubt || text !== undefined || !takesValue(last) || row.programs.split(' ').some((program) => isFlag(program, last));
  });
}

function isNamed(names: string | undefined, text: string): boolean {
  return names?.split(' ').includes(text) ?? false;
}
