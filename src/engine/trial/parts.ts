// What a trial makes of values that are put together: a list with those that were spread into it, a text with what stands for the unknown pieces.
import type { Make, Part } from '../../ir/program';
import type { FieldPath } from '../paths';
import { anyElement, anyMembers, anyName } from '../paths';
import type { PointsTo } from '../points-to';
import { itemsOf, spreadOf } from './equality';
import type { StandIns } from './operation';
import type { Value } from './value';
import { eachOf, eitherOf, hasMarked, isMarked, listWith, namedBy, numberOf, ofEach, sentAt, textOf, unknown, unknownOfCaller, unknownOfInput, writtenOf } from './value';

/** `added` are the elements that get into it later; `isMoved` says that others do not stand where they stood, then. */
export function listOfParts(parts: Make['parts'], values: readonly Value[], added: readonly Value[], isMoved: boolean): Value {
  let isOpen = added.length > 0 || isMoved;
  const items = values.flatMap((value, index) => {
    const { spread: isSpread, skipped = 0 } = parts[index] ?? {};
    if (!isSpread) return [value];
    const spread = itemsOf(value);
    isOpen ||= !spread || (spread.isOpen ?? false);
    return !spread || spread.isOpen ? (spread?.items ?? [value]) : spread.items.slice(skipped);
  });
  return listWith([...items, ...added], isOpen);
}

/** What is written into a list, where that is all told. */
export function writtenItems(parts: Make['parts'], values: readonly Value[]): readonly Value[] | undefined {
  return spreadOf(listOfParts(parts, values, [], false));
}

/** What stands behind something unknown that was spread is known; what stands before it may have been written over, and the input may still be there. With `isAll` nothing is put into it later. */
export function recordOfParts(parts: Make['parts'], values: readonly Value[], isAll = false): Value {
  const choice = values.findIndex((value, index) => parts[index]?.spread && value.kind === 'choice');
  if (choice >= 0) return eachOf(values[choice] ?? unknown, (option) => recordOfParts(parts, values.with(choice, option), isAll));
  const members = new Map<string, Value>();
  const rests: Value[] = [];
  for (const [index, part] of parts.entries()) {
    const value = values[index] ?? unknown;
    if (part.spread) {
      // Beside the members that are known of what a caller sent the caller chose others.
      const rest = value.kind === 'record' ? (value.rest ?? (value.marked ? unknownOfCaller : undefined)) : value.kind === 'nothing' ? undefined : value;
      if (rest) {
        for (const [key, known] of members) overwritten(members, key, known, rest);
        rests.push(rest);
      }
      if (value.kind === 'record') for (const [key, inner] of value.members) members.set(key, inner);
    } else if (part.key === undefined) return unknown;
    else members.set(part.key, value);
  }
  const record = { kind: 'record', members, marked: false } as const;
  if (rests.length > 0) return { ...record, rest: eitherOf(rests) };
  const isWhole = isAll && parts.every(({ spread }, index) => !spread || isWithoutOthers(values[index] ?? unknown));
  return isWhole ? { ...record, isWhole } : record;
}

const noMembers: Value = { kind: 'record', members: new Map(), marked: false };

/**
 * A record that is filled later with what has the input at the end of a path. Under names that the text does not tell it is under those that it is
 * read by, whatever else is there; what is written beside it is told where it is known that the input is not in its place.
 */
export function recordAround(text: string, [first = anyElement, ...others]: FieldPath, names: Iterable<string>, written: Value = noMembers): Value {
  if (written.kind !== 'record' || written.rest) return unknownOfInput;
  if (first === anyName) return namedBy(text);
  const input = sentAt(others, text);
  const isNamed = first !== anyElement && first !== anyMembers;
  return { kind: 'record', members: isNamed ? new Map([...written.members, [first, input]]) : new Map(Array.from(names, (name) => [name, input])), marked: true };
}

/** Where the input goes into a record as a member of its own, what is spread beside it may hang on the input, but is another way of it. */
export function besideWay(parts: Make['parts'], values: readonly Value[], isOnWay: (part: Part) => boolean): readonly Value[] {
  if (!parts.some((part) => !part.spread && isOnWay(part))) return values;
  return values.map((value, index) => (value.kind === 'unknown' && value.marked && parts[index]?.spread && !isOnWay(parts[index]) ? unknownOfCaller : value));
}

/** A member of a record that something unknown is spread into, which may have another one of the name. */
function overwritten(members: Map<string, Value>, key: string, known: Value, rest: Value): void {
  if (hasMarked(known) && !hasMarked(rest)) members.set(key, eitherOf([known, rest.kind === 'unknown' ? rest : unknown]));
  else members.delete(key);
}

/** Whether the record that a variable is made as never gets a member that is not among its parts. */
export function isAll(points: PointsTo, variable: number, parts: Make['parts']): boolean {
  const { token, object } = points.values.object('made', variable);
  if (object.rest !== undefined || points.merged().has(token) || object.delegates.length > parts.filter(({ spread }) => spread).length) return false;
  return [...object.stored].every((name) => parts.some(({ key }) => key === name));
}

/** The first of several values whose members become one object's. */
export function withOthers(value: Value): Value {
  return value.kind === 'record' ? { ...value, isWhole: false } : value;
}

/** The rest of a record that some members were taken out of. */
export function withoutMembers(value: Value, names: readonly string[] = []): Value {
  return value.kind === 'record' && names.length > 0 ? { ...value, members: new Map([...value.members].filter(([key]) => !names.includes(key))) } : value;
}

/** Whether a record has no such member for certain, not even one that all objects have. */
export function isMissing({ isWhole, members }: Value & { kind: 'record' }, key: string): boolean {
  return isWhole === true && !members.has(key) && !Object.hasOwn(Object.prototype, key);
}

function isWithoutOthers(value: Value): boolean {
  return value.kind === 'nothing' || (value.kind === 'record' && value.isWhole === true);
}

/** Of several records, those that have the input somewhere, where some have and others have not. */
export function havingInput(value: Value): Value | undefined {
  if (value.kind !== 'choice' || !value.options.every(({ kind }) => kind === 'record')) return undefined;
  const having = value.options.filter(hasMarked);
  return having.length === 0 || having.length === value.options.length ? undefined : eitherOf(having);
}

export function textOfParts(shape: Make['shape'], values: readonly Value[], standIns: StandIns): Value {
  return ofEach(values, (plain) => plainText(shape, plain, standIns));
}

function plainText(shape: Make['shape'], values: readonly Value[], standIns: StandIns): Value {
  if (shape === 'concatenation' && values.every((value) => value.kind === 'number')) return numberOf(values.reduce((sum, value) => sum + value.number, 0), values.some(isMarked));
  const marked = values.some(isMarked);
  if (values.some((value) => isMarked(value) && writtenOf(value) === undefined)) return unknownOfInput;
  const texts = values.flatMap((value) => (value.kind === 'unknown' ? value.pieces : undefined) ?? [writtenOf(value)]);
  // What callers choose beside the input stands for itself beside that only: it may be anything.
  if (!marked && values.some((value) => value.kind === 'unknown' && value.isCallers)) return { kind: 'unknown', marked: false, isCallers: true, pieces: texts };
  return textOf(texts.map((text, index) => text ?? standIns.filler(index === 0, texts[index + 1] ?? '')).join(''), marked);
}
