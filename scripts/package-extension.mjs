// Builds and packs the extension into a .vsix. What goes into it is for `.vscodeignore`.
import { createVSIX } from '@vscode/vsce';
import { projectFolder } from './project.mjs';
import { runNode } from './run.mjs';

/** @param {string} file where the .vsix goes. Throws with a sentence where it cannot be made. */
export async function packageExtension(file) {
  const code = await runNode(['esbuild.mjs', '--minify']);
  if (code !== 0) throw new Error('The extension could not be built, so it was not packaged.');
  // Everything is bundled, so what package.json depends on stays outside.
  await createVSIX({ cwd: projectFolder, packagePath: file, dependencies: false });
}
