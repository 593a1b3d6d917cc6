// The reader is as strict as the printer is exact.
import { expect, test } from 'vitest';
import { printProgram } from '../../src/ir/print';
import { readProgram } from './read-program';

test.each([
  'program()\n',
  'file(\n',
  'file()\n  %0 = load %1\n',
  'file()\n  %0 = call %1()) on %2\n',
  'file()\n  %0 = guard %1 if %2 maybe\n',
  'file()\n  %0 = something\n',
  'file()\n  return %1 %2\n',
  'file()\n\nfunction #2()\n',
])('%j is no program', (text) => expect(() => readProgram(text)).toThrow(SyntaxError));

test('names that could be taken for something else are quoted', () => {
  const text = [
    'file()',
    '  exports%0 = record "a b": "c, d", "*": %1, "": nothing',
    '  %2 = load %1["*"]',
    '  %3 = load %1[*]',
    '  %4 = load %1[= %2]',
    '  %5 = call module("a)b")("x: y": -1.5, ...%3) on global("a b")',
    '  %6 = nothing',
    '',
    'function #1 "a(b"(a%7, ...b%8) on this%9 of #1 with arguments%10',
    '  %11 = call operator(>>>=)(/[/)]\\/"/gi, 1e+21)',
    '  return where a%7 as %11',
    '',
  ].join('\n');
  const program = readProgram(text);
  expect(printProgram(program)).toBe(text);
  expect(program.functions[1]).toMatchObject({ name: 'a(b', params: [7, 8], paramNames: ['a', ''], rest: 1, self: 9, owner: 1, allArguments: 10 });
  expect(program.functions[0]?.instructions[2]).toMatchObject({ op: 'load', key: null });
});
