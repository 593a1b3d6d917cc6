// Whether all ways through a function end in returns.
import { expect, test } from 'vitest';
import type { Reach, Return } from '../../../src/ir/program';
import { endsInReturns } from '../../../src/engine/trial/returning';

function endings(reaches: readonly Reach[], ...returns: readonly (number | undefined)[]): boolean {
  const span = { start: 0, end: 0 };
  return endsInReturns({ reaches, instructions: returns.map((reach): Return => ({ op: 'return', span, value: undefined, refined: [], reach })) });
}

const whenTrue: Reach = { condition: 1, outcome: 'true', after: undefined };
const whenFalse: Reach = { condition: 1, outcome: 'false', after: undefined };

test('a function without conditions does', () => expect(endings([], undefined)).toBe(true));

test('one without a return does not: it throws', () => expect(endings([])).toBe(false));

test('one that throws otherwise does not', () => expect(endings([whenTrue], 0)).toBe(false));

test('one that returns on both sides of a condition does', () => expect(endings([whenTrue, whenFalse], 0, 1)).toBe(true));

test('the sides of two conditions are no whole', () => expect(endings([whenTrue, { ...whenFalse, condition: 2 }], 0, 1)).toBe(false));

test('one that goes on behind a call does', () => expect(endings([{ condition: 1, outcome: 'returns', after: undefined }], 0)).toBe(true));

test('ways that meet are each a way to what comes behind', () => expect(endings([whenTrue, whenFalse, { ways: [0, 1] }], 2)).toBe(true));

test('a loop that throws in one of its rounds does not come to its end', () => expect(endings([whenTrue, { element: 2, round: 0, after: undefined }], 1)).toBe(false));

test('a loop whose rounds come to their ends does', () => expect(endings([whenTrue, whenFalse, { ways: [0, 1] }, { element: 2, round: 2, after: undefined }], 3)).toBe(true));
