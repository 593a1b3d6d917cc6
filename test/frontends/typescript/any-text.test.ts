// No text makes the frontend throw, none takes long, and what it makes can be printed and read back.
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { isTypeScript, lowerTypeScript } from '../../../src/frontends/typescript/lower';
import type { Program } from '../../../src/ir/program';
import { printProgram } from '../../../src/ir/print';
import { readProgram } from '../../programs/read-program';

const runs = Number(process.env.MCP_AUDIT_RUNS ?? 150);
const fixtures = globSync('test/fixtures/*/*.{ts,js,cjs,mjs}').sort().map((path) => readFileSync(path, 'utf8').slice(0, 6000));
const words = [
  ...'{ } ( ) [ ] ; , . ... ?. => = == === += ??= || && ?? ! ~ + - * / % ++ -- ? : < > </ /> @ # ` ${ " \' \\ / \n // /* */'.split(' '),
  ...'a b x1 exports module require this super new class extends function async await yield return throw if else for while do of in switch case default'.split(' '),
  ...'break continue try catch finally var let const import from export type interface enum namespace declare static get set typeof delete void null'.split(' '),
  ...['undefined', 'arguments', '__proto__', 'constructor', '1', '1e999', '10n', "'t'", '`t`', '/[/]/g', '<a>', '\u2028', '\uFEFF', '\0', '\uD800', '\r\n', 'as', 'satisfies'],
];
const extensions = ['ts', 'tsx', 'mts', 'cts', 'js', 'jsx', 'mjs', 'cjs'];

/** Lowers, and demands what holds of every program. */
function lowered(text: string, extension = 'ts'): Program {
  const program = lowerTypeScript(`file.${extension}`, text);
  for (const { span } of program.functions.flatMap((body) => body.instructions)) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  const printed = printProgram(program);
  expect(printProgram(readProgram(printed))).toBe(printed);
  return program;
}

describe('no text makes it throw', () => {
  test('any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...extensions), (text, extension) => void lowered(text, extension)), { numRuns: runs });
  });

  test('any words of the language', () => {
    const text = fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((list) => list.join(' '));
    fc.assert(fc.property(text, fc.constantFrom(...extensions), (source, extension) => void lowered(source, extension)), { numRuns: runs });
  });

  test('real code with pieces missing, doubled and misplaced', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(60), instead: fc.oneof(fc.constant(''), fc.constantFrom(...words), fc.nat()) });
    const source = fc.constantFrom(...fixtures);
    const broken = fc.tuple(source, fc.array(edit, { minLength: 1, maxLength: 4 })).map(([text, edits]) => edits.reduce(edited, text));
    fc.assert(fc.property(broken, fc.constantFrom(...extensions), (text, extension) => void lowered(text, extension)), { numRuns: runs });
  });
});

function edited(text: string, { at, length, instead }: { at: number; length: number; instead: string | number }): string {
  const start = at % (text.length + 1);
  const piece = typeof instead === 'string' ? instead : text.slice(instead % (text.length + 1)).slice(0, 40);
  return text.slice(0, start) + piece + text.slice(start + length);
}

const deep = 20_000;
const nested: Readonly<Record<string, string>> = {
  parentheses: '('.repeat(deep) + ')'.repeat(deep),
  lists: '['.repeat(deep),
  records: 'x = ' + '{ a: '.repeat(deep),
  blocks: '{'.repeat(deep) + '}'.repeat(deep),
  functions: '() => '.repeat(deep) + '1',
  calls: 'f('.repeat(deep) + ')'.repeat(deep),
  members: 'a' + '.b'.repeat(deep),
  sums: 'x = a' + ' + a'.repeat(deep),
  choices: 'x = ' + 'a ? b : '.repeat(deep) + 'c',
  conditions: 'if (a) {} else '.repeat(deep) + '{}',
  templates: '`${'.repeat(deep),
  negations: '!'.repeat(deep) + 'a',
  elements: '<a>'.repeat(deep),
  types: 'let a: ' + 'Array<'.repeat(deep),
  decorators: '@a '.repeat(deep) + 'class A {}',
};

describe('code of any depth is read as far as it goes', () => {
  test.each(Object.entries(nested))('%s', (_name, text) => {
    const started = performance.now();
    expect(lowerTypeScript('deep.tsx', text).functions.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('it ends quickly', () => {
  const many = 3000;
  const long: Readonly<Record<string, string>> = {
    statements: 'a = b + c;\n'.repeat(many),
    branches: `let a = 1;\n${'if (a) a = f(a);\n'.repeat(many / 3)}`,
    'checks of one name': `function f(a) {\n${'if (!g(a)) return;\n'.repeat(many / 3)}}`,
    'names in one condition': `let ${Array.from({ length: 300 }, (_, at) => `a${at} = 1`).join(', ')};\n${'if (f(a1, a2, a3, a4)) a5 = 1;\n'.repeat(300)}`,
    'nested loops': `${'for (const a of b) {\n'.repeat(60)}${'}\n'.repeat(60)}`,
    'nested tries': `let a;\n${'try { a = 1;\n'.repeat(40)}${'} finally { a = 2; }\n'.repeat(40)}`,
  };
  test.each(Object.entries(long))('%s', (_name, text) => {
    const started = performance.now();
    expect(lowered(text).gaps).toEqual([]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

test('which files are code is decided by their ending', () => {
  for (const extension of extensions) expect(isTypeScript(`src/a.${extension}`)).toBe(true);
  for (const path of ['a.json', 'a.py', 'ts', 'a.ts.map', 'a.jsxx', 'a.md', 'mts/a', 'a.d.ts', 'src/b.d.cts']) expect(isTypeScript(path)).toBe(false);
});
