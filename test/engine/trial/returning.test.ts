// Whether all ways through a function end in returns, and which calls therefore come back.
import { expect, test } from 'vitest';
import type { Reach, Return } from '../../../src/ir/program';
import { knowledgeOf } from '../../../src/engine/analysis';
import { PointsTo } from '../../../src/engine/points-to';
import { endsInReturns, Returning } from '../../../src/engine/trial/returning';
import { Universe } from '../../../src/engine/universe';
import { lowerTypeScript } from '../../../src/frontends/typescript/lower';
import { javascript } from '../../../src/models/javascript';

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

const knowledge = knowledgeOf(javascript);

/** Whether the call that the file ends with certainly comes back. */
function comesBack(code: string): boolean {
  const program = lowerTypeScript('log.ts', code);
  const points = new PointsTo(new Universe([program], () => undefined), knowledge);
  for (const steps = points.steps(); !steps.next().done; );
  const instruction = program.functions[0]?.instructions.findLast((made) => made.op === 'call');
  if (!instruction) throw new Error('This file calls nothing.');
  return new Returning(points).isCertain({ instruction, base: 0, program: 0, function: 0 });
}

const log = (clause: string): string => `
function parsed(text: string): URL { return new URL(text); }
function log(text: string): void {
  try {
    parsed(text);
    if (text === '') throw new Error('empty');
    console.error(text);
  } catch (error) ${clause}
}
log('x');`;

test('what may throw need not come back', () => expect(comesBack('function parsed(text: string): URL { return new URL(text); }\nparsed("x");')).toBe(false));

test('what catches it does', () => expect(comesBack(log('{ console.error(error); }'))).toBe(true));

test('what throws again does not', () => expect(comesBack(log('{ if (error instanceof TypeError) return; throw error; }'))).toBe(false));

test('what may throw when it catches does not', () => expect(comesBack(log('{ parsed(String(error)); }'))).toBe(false));

test('what throws in a function that it hands on does', () => expect(comesBack(log('{ setTimeout(() => { throw error; }); }'))).toBe(true));
