// Below the shells nothing uses Node's globals.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layersIn } from './layers';
import { nodeGlobalViolations } from './node-globals';
import { filesOf } from './source-file';

const layers = layersIn(readFileSync('ARCHITECTURE.md', 'utf8'));

test('the sources below the shells know no Node', () => {
  expect(nodeGlobalViolations(filesOf('src/**/*.ts'), layers)).toEqual([]);
});

test.each(['export const here = process.cwd();', 'const b: Buffer = f();', 'f(require);', 'const env = { process };'])('%s is a violation', (text) => {
  expect(nodeGlobalViolations([{ path: 'src/core/a.ts', text }], layers)).toHaveLength(1);
  expect(nodeGlobalViolations([{ path: 'src/cli/a.ts', text }], layers)).toEqual([]);
});

test.each(['x.process();', 'const process = f(); process.run();', 'const row = { process: 1 };'])('%s is none', (text) => {
  expect(nodeGlobalViolations([{ path: 'src/core/a.ts', text }], layers)).toEqual([]);
});
