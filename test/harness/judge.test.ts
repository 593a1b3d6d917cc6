// The judge on findings made by hand: each way in which findings and expectations can disagree gives a sentence with the place.
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding';
import { caseFile } from './case';
import { disagreements } from './judge';

function finding(rule: string, line: number, source?: string, file = 'a.ts'): Finding {
  const range = { start: { line, character: 0 }, end: { line, character: 1 } };
  return { rule, severity: 'error', confidence: 'high', message: 'It is bad.', location: { file, range }, steps: [], fingerprint: rule, ...(source ? { source } : {}) };
}

function judge(text: string, ...findings: readonly Finding[]): readonly string[] {
  return disagreements([caseFile('a.ts', text, 'page.md', 10)], findings);
}

test('agreement is silent', () => {
  expect(judge('f(); // expect: a, b', finding('b', 0), finding('a', 0))).toEqual([]);
  expect(judge('f(); // expect: a from x', finding('a', 0, 'x'))).toEqual([]);
  expect(judge('f(); // expect-missing: a — too deep')).toEqual([]);
  expect(judge('f(); // expect-wrong: a — not seen', finding('a', 0))).toEqual([]);
});

test('an expected finding that is not there is named with its place', () => {
  expect(judge('\nf(); // expect: a')).toEqual(['page.md:12 `a` is expected and was not found.']);
});

test('a finding that no comment expects is named with its message', () => {
  expect(judge('f();', finding('a', 0, 'x'))).toEqual(['page.md:11 no comment expects `a` from x: It is bad.']);
});

test('the line, the source and the number of findings count', () => {
  expect(judge('f(); // expect: a\n', finding('a', 1))).toHaveLength(2);
  expect(judge('f(); // expect: a from x', finding('a', 0, 'y'))).toHaveLength(2);
  expect(judge('f(); // expect: a', finding('a', 0), finding('a', 0))).toHaveLength(1);
  expect(judge('f(); // expect: a', finding('a', 0, 'x', 'b.ts'))).toHaveLength(2);
});

test('a gap that was closed fails', () => {
  expect(judge('f(); // expect-missing: a — too deep', finding('a', 0))).toEqual(['page.md:11 `a` is found at last: write `expect:` instead of `expect-missing:`.']);
  expect(judge('f(); // expect-wrong: a — not seen')).toEqual(['page.md:11 `a` is gone at last: delete `expect-wrong:`.']);
});

test('lines are counted in the text as written', () => {
  expect(judge('// expect: b\nf();\ng();', finding('b', 0), finding('a', 1))).toEqual(['page.md:13 no comment expects `a`: It is bad.']);
});
