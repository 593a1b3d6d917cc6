// Lays out copies of servers to audit: from npm by name and version, from git where a clone is at hand. Nothing in a copy is ever executed.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { writeCommit } from './git-commit.mjs';

const run = promisify(execFile);

/** Where a copy lies below the cache folder. */
export function placeOf(copy) {
  return copy.npm ? join('npm', copy.npm.replaceAll('/', '+')) : join('git', `${copy.repository.replace('/', '+')}@${copy.commit}`);
}

/**
 * The folder of a copy, laid out if it is not there yet; nothing where it is not to be had.
 * @param {{ cache: string, clones?: string }} options
 */
export async function layOut(copy, { cache, clones }) {
  const folder = join(cache, placeOf(copy));
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(join(cache, 'draft-'));
  try {
    if (copy.npm) await unpack(copy.npm, draft);
    else if (!clones || !(await writeCommit(join(clones, copy.repository.replace('/', '+'), 'repo'), copy.commit, join(draft, 'copy')))) return undefined;
    renameSync(join(draft, 'copy'), folder);
    return folder;
  } catch (thrown) {
    console.error(`${placeOf(copy)} is not to be had: ${thrown.message.split('\n')[0]}`);
    return undefined;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function unpack(name, draft) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = await run(npm, ['pack', name, '--ignore-scripts', '--json', '--pack-destination', draft], { cwd: draft, shell: process.platform === 'win32', maxBuffer: 1 << 28 });
  const [{ filename }] = JSON.parse(stdout);
  mkdirSync(join(draft, 'copy'));
  await run('tar', ['-xzf', filename.replace('@', '').replace('/', '-'), '-C', 'copy', '--strip-components=1'], { cwd: draft });
}

/** Answers what `act` makes of each item, a few at a time, in order. */
export async function inParallel(items, atOnce, act) {
  const answers = new Array(items.length);
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) answers[at] = await act(items[at]);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}
