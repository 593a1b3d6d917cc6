// `npm start [-- FOLDER] [--no-open]`: installs and builds what is missing, prints the audit of FOLDER, and opens it in a real VS Code.
// How an editor is opened is for `scripts/start/`. Imports nothing from npm, since it may not be there yet.
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';
import { projectFolder } from './project.mjs';
import { runNode } from './run.mjs';

try {
  const { folder, open } = request();
  await installPackages();
  await build();
  await printAudit(folder);
  if (open) await (await import('./start/open.mjs')).open(folder);
} catch (thrown) {
  console.error(thrown.message);
  process.exitCode = 1;
}

/** What was asked for. npm runs scripts in the project, whatever folder the person is in, so paths count from theirs. */
function request() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'no-open': { type: 'boolean' } } });
  if (positionals.length > 1) throw new Error('Name one folder: npm start -- FOLDER');
  const [named] = positionals;
  const folder = named === undefined ? join(projectFolder, 'examples') : resolve(process.env.INIT_CWD ?? '.', named);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`There is no folder ${folder}. Name one that exists: npm start -- FOLDER`);
  return { folder, open: values['no-open'] !== true };
}

/** Always, since it takes a second or two and a stale build would show something else than the sources say. */
async function build() {
  console.log('Building…');
  if ((await runNode(['esbuild.mjs'])) !== 0) throw new Error('The build failed. What is wrong stands above.');
}

async function printAudit(folder) {
  console.log(`The audit of ${folder}:\n`);
  const code = await runNode([join(projectFolder, 'dist/cli.js'), 'audit', folder]);
  // 0 is nothing found, 1 is findings, and both are an audit.
  if (code > 1) throw new Error('The audit did not run. The reason stands above.');
}
