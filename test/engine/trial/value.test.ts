// What is asked of the values of trials themselves, however they hang together.
import { expect, test } from 'vitest';
import { eitherOf, isMarked, listWith, textOf } from '../../../src/engine/trial/value';
import type { Value } from '../../../src/engine/trial/value';

/** The same list is in it on as many ways as there are paths through all its storeys. */
function storeys(ground: Value, count: number): Value {
  let value = ground;
  for (let storey = 0; storey < count; storey++) value = listWith([value, eitherOf([value, textOf(String(storey), false)])]);
  return value;
}

test('whether a value is made from the input is asked of each part once', () => {
  expect(isMarked(storeys(textOf('x', false), 60))).toBe(false);
  expect(isMarked(storeys(textOf('x', true), 60))).toBe(true);
});
