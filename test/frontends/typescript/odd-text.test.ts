// Half-typed, oddly stored and rarely seen code: the calls in it are still found, at their places.
import { expect, test } from 'vitest';
import { lowerTypeScript } from '../../../src/frontends/typescript/lower';
import { printProgram } from '../../../src/ir/print';

/** The texts of all calls that were found, operators left out. */
function callsIn(text: string, file = 'file.tsx'): string[] {
  const { functions, constants } = lowerTypeScript(file, text);
  return functions
    .flatMap((body) => body.instructions)
    .flatMap((made) => (made.op === 'call' && constants[made.callee]?.kind !== 'operator' ? [made] : []))
    .map(({ span }) => text.slice(span.start, span.end));
}

test('an empty file is a program', () => {
  expect(printProgram(lowerTypeScript('empty.js', ''))).toBe('file()\n  exports%0 = record\n');
});

test.each([
  ['a byte order mark', '\uFEFFrun(a);'],
  ['lines that end as on Windows', 'const a = 1;\r\nrun(a);\r\n'],
  ['a line for the system', '#!/usr/bin/env node\nrun(a);'],
  ['a member that is being typed', 'const a = server.\nrun(a);'],
  ['an open call before', 'first(\nrun(a);'],
  ['an open block', 'if (a) {\n run(a);\n'],
  ['an open text', "const a = 'x\nrun(a);"],
  ['an unfinished function', 'async ({ a, b }) => {\n const c = \n run(a);'],
  ['marks of a merge', '<<<<<<< ours\nconst a = 1;\n=======\nconst a = 2;\n>>>>>>> theirs\nrun(a);'],
  ['an unfinished class', 'class A { method() { run(a); '],
  ['a missing operand', 'const a = b + ;\nrun(a);'],
  ['code that never runs', 'function f() { return 1; function g() { run(a); } }'],
])('the call is found in or after %s', (_what, text) => {
  expect(callsIn(text).some((call) => call.endsWith('run(a)'))).toBe(true);
});

test('what did not parse is said, with its place', () => {
  const { gaps } = lowerTypeScript('a.ts', 'const a = ;\nrun(a);');
  expect(gaps).toEqual([{ span: { start: 10, end: 11 }, message: expect.stringContaining('This does not parse') as string }]);
});

test('an element is a call of its component', () => {
  expect(callsIn('const a = <Tool run={start(b)} {...rest()}>{one(two)} text <br/></Tool>;')).toEqual(expect.arrayContaining(['start(b)', 'rest()', 'one(two)']));
  expect(printProgram(lowerTypeScript('a.jsx', 'const A = (p) => p.x;\nconst b = <A x={1} data-y="z"/>;'))).toContain('record x: 1, data-y: "z"');
});

test('a type assertion is none of a component', () => {
  expect(callsIn('const a = <string>run(b);', 'a.ts')).toEqual(['run(b)']);
});

test('decorators are called with what they decorate', () => {
  const printed = printProgram(lowerTypeScript('a.ts', '@tool()\nclass A {\n  @named("b") run() {}\n}'));
  expect(printed).toMatch(/call global\(tool\)\(\)/);
  expect(printed).toMatch(/(%\d+) = "run"\n[^]*call %\d+\(%\d+, \1, %\d+\)/);
  // As the language has them, with a record that names the method.
  expect(printed).toMatch(/(%\d+) = record name: "run"\n[^]*(%\d+) = \1\n[^]*call %\d+\(%\d+, \2, %\d+\)/);
});

test.each(['js', 'jsx', 'ts', 'tsx', 'mjs', 'cjs', 'mts', 'cts', 'JS', 'TS'])('code in .%s is read', (extension) => {
  expect(callsIn('const run = (a) => a;\nrun(run(1));', `file.${extension}`)).toEqual(['run(1)', 'run(run(1))']);
});

test('names of the language are names like others', () => {
  const printed = printProgram(lowerTypeScript('a.js', 'const o = { __proto__: a, constructor: b, "*": c, ["x"]: d };\no.__proto__ = o["*"];\nexports.constructor = o.toString;'));
  expect(printed).toContain('record __proto__: global(a), constructor: global(b), "*": global(c), x: global(d)');
  expect(printed).toMatch(/load o%\d+\["\*"\]/);
});
