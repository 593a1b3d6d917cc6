// Every import of src is one that the table in ARCHITECTURE.md allows.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layersIn, layerViolations } from './layers';
import { filesOf } from './source-file';

const layers = layersIn(readFileSync('ARCHITECTURE.md', 'utf8'));

test('the sources keep to their layers', () => {
  expect(layerViolations(filesOf('src/**/*.ts'), layers)).toEqual([]);
});

const head = '<!-- layers -->\n| layer | stands in | may import | packages |\n|---|---|---|---|\n';
const small = layersIn(`${head}| \`core\` | \`src/core/\` | – | – |\n| \`cli\` | \`src/cli/\` | \`core\` | Node \`commander\` |\n<!-- /layers -->`);

test.each([
  ['an import upwards', 'src/core/a.ts', `import { b } from '../cli/b';`],
  ['a type import upwards', 'src/core/a.ts', `import type { B } from '../cli/b';`],
  ['a re-export upwards', 'src/core/a.ts', `export { b } from '../cli/b';`],
  ['a dynamic import upwards', 'src/core/a.ts', `await import('../cli/b');`],
  ['a Node module below the shells', 'src/core/a.ts', `import { readFileSync } from 'node:fs';`],
  ['a Node module by its old name', 'src/core/a.ts', `import { readFileSync } from 'fs';`],
  ['a package that the layer has not', 'src/cli/a.ts', `import vscode from 'vscode';`],
  ['a package of another layer', 'src/core/a.ts', `import { Command } from 'commander';`],
  ['a file outside src', 'src/cli/a.ts', `import { x } from '../../test/x';`],
  ['a file of no layer', 'src/lost/a.ts', ''],
])('%s is a violation', (_, path, text) => {
  expect(layerViolations([{ path, text }], small)).toHaveLength(1);
});

test('what the table allows is none', () => {
  const text = `import { a } from '../core/a';\nimport { b } from './b';\nimport path from 'node:path';\nimport { Command } from 'commander/esm.mjs';`;
  expect(layerViolations([{ path: 'src/cli/a.ts', text }], small)).toEqual([]);
});

test('a table that names a layer without a row is refused', () => {
  expect(() => layersIn(`${head}| \`core\` | \`src/core/\` | \`lost\` | – |\n<!-- /layers -->`)).toThrow('`core` may import `lost`, which is no layer.');
});
