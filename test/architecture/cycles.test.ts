// No file of src imports itself by way of others.
import { expect, test } from 'vitest';
import { cycles } from './cycles';
import { filesOf } from './source-file';

test('the sources import in no circle', () => {
  expect(cycles(filesOf('src/**/*.ts'))).toEqual([]);
});

test('a circle is found, however long', () => {
  const files = [
    { path: 'src/a.ts', text: `import { b } from './b';\nb();` },
    { path: 'src/b.ts', text: `export { c } from './d/c';` },
    { path: 'src/d/c.ts', text: `import { a } from '../a';\na();` },
  ];
  expect(cycles(files)).toEqual(['src/a → src/b → src/d/c → src/a']);
});

test('a circle of types is none', () => {
  const files = [
    { path: 'src/a.ts', text: `import { b } from './b';\nb();` },
    { path: 'src/b.ts', text: `import type { A } from './a';\nexport const b = (): A => 1;` },
  ];
  expect(cycles(files)).toEqual([]);
});
