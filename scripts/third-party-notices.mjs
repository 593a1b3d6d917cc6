// The licenses of what a bundle carries, as most of them ask for. Knows nothing of how the bundle is made.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {Iterable<string>} files paths of bundled files, relative to the project
 * @returns {string} the text that goes with them. Throws where a package says nothing of its license.
 */
export function thirdPartyNotices(files) {
  const folders = new Set();
  for (const file of files) {
    // The last one counts: packages have packages of their own.
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
    if (folder !== undefined) folders.add(folder);
  }
  const notices = [...folders].sort().map(notice);
  return ['MCP Audit carries the following packages.', ...notices].join(`\n\n${'─'.repeat(80)}\n\n`);
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|thirdpartynotice|copying)/i.test(file)).sort();
  if (license === undefined && texts.length === 0) throw new Error(`${name} says nothing of its license, so it cannot be bundled.`);
  return [`${name} ${version}, ${license}`, ...texts.map((file) => readFileSync(join(folder, file), 'utf8').trim())].join('\n\n');
}
