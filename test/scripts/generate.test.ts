// What is generated is up to date, is restored where it is not, and a check says so without writing.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { copyOfProject, runScript } from './copy';

test('the generated files are up to date', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('a stale file is named by the check and written by the command', () => {
  const folder = copyOfProject();
  const manifest = path.join(folder, 'package.json');
  const before = readFileSync(manifest, 'utf8');
  runScript(folder, 'generate.mjs');
  const generated = readFileSync(manifest, 'utf8');
  writeFileSync(manifest, generated.replace('"Tool input reaches a shell."', '"Stale."'));
  rmSync(path.join(folder, 'docs/rules.md'));

  const check = runScript(folder, 'generate.mjs', '--check');
  expect(check.status).toBe(1);
  expect(check.stderr).toBe('Out of date: docs/rules.md, package.json. Run `npm run generate` and commit what it writes.\n');
  expect(readFileSync(manifest, 'utf8')).toContain('"Stale."');

  expect(runScript(folder, 'generate.mjs').stdout).toBe('Wrote docs/rules.md, package.json.\n');
  expect(readFileSync(manifest, 'utf8')).toBe(generated);
  expect(generated).toBe(before);
  expect(runScript(folder, 'generate.mjs', '--check').status).toBe(0);
});

test('a README without its marks is refused in one sentence', () => {
  const folder = copyOfProject();
  writeFileSync(path.join(folder, 'README.md'), '# Nothing\n');
  const { status, stderr } = runScript(folder, 'generate.mjs');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^README\.md must have .*\.\n$/);
});
