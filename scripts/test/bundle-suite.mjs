// Bundles a Mocha suite of `test/vscode` into `out/`, where the extension host can load it. Runs nothing.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { projectFolder } from '../project.mjs';

/**
 * @param {string} suite a folder of `test/vscode`
 * @returns {Promise<string>} the module for `extensionTestsPath`
 */
export async function bundleSuite(suite) {
  const outdir = join(projectFolder, 'out', 'vscode', suite);
  rmSync(outdir, { recursive: true, force: true });
  await build({
    entryPoints: ['test/vscode/run.ts', ...globSync(`test/vscode/${suite}/*.test.ts`, { cwd: projectFolder })].map((file) => join(projectFolder, file)),
    outdir,
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    // Mocha finds its parts by their places, so it stays where npm put it.
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outdir, 'run.js');
}
