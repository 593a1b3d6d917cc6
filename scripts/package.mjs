// `npm run package [-- FILE]`: makes the .vsix and says what it holds and how large it is. Imports nothing from npm, since it may not be
// there yet.
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { installPackages } from './install.mjs';
import { projectFolder } from './project.mjs';

try {
  await installPackages();
  const { packageExtension } = await import('./package-extension.mjs');
  const { name, version } = JSON.parse(readFileSync(`${projectFolder}/package.json`, 'utf8'));
  const file = resolve(process.argv[2] ?? `${name}-${version}.vsix`);
  console.log(await packageExtension(file));
  console.log(`Wrote ${file}, ${(statSync(file).size / 1e6).toFixed(1)} MB. Install it with \`code --install-extension ${file}\`.`);
} catch (thrown) {
  console.error(thrown.message);
  process.exitCode = 1;
}
