// What a trial makes of values that are put together: a list with those that were spread into it, a text with what stands for the unknown pieces.
import type { Make } from '../../ir/program';
import { itemsOf } from './equality';
import type { StandIns } from './operation';
import type { Value } from './value';
import { eachOf, eitherOf, isMarked, listWith, numberOf, ofEach, textOf, unknown, unknownOfCaller, unknownOfInput, writtenOf } from './value';

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

/** What stands behind something unknown that was spread is known; what stands before it may have been written over. */
export function recordOfParts(parts: Make['parts'], values: readonly Value[]): Value {
  const choice = values.findIndex((value, index) => parts[index]?.spread && value.kind === 'choice');
  if (choice >= 0) return eachOf(values[choice] ?? unknown, (option) => recordOfParts(parts, values.with(choice, option)));
  const members = new Map<string, Value>();
  const rests: Value[] = [];
  for (const [index, part] of parts.entries()) {
    const value = values[index] ?? unknown;
    if (part.spread) {
      const rest = value.kind === 'record' ? value.rest : value.kind === 'nothing' ? undefined : value;
      if (rest) {
        members.clear();
        rests.push(rest);
      }
      if (value.kind === 'record') for (const [key, inner] of value.members) members.set(key, inner);
    } else if (part.key === undefined) return unknown;
    else members.set(part.key, value);
  }
  const record = { kind: 'record', members, marked: false } as const;
  return rests.length === 0 ? record : { ...record, rest: eitherOf(rests) };
}

export function textOfParts(shape: Make['shape'], values: readonly Value[], standIns: StandIns): Value {
  return ofEach(values, (plain) => plainText(shape, plain, standIns));
}

function plainText(shape: Make['shape'], values: readonly Value[], standIns: StandIns): Value {
  if (shape === 'concatenation' && values.every((value) => value.kind === 'number')) return numberOf(values.reduce((sum, value) => sum + value.number, 0), values.some(isMarked));
  const marked = values.some(isMarked);
  if (values.some((value) => isMarked(value) && writtenOf(value) === undefined)) return unknownOfInput;
  // What callers choose beside the input stands for itself beside that only: it may be anything.
  if (!marked && values.some((value) => value.kind === 'unknown' && value.isCallers)) return unknownOfCaller;
  const texts = values.map(writtenOf);
  return textOf(texts.map((text, index) => text ?? standIns.filler(index === 0, texts[index + 1] ?? '')).join(''), marked);
}
