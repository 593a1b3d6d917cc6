// What the place in a list of arguments means for an element: behind `--`, or behind an option that takes a value, it is no option itself.
import type { Part } from '../ir/program';
import { isSomeFlag } from '../ir/program-flags';
import { takesValue } from '../ir/programs';
import type { SinkRow } from '../ir/row';
import type { Kinds } from './harmless';
import { bitOf, noKinds } from './harmless';
import type { PointsTo } from './points-to';
import { textOf } from './text-parts';
import type { AbstractObject } from './values';

/** What says that no options follow; the longer one is git's, to which `--` means that files follow. */
const endings = new Set(['--', '--end-of-options']);

/** The kinds of sink that an element is harmless to for what stands before it; `before` are variables of the project. */
export function elementKinds(points: PointsTo, before: readonly number[]): Kinds {
  const texts = before.map((variable) => textOf(points, variable));
  const last = texts.at(-1);
  if (texts.some((text) => text !== undefined && endings.has(text))) return bitOf('program-argument');
  return last !== undefined && takesValue(last) && !isSomeFlag(last) ? bitOf('program-argument') | bitOf('remote-file') : noKinds;
}

/** Whether somewhere in the list that a variable holds a `--` ends the options. */
export function hasEndOfOptions(points: PointsTo, list: number): boolean {
  return points.constantsOf(elementsOf(points, list)).some((constant) => constant.kind === 'text' && endings.has(constant.text));
}

/** What stands for any element of the list that a variable holds. */
export function elementsOf(points: PointsTo, list: number): number {
  const elements = points.solver.member(list, undefined);
  points.solver.solve();
  return elements;
}

/** Whether anything is put into a list that was made empty, or may be in its stead, as where it is made when the file is loaded. */
export function isFilledLater(points: PointsTo, list: number): boolean {
  const [made] = points.universe.definitionsOf(list);
  if (made?.function === points.universe.module(points.universe.moduleOf(list)).firstFunction) return true;
  return points.tokensOf(list).some((token) => {
    const value = points.values.get(token);
    if (value.kind !== 'object') return true;
    const { stored, rest, delegates } = value.object;
    return stored.size > 0 || delegates.length > 0 || (rest !== undefined && points.solver.isFed(rest));
  });
}

/** Whether anything may be put into a list that was made of just these parts, so that the elements do not stand where they stood. */
export function isMovedLater(points: PointsTo, list: number, parts: readonly Part[]): boolean {
  if (parts.some(({ spread }) => spread)) return false;
  return points.tokensOf(list).some((token) => {
    const value = points.values.get(token);
    return value.kind === 'object' && value.object.rest !== undefined;
  });
}

/** The texts of the elements before one of a list, each where it is the only one; for every list with such an element that the variable may hold. */
export function elementsBefore(points: PointsTo, list: number, end: number): (string | undefined)[][] {
  const lists = points.objectsOf(list).filter(({ fields }) => fields.has(String(end)));
  return lists.map((found) => firstElements(points, found, end));
}

/** The texts of the first elements of one list. */
export function firstElements(points: PointsTo, { fields }: AbstractObject, end: number): (string | undefined)[] {
  return Array.from({ length: end }, (_, index) => {
    const element = fields.get(String(index));
    const [only, ...others] = element === undefined ? [] : points.constantsOf(element);
    return only?.kind === 'text' && others.length === 0 ? only.text : undefined;
  });
}

/** Behind it another command begins. */
const commandEnd = /^(?:&&?|\|\|?|;)$|;$/;

/** The words before a value in a text of literal pieces, of which so many stand before it; nothing where it is only a part of a word. */
export function wordsBefore(points: PointsTo, pieces: number, count: number): (string | undefined)[] | undefined {
  const made = points.madeBy(pieces);
  if (made?.instruction.op !== 'make') return undefined;
  const texts = made.instruction.parts.slice(0, count).map((part) => textOf(points, made.base + part.value) ?? '');
  // A value that stands between two pieces is a NUL.
  const words = texts.join('\0').trimStart().split(/\s+/);
  if (words.pop() !== '') return undefined;
  return words.slice(words.findLastIndex((word) => commandEnd.test(word)) + 1).map((word) => (word.includes('\0') ? undefined : word));
}

/** The words behind it, up to the end of the command; a value is one. */
export function wordsBehind(points: PointsTo, pieces: number, count: number): (string | undefined)[] {
  const made = points.madeBy(pieces);
  if (made?.instruction.op !== 'make') return [];
  const texts = made.instruction.parts.slice(count).map((part) => textOf(points, made.base + part.value) ?? '');
  const words = texts.join(' \0 ').split(/\s+/).filter((word) => word !== '');
  const end = words.findIndex((word) => commandEnd.test(word));
  return (end < 0 ? words : words.slice(0, end)).map((word) => (word === '\0' ? undefined : word));
}

/** Whether a variable can hold no list: an options object stands where a list may. */
export function isRecord(points: PointsTo, variable: number): boolean {
  const tokens = [...points.tokensOf(variable)].map((token) => points.values.get(token));
  return tokens.length > 0 && tokens.every((value) => value.kind === 'object' && !value.object.isList);
}

/** Whether the row is of a value in a template that is a command. */
export function isInTemplate({ program }: Pick<SinkRow, 'program'>): boolean {
  return program?.endsWith('.any') === true;
}

/** Whether the list of arguments that a row is of begins with the name of the program. */
export function isFirstInList({ program }: Pick<SinkRow, 'program'>): boolean {
  return program?.endsWith('.0') === true;
}
