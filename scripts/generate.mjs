// Makes everything that follows from the rules and rows: the rule index, the reference pages, the severity setting, README's table;
// from the advisories their table, and from the table of hosts what awakes the extension.
// `--check` writes nothing and fails where a file is stale. Works on the folder it is called in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { advisoriesModule, advisoriesPage, readAdvisories } from './generated/advisories.mjs';
import { explanations } from './generated/explanations.mjs';
import { configurationFiles, hostsInManifest, hostsPage } from './generated/host-files.mjs';
import { loadHosts, loadLibraries, loadRules, ruleIds } from './generated/load.mjs';
import { modelsPage } from './generated/models-page.mjs';
import { readmeTable } from './generated/readme-table.mjs';
import { ruleIndex } from './generated/rule-index.mjs';
import { rulesPage } from './generated/rules-page.mjs';
import { severitySetting } from './generated/severity-setting.mjs';

const root = process.cwd();
const check = process.argv.includes('--check');

try {
  const stale = await generate();
  if (stale.length === 0) console.log('Everything generated is up to date.');
  else if (!check) console.log(`Wrote ${stale.join(', ')}.`);
  else fail(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit what it writes.`);
} catch (thrown) {
  fail(thrown.message);
}

/** The files that were stale. The index comes first, because what is loaded after it may import it. */
async function generate() {
  const stale = [put('src/rules/index.ts', ruleIndex(ruleIds(root)))];
  const advisories = readAdvisories(root);
  stale.push(put('src/packages/advisories.ts', advisoriesModule(advisories)));
  stale.push(put('docs/advisories.md', advisoriesPage(advisories)));
  stale.push(put('src/report/explanations.ts', explanations(root, ruleIds(root))));
  const rules = await loadRules(root);
  stale.push(put('docs/rules.md', rulesPage(rules)));
  stale.push(put('docs/models.md', modelsPage(await loadLibraries(root))));
  stale.push(change('README.md', (text) => readmeTable(text, rules)));
  const hosts = await loadHosts(root);
  stale.push(put('src/extension/configuration-files.ts', configurationFiles(hosts)));
  stale.push(put('docs/hosts.md', hostsPage(hosts)));
  stale.push(change('package.json', (text) => hostsInManifest(severitySetting(text, rules), hosts)));
  return stale.flat();
}

function change(file, edit) {
  return put(file, edit(readFileSync(join(root, file), 'utf8')));
}

/** Writes the file unless it says so already or this is a check; lists it if it was stale. */
function put(file, text) {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
  if (!check) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return [file];
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
