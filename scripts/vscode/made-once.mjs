// Makes a folder whole or not at all, once for all runs, also when two start at the same moment. Knows nothing of what goes in.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * The folder, made by `make` in a place of its own and then renamed, so that nobody ever sees half of it.
 * @param {string} folder
 * @param {readonly string[]} proofs paths inside of it; where one is missing the folder is damaged and made anew
 * @param {(place: string) => Promise<void>} make fills an empty folder
 * @returns {Promise<string>} `folder`
 */
export async function madeOnce(folder, proofs, make) {
  const isWhole = () => proofs.every((proof) => existsSync(join(folder, proof)));
  if (isWhole()) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const release = await lock(`${folder}.lock`, isWhole);
  const place = `${folder}.partial-${process.pid}`;
  try {
    if (isWhole()) return folder;
    removeLeftovers(folder);
    mkdirSync(place);
    await make(place);
    rename(place, folder, isWhole);
    return folder;
  } finally {
    rmSync(place, { recursive: true, force: true });
    release();
  }
}

/** Takes the lock, or waits until its owner is done or dead. It only saves double work: renaming is what keeps the folder whole. */
async function lock(path, isWhole) {
  for (;;) {
    try {
      mkdirSync(path);
      writeFileSync(join(path, 'pid'), String(process.pid));
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (isWhole()) return () => undefined;
    await wait(500);
    if (!isAlive(ownerOf(path))) rmSync(path, { recursive: true, force: true });
  }
}

function ownerOf(path) {
  try {
    return Number(readFileSync(join(path, 'pid'), 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A run that was ended halfway leaves its place behind, under the name of a process that is no more. */
function removeLeftovers(folder) {
  const prefix = `${basename(folder)}.partial-`;
  for (const name of readdirSync(dirname(folder)))
    if (name.startsWith(prefix) && !isAlive(Number(name.slice(prefix.length)))) rmSync(join(dirname(folder), name), { recursive: true, force: true });
}

function rename(place, folder, isWhole) {
  if (isWhole()) return;
  rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(place, folder);
  } catch (error) {
    if (!isWhole()) throw error;
  }
}
