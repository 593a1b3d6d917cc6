// What a comparison tells of the texts that would pass it.
import { expect, test } from 'vitest';
import { equalityOf } from '../../../src/engine/trial/equality';
import type { Value } from '../../../src/engine/trial/value';
import { booleanOf, textOf } from '../../../src/engine/trial/value';

const typed = (text: string): Value => textOf(text, true);
const written = (text: string): Value => textOf(text, false);

function told(a: Value, b: Value): { answer: Value; compared: string[] } {
  const compared: string[] = [];
  const answer = equalityOf(a, b, {
    isOwners: false,
    standIn: undefined,
    standIns: { standIn: undefined, word: undefined, filler: () => 'x' },
    compared: (how, text, other) => compared.push(`${text} ${how} ${other}`),
  });
  return { answer, compared };
}

test('the text that the input is compared with is told, on whichever side it stands', () => {
  const no = booleanOf(false);
  expect(told(typed('evil'), written('main'))).toEqual({ answer: no, compared: ['evil equal main'] });
  expect(told(written('main'), typed('evil'))).toEqual({ answer: no, compared: ['evil equal main'] });
});

test('two texts of the input tell nothing of others', () => {
  expect(told(typed('/srv/a'), typed('/srv')).compared).toEqual([]);
});
