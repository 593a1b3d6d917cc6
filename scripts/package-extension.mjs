// Builds and packs the extension into a .vsix. What goes into it is for `.vscodeignore`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectFolder } from './project.mjs';
import { runNode } from './run.mjs';

const vsce = join(projectFolder, 'node_modules/@vscode/vsce/vsce');

/**
 * @param {string} file where the .vsix goes
 * @returns {Promise<string>} what the packer says is in it. Throws with a sentence where it cannot be made.
 */
export async function packageExtension(file) {
  if ((await runNode(['esbuild.mjs', '--minify'])) !== 0) throw new Error('The extension could not be built, so it was not packaged.');
  // Everything is bundled, so what package.json depends on stays outside.
  const packed = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], { cwd: projectFolder, encoding: 'utf8' });
  if (packed.status !== 0) throw new Error(`The extension could not be packaged:\n${packed.stderr}`);
  return packed.stdout;
}
