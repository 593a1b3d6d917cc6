// What a trial makes of values that are put together: a list with those that were spread into it, a text with what stands for the unknown pieces.
import type { Make } from '../../ir/program';
import { itemsOf } from './equality';
import type { StandIns } from './operation';
import type { Value } from './value';
import { eachOf, isMarked, numberOf, textOf, unknown, unknownOfInput, writtenOf } from './value';

export function listOfParts(parts: Make['parts'], values: readonly Value[], added: readonly Value[]): Value {
  const items = values.flatMap((value, index) => {
    if (!parts[index]?.spread) return [value];
    const list = itemsOf(value);
    return list ? list.items : [value];
  });
  return { kind: 'list', items: [...items, ...added] };
}

export function textOfParts(shape: Make['shape'], values: readonly Value[], standIns: StandIns): Value {
  if (shape === 'concatenation' && values.every((value) => value.kind === 'number')) return numberOf(values.reduce((sum, value) => sum + value.number, 0), values.some(isMarked));
  const choice = values.findIndex((value) => value.kind === 'choice');
  if (choice >= 0) return eachOf(values[choice] ?? unknown, (option) => textOfParts(shape, values.with(choice, option), standIns));
  const marked = values.some(isMarked);
  if (values.some((value) => isMarked(value) && writtenOf(value) === undefined)) return unknownOfInput;
  const texts = values.map(writtenOf);
  return textOf(texts.map((text, index) => text ?? standIns.filler(index === 0, texts[index + 1] ?? '')).join(''), marked);
}
