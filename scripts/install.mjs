// Installs the project's own packages where they are missing or not the ones of the lock file. Imports nothing but Node.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './project.mjs';
import { runNpm } from './run.mjs';

/** Throws with a sentence where this Node is too old or npm cannot install them. */
export async function installPackages() {
  if (Number.parseInt(process.versions.node) < 20) throw new Error(`Node ${process.versions.node} is too old. Install Node 20 or newer.`);
  if (packagesAreInstalled()) return;
  console.log('Installing packages…');
  const code = await runNpm(['ci', '--no-audit', '--no-fund']);
  if (code !== 0) throw new Error('`npm ci` failed. Check the network and the npm registry, and try again.');
}

/** Compares what npm wrote down as installed with the lock file: a checkout sets times as it likes, so they tell nothing. */
function packagesAreInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json');
  const wanted = packagesOf('package-lock.json');
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || (installed[path]?.version === entry.version && existsSync(join(projectFolder, path))),
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(join(projectFolder, lockFile), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
