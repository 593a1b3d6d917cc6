// What is downloaded once must be whole, whoever else downloads it at the same moment or was ended halfway. Each maker is a process.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const run = promisify(execFile);
const madeOnce = pathToFileURL(resolve('scripts/vscode/made-once.mjs')).href;
let parent = '';

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'made-once-'));
});

afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

/** Lets a process make the folder; it notes that it did, takes its time, and then does what `last` says. */
function make(last = ''): Promise<unknown> {
  const code = `
    import { appendFileSync, writeFileSync } from 'node:fs';
    import { setTimeout as wait } from 'node:timers/promises';
    import { madeOnce } from ${JSON.stringify(madeOnce)};
    await madeOnce(${JSON.stringify(join(parent, 'tool'))}, ['proof'], async (place) => {
      appendFileSync(${JSON.stringify(join(parent, 'makers'))}, '.');
      writeFileSync(place + '/half', '');
      await wait(300);
      ${last}
      writeFileSync(place + '/proof', '');
    });`;
  return run(process.execPath, ['--input-type=module', '--eval', code]);
}

function makers(): number {
  return readFileSync(join(parent, 'makers'), 'utf8').length;
}

test('is made once by two at the same moment', async () => {
  await Promise.all([make(), make()]);
  expect(makers()).toBe(1);
  expect(readdirSync(parent).sort()).toEqual(['makers', 'tool']);
  expect(readdirSync(join(parent, 'tool')).sort()).toEqual(['half', 'proof']);
});

test('is not there after a failure, and is made by the next', async () => {
  await expect(make("throw new Error('no network');")).rejects.toThrow('no network');
  expect(readdirSync(parent)).toEqual(['makers']);
  await make();
  expect(existsSync(join(parent, 'tool/proof'))).toBe(true);
});

test('is made by the next where a process was ended halfway, and its remains are gone', async () => {
  await expect(make("process.kill(process.pid, 'SIGKILL');")).rejects.toThrow();
  await make();
  expect(makers()).toBe(2);
  expect(readdirSync(parent).sort()).toEqual(['makers', 'tool']);
});

test('is made anew where it is damaged', async () => {
  mkdirSync(join(parent, 'tool'));
  writeFileSync(join(parent, 'tool/half'), 'of another time');
  await make();
  expect(readFileSync(join(parent, 'tool/half'), 'utf8')).toBe('');
});
