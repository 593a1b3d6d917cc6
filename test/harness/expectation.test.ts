// The comments that state expectations: where they stand, what they say, and what is left of the text without them.
import { expect, test } from 'vitest';
import { strip } from './expectation';

test('a comment at the end of a line speaks of that line and leaves it', () => {
  expect(strip('a();\nb(x); // expect: ssrf\nc();\n')).toEqual({
    text: 'a();\nb(x);\nc();\n',
    expectations: [{ kind: 'found', rule: 'ssrf', source: undefined, subject: undefined, line: 1 }],
    originalLines: [0, 1, 2, 3],
  });
});

test('a comment alone on its line speaks of the next line that is left', () => {
  expect(strip('{\n  // expect: one\n  # expect-missing: two — too deep\n  "key": 1\n}')).toEqual({
    text: '{\n  "key": 1\n}',
    expectations: [
      { kind: 'found', rule: 'one', source: undefined, subject: undefined, line: 1 },
      { kind: 'missing', rule: 'two', source: undefined, subject: undefined, line: 1 },
    ],
    originalLines: [0, 3, 4],
  });
});

test('a comment lists several rules, each with what its flow starts at', () => {
  expect(strip('f(a, b) // expect: ssrf from args.url, path-traversal').expectations).toEqual([
    { kind: 'found', rule: 'ssrf', source: 'args.url', subject: undefined, line: 0 },
    { kind: 'found', rule: 'path-traversal', source: undefined, subject: undefined, line: 0 },
  ]);
});

test('a finding is of a tool', () => {
  expect(strip('f(a) // expect: ssrf from a in fetch-page').expectations).toEqual([{ kind: 'found', rule: 'ssrf', source: 'a', subject: 'fetch-page', line: 0 }]);
});

test('a gap must be explained', () => {
  expect(() => strip('f() // expect-wrong: ssrf')).toThrow('must say why');
  expect(strip('f() // expect-wrong: ssrf — the guard is in another process').expectations[0]?.kind).toBe('wrong');
});

test('what cannot be read is refused', () => {
  expect(() => strip('f() // expect: Ssrf!')).toThrow('must list rule ids');
  expect(() => strip('f() // expect:')).toThrow('must list rule ids');
});
