// What a variable holds in a trial, as far as it can be told. No knowledge of operations here.
import type { Constant } from '../../ir/program';
import type { FieldPath } from '../paths';
import { anyElement, anyName, anyNamed } from '../paths';
import type { Site } from '../universe';

/** `marked`: made from the input that is tried. */
export type Value =
  /** The place is not reached; `refused` where a condition of the code said so, and not merely an exception; `by`: which one. */
  | { readonly kind: 'never'; readonly refused: boolean; readonly by?: Site | undefined }
  /** `isCallers`: chosen by whoever chose the input, too. `isThere`: counts as true. `pieces`: the text that it is, as far as that is known. */
  | { readonly kind: 'unknown'; readonly marked: boolean; readonly isCallers?: boolean; readonly isThere?: boolean; readonly pieces?: readonly (string | undefined)[] }
  | { readonly kind: 'text'; readonly text: string; readonly marked: boolean }
  | { readonly kind: 'number'; readonly number: number; readonly marked: boolean }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string }
  /** `isOpen`: the places of the items are not known. `isLeft`: of the input, of which a filter may have left nothing. */
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly isOpen?: boolean; readonly isLeft?: boolean }
  /** `rest` has the members that are not told: something unknown was spread into it. `isWhole`: it never has any others. `of`: the variable of the class that it is an instance of. */
  | { readonly kind: 'record'; readonly members: ReadonlyMap<string, Value>; readonly marked: boolean; readonly rest?: Value; readonly isWhole?: boolean; readonly of?: number }
  | { readonly kind: 'address'; readonly address: URL; readonly marked: boolean }
  /** `call` gives what comes of it in the end; `isAsync`: whoever does not wait for that has a promise. */
  | { readonly kind: 'function'; readonly call: (args: readonly Value[]) => Value; readonly isAsync?: boolean }
  /** One of several. */
  | { readonly kind: 'choice'; readonly options: readonly Value[] };

export const unknown: Value = { kind: 'unknown', marked: false };
/** Made from the input in a way that is not followed. */
export const unknownOfInput: Value = { kind: 'unknown', marked: true };
export const unknownOfCaller: Value = { kind: 'unknown', marked: false, isCallers: true };
export const nothing: Value = { kind: 'nothing' };
export const thrown: Value = { kind: 'never', refused: false };
export const refused: Value = { kind: 'never', refused: true };
/** Of which only is known that it is there: a promise that nobody has waited for, an error that was thrown. */
export const something: Value = { kind: 'record', members: new Map(), marked: false };

/** A command line that is put together of a handful of optional parts is as many texts. */
const mostOptions = 32;
const mostCombinations = 1024;

export function textOf(text: string, marked: boolean): Value {
  return { kind: 'text', text, marked };
}

export function numberOf(number: number, marked = false): Value {
  return { kind: 'number', number, marked };
}

export function booleanOf(boolean: boolean): Value {
  return { kind: 'boolean', boolean };
}

export function listWith(items: readonly Value[], isOpen = false): Value & { kind: 'list' } {
  return isOpen ? { kind: 'list', items, isOpen } : { kind: 'list', items };
}

export function isMarked(value: Value): boolean {
  switch (value.kind) {
    case 'unknown':
    case 'text':
    case 'record':
    case 'address':
    case 'number':
      return value.marked;
    case 'list':
      return value.isLeft === true || isAnyMarked(value, value.items);
    case 'choice':
      return isAnyMarked(value, value.options);
    default:
      return false;
  }
}

/** Of those that have others in them: a list of lists may have the same one in it on very many ways. */
const marked = new WeakMap<Value, boolean>();

function isAnyMarked(whole: Value, parts: readonly Value[]): boolean {
  if (!parts.some(({ kind }) => kind === 'list' || kind === 'choice')) return parts.some(isMarked);
  let answer = marked.get(whole);
  if (answer === undefined) marked.set(whole, (answer = parts.some(isMarked)));
  return answer;
}

/** Whether it, or what a record has in it, was made from the input. */
export function hasMarked(value: Value): boolean {
  return isMarked(value) || (value.kind === 'record' && ([...value.members.values()].some(hasMarked) || (value.rest !== undefined && hasMarked(value.rest))));
}

/** Whether it counts as true; nothing where that cannot be told. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'text':
      return value.text !== '';
    case 'number':
      return value.number !== 0 && !Number.isNaN(value.number);
    case 'boolean':
      return value.boolean;
    case 'nothing':
      return false;
    case 'unknown':
      return value.isThere;
    case 'never':
      return undefined;
    case 'choice': {
      const [first, ...others] = value.options.map(truthOf);
      return others.every((other) => other === first) ? first : undefined;
    }
    default:
      return true;
  }
}

/** Of a value what counts as true, or what does not. */
export function countingAs(truth: boolean, value: Value): Value {
  return eitherOf(optionsOf(value).flatMap((option) => (truthOf(option) === !truth ? [] : [truth && option.kind === 'unknown' && !option.marked ? { ...option, isThere: true } : option])));
}

/** The value as a text, as the language writes it; nothing where it has none that is known. */
export function writtenOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.number);
    case 'boolean':
      return String(value.boolean);
    case 'address':
      return value.address.href;
    case 'nothing':
      return 'undefined';
    case 'list': {
      const items = value.items.map((item) => (item.kind === 'nothing' ? '' : writtenOf(item)));
      return items.includes(undefined) ? undefined : items.join(',');
    }
    default:
      return undefined;
  }
}

/** What it may be: itself, or each of several. */
export function optionsOf(value: Value): readonly Value[] {
  return value.kind === 'choice' ? value.options : [value];
}

/** One of several ways; those that are not taken do not count. */
export function eitherOf(ways: readonly Value[]): Value {
  const options: Value[] = [];
  let refusal: Value | undefined;
  let marked = 0;
  for (const way of ways)
    for (const option of optionsOf(way)) {
      if (option.kind === 'never') {
        if (option.refused) refusal = option;
        continue;
      }
      // Of more than can be told apart, only those that are made from the input count.
      if ((options.length > mostOptions && !isMarked(option)) || options.some((known) => isSame(known, option))) continue;
      const alike = option.kind === 'unknown' ? options.findIndex((known) => known.kind === 'unknown' && known.marked === option.marked && known.isCallers === option.isCallers) : -1;
      if (option.kind === 'unknown' && alike >= 0) {
        // What may be missing stands for what is there, too.
        options[alike] = { kind: 'unknown', marked: option.marked, ...(option.isCallers === undefined ? {} : { isCallers: option.isCallers }) };
        continue;
      }
      options.push(option);
      if (isMarked(option) && ++marked > mostOptions) return unknownOfInput;
    }
  const [only, another] = options;
  if (!only) return refusal ?? thrown;
  if (!another) return only;
  if (options.length <= mostOptions) return { kind: 'choice', options };
  // Nothing is known of one of so many, not even that nobody guesses it.
  if (marked === 0) return unknownOfCaller;
  if (marked === options.length || marked >= mostOptions) return unknownOfInput;
  return { kind: 'choice', options: [...options.filter(isMarked), unknownOfCaller] };
}

/** Whether nothing of it is left open. */
export function isKnownWhole(value: Value): boolean {
  if (value.kind === 'list') return !value.isOpen && value.items.every(isKnownWhole);
  return value.kind !== 'unknown' && value.kind !== 'choice' && value.kind !== 'record' && value.kind !== 'function';
}

/** Whether it may be made from the input, or not. */
export function isMixed(value: Value): value is Value & { kind: 'choice' } {
  return value.kind === 'choice' && value.options.some(isMarked) && !value.options.every(isMarked);
}

/** What it is where it is made from the input. */
export function markedOf(value: Value): Value {
  return isMixed(value) ? eitherOf(value.options.filter(isMarked)) : value;
}

/** What `of` says of a value, or of each that it may be. */
export function eachOf(value: Value, of: (option: Exclude<Value, { kind: 'choice' }>) => Value): Value {
  return value.kind === 'choice' ? eitherOf(value.options.map((option) => eachOf(option, of))) : of(value);
}

/** Computes for each combination of the options of several values, of which the same one is the same each time. Of very many, nothing is told. */
export function ofEach(values: readonly Value[], compute: (plain: readonly Value[]) => Value): Value {
  const choices = new Set(values.filter((value) => value.kind === 'choice'));
  const combinations = [...choices].reduce((count, { options }) => count * options.length, 1);
  if (combinations > mostCombinations) return values.some(isMarked) ? unknownOfInput : unknown;
  const [choice] = choices;
  return choice ? eachOf(choice, (option) => ofEach(values.map((value) => (value === choice ? option : value)), compute)) : compute(values);
}

export function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'text':
      return b.kind === 'text' && a.text === b.text && a.marked === b.marked;
    case 'number':
      return b.kind === 'number' && Object.is(a.number, b.number);
    case 'boolean':
      return b.kind === 'boolean' && a.boolean === b.boolean;
    case 'nothing':
      return b.kind === 'nothing';
    case 'unknown':
      return b.kind === 'unknown' && a.marked === b.marked && a.isCallers === b.isCallers && a.isThere === b.isThere && a.pieces?.join('\n') === b.pieces?.join('\n');
    case 'list':
      return b.kind === 'list' && !a.isOpen === !b.isOpen && a.items.length === b.items.length && a.items.every((item, index) => isSame(item, b.items[index] ?? nothing));
    default:
      return false;
  }
}

/** The value of a constant that has one. */
export function valueOfConstant(constant: Constant): Value | undefined {
  switch (constant.kind) {
    case 'text':
      return textOf(constant.text, false);
    case 'number':
      return numberOf(constant.number);
    case 'boolean':
      return booleanOf(constant.boolean);
    case 'nothing':
      return nothing;
    case 'pattern':
      return constant;
    default:
      return undefined;
  }
}

/** The caller's text at the end of the path, and what else the caller chose beside it. */
export function sentAt([key, ...others]: FieldPath, text: string): Value {
  if (key === undefined) return textOf(text, true);
  const inner = sentAt(others, text);
  if (key === anyElement) return listWith([inner], true);
  if (key === anyName) return namedBy(text);
  if (key === anyNamed) return { kind: 'record', members: new Map([[key, inner]]), marked: true, rest: unknownOfCaller };
  // What else stands in the list, and behind it, the caller or a library chose.
  if (/^\d{1,2}$/.test(key)) return { kind: 'list', items: [...Array<Value>(Number(key)).fill(unknownOfCaller), inner, unknownOfCaller] };
  return /^\d+$/.test(key) ? unknownOfInput : { kind: 'record', members: new Map([[key, inner]]), marked: true };
}

/** What a caller puts into a member whose name is the input. */
export function namedBy(text: string): Value {
  return { kind: 'record', members: new Map([[text, unknownOfCaller]]), marked: true, rest: unknownOfCaller };
}

/** Whether only the configuration knows it. */
export function isConfigured(value: Value): boolean {
  return value.kind === 'unknown' && !value.marked && value.isCallers !== true;
}

/** Where one of them is not reached, nor is what is made of them. */
export function neverOf(values: readonly Value[]): Value | undefined {
  return values.find((value) => value.kind === 'never');
}

const withMethods: ReadonlySet<Value['kind']> = new Set(['text', 'list', 'pattern', 'number', 'address', 'choice']);

/** Whether it is of a kind whose methods are known by their names. */
export function hasMethods({ kind }: Value): boolean {
  return withMethods.has(kind);
}
