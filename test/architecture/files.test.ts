// Every file is small, named for what it is, opens with what it is for, and holds something of its own.
import { expect, test } from 'vitest';
import { barrelViolations, nameViolations, openingViolations, sizeViolations } from './files';
import { filesOf } from './source-file';

const sources = filesOf('src/**/*.ts');
const everything = filesOf('src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.{mjs,cjs,js}', '*.{mjs,mts}', '!test/fixtures/**');

test('the sources are small', () => expect(sizeViolations(sources)).toEqual([]));
test('the tests and scripts are small', () => expect(sizeViolations(everything)).toEqual([]));
test('every file is named for what it is', () => expect(nameViolations(everything)).toEqual([]));
test('every file opens with what it is for', () => expect(openingViolations(everything)).toEqual([]));
test('no file is a barrel', () => expect(barrelViolations(sources)).toEqual([]));

function file(path: string, text: string): { path: string; text: string } {
  return { path, text };
}

test('a file that is too long is a violation, and so are too many long ones', () => {
  const small = Array.from({ length: 100 }, (_, at) => file(`src/a${at}.ts`, 'x\n'.repeat(10)));
  expect(sizeViolations(small)).toEqual([]);
  expect(sizeViolations([...small, file('src/b.ts', 'x\n'.repeat(601))])).toEqual(['src/b.ts has 601 lines; none may have over 600.']);
  expect(sizeViolations([...small, ...small.slice(0, 10).map(({ path }) => file(path, 'x\n'.repeat(500)))])).toEqual(['One file of twenty has over 400 lines.']);
  expect(sizeViolations(small.map(({ path }) => file(path, 'x\n'.repeat(121))))).toEqual(['Half of the files have over 120 lines.']);
});

test.each(['src/utils.ts', 'src/core/string-utils.ts', 'src/helpers/a.ts', 'src/rule-base.ts', 'src/core/index.ts', 'src/core/lineMap.ts'])('%s is no name', (path) => {
  expect(nameViolations([file(path, '')])).toHaveLength(1);
});

test.each(['src/core/line-map.ts', 'src/rules/index.ts', 'test/core/line-map.test.ts', 'vitest.config.mts'])('%s is one', (path) => {
  expect(nameViolations([file(path, '')])).toEqual([]);
});

test('a file without an opening comment is a violation', () => {
  expect(openingViolations([file('src/a.ts', `import { b } from './b';\n`)])).toHaveLength(1);
  expect(openingViolations([file('src/a.ts', '// What it is for.\n'), file('b.mjs', '#!/usr/bin/env node\n// What it is for.\n')])).toEqual([]);
});

test('a file that only exports others is a violation', () => {
  expect(barrelViolations([file('src/a.ts', `// All of it.\nexport * from './b';\nexport { c } from './c';\n`)])).toHaveLength(1);
  expect(barrelViolations([file('src/a.ts', `export { c } from './c';\nexport const d = 1;\n`), file('src/b.ts', 'const a = 1;')])).toEqual([]);
});
