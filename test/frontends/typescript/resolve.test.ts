// Which file an import names, by the compilers' rules, and never one outside the project.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolverOf } from '../../../src/frontends/typescript/resolve';

const files = [
  'index.ts',
  'src/server.ts',
  'src/tools/index.ts',
  'src/tools/git.ts',
  'src/tools/view.tsx',
  'src/lib/shell.mts',
  'src/lib/legacy.cts',
  'src/lib/both.js',
  'src/lib/both.ts',
  'src/data.json.ts',
  'packages/a/src/run.js',
  'packages/a/lib/main.cjs',
  'dist/index.js',
];
const resolve = resolverOf(files);

test.each([
  ['src/server.ts', './tools', 'src/tools/index.ts'],
  ['src/server.ts', './tools/', 'src/tools/index.ts'],
  ['src/server.ts', './tools/index.js', 'src/tools/index.ts'],
  ['src/server.ts', './tools/git', 'src/tools/git.ts'],
  ['src/server.ts', './tools/git.js', 'src/tools/git.ts'],
  ['src/server.ts', './tools/git.ts', 'src/tools/git.ts'],
  ['src/server.ts', './tools/view.jsx', 'src/tools/view.tsx'],
  ['src/server.ts', './tools/view.js', 'src/tools/view.tsx'],
  ['src/server.ts', './lib/shell.mjs', 'src/lib/shell.mts'],
  ['src/server.ts', './lib/legacy.cjs', 'src/lib/legacy.cts'],
  ['src/server.ts', './lib/both.js', 'src/lib/both.js'],
  ['src/server.ts', './lib/both', 'src/lib/both.ts'],
  ['src/server.ts', './data.json', 'src/data.json.ts'],
  ['src/tools/git.ts', '.', 'src/tools/index.ts'],
  ['src/tools/git.ts', '..', undefined],
  ['src/tools/git.ts', '../server', 'src/server.ts'],
  ['src/tools/git.ts', '../../index', 'index.ts'],
  ['src/tools/git.ts', './/../tools/./git', 'src/tools/git.ts'],
  ['index.ts', './src/server.js', 'src/server.ts'],
  ['index.ts', '.', 'index.ts'],
  ['src/server.ts', '@/tools/git', 'src/tools/git.ts'],
  ['src/tools/git.ts', '~/server', 'src/server.ts'],
  ['src/tools/git.ts', '#/lib/shell', 'src/lib/shell.mts'],
  ['src/tools/git.ts', 'src/server', 'src/server.ts'],
  ['packages/a/lib/main.cjs', '@/run', 'packages/a/src/run.js'],
  ['src/server.ts', './missing', undefined],
  ['src/server.ts', 'zod', undefined],
  ['src/server.ts', '@scope/package', undefined],
  ['src/server.ts', 'node:fs', undefined],
  ['src/server.ts', '', undefined],
])('from %s, %s is %s', (from, specifier, file) => expect(resolve(from, specifier)).toBe(file));

test.each(['../../../etc/passwd', '../../src/server', '../../../index', './../../x', '@/../../../index', '~/../../../src/server'])('%s leads out of the project', (specifier) => {
  expect(resolverOf([...files, 'etc/passwd.ts', 'x.ts'])('src/server.ts', specifier)).toBeUndefined();
});

test('whatever an import says, it names a file of the project or none', () => {
  const piece = fc.constantFrom('..', '.', '', 'src', 'tools', 'git', 'index', 'git.js', '@', '~', '#', '*', '%2e%2e', '\\..', '__proto__', 'constructor');
  fc.assert(
    fc.property(fc.constantFrom(...files, '/absolute.ts', ''), fc.array(piece, { maxLength: 8 }), (from, pieces) => {
      const found = resolve(from, pieces.join('/'));
      expect(found === undefined || files.includes(found)).toBe(true);
    }),
  );
});
