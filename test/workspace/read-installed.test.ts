// Of installed packages the manifest is read and nothing else.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInstalled } from '../../src/workspace/read-installed';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mcp-audit-'));
  for (const file of ['node_modules/a/package.json', 'node_modules/@s/b/package.json', 'node_modules/a/index.js', 'package.json']) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, file), file);
  }
});

afterAll(() => rm(folder, { recursive: true }));

test.each(['node_modules/a/package.json', 'node_modules/@s/b/package.json'])('%s is read', (file) => {
  expect(readInstalled(folder, file)).toBe(file);
});

test.each(['package.json', 'node_modules/a/index.js', 'node_modules/c/package.json', 'node_modules/../package.json', 'x/../node_modules/a/package.json', 'node_modules/a/../a/package.json', '/etc/passwd', ''])('%j is not', (file) => {
  expect(readInstalled(folder, file)).toBeUndefined();
});
