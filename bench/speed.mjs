// Says what an audit costs, as a ratio to parsing the same files in the same run: ratios compare between machines, milliseconds do not.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { bundle, root } from './bundle.mjs';
import { inParallel, layOut } from './copies.mjs';

const run = promisify(execFile);
const program = new Command('bench:speed')
  .argument('[folders...]', 'what to audit (default: the servers of bench/labels.json that are presumed clean)')
  .option('--cache <folder>', 'where copies are laid out', join(root, '.cache', 'corpus'))
  .option('--rounds <number>', 'how many rounds are counted', '5')
  .option('--edits <number>', 'how many files are edited in each folder', '10')
  .option('--json', 'print one JSON object')
  .parse();
const { cache, rounds, edits, json } = program.opts();

const folders = program.args.length > 0 ? program.args.map((folder) => resolve(folder)) : await presumedClean();
const bundled = await bundle('audit', [
  `export { audit } from './src/audit';`,
  `export { compileSparingly } from './src/runtime';`,
  `export { Session } from './src/session';`,
  `export { readFolder } from './src/workspace/read-folder';`,
  `export { pathFilter } from './src/workspace/path-filter';`,
].join('\n'));

const rows = [];
for (const folder of folders) {
  const row = await measured(folder);
  rows.push(row);
  if (!json) line(row);
}
if (json) console.log(JSON.stringify(rows, undefined, 2));
else if (rows.length > 1) line(total(rows));

async function presumedClean() {
  const { clean } = JSON.parse(readFileSync(new URL('labels.json', import.meta.url), 'utf8'));
  mkdirSync(cache, { recursive: true });
  return (await inParallel(clean, 3, (copy) => layOut(copy, { cache }))).filter(Boolean);
}

/** One after the other: processes side by side would disturb each other's clocks. */
async function measured(folder) {
  const measure = async (what, count = 1) => {
    const script = fileURLToPath(new URL('speed-of-folder.mjs', import.meta.url));
    const { stdout } = await run(process.execPath, ['--expose-gc', script, bundled, folder, what, String(count)], { maxBuffer: 1 << 26 });
    return JSON.parse(stdout);
  };
  const parsedOnce = await measure('parseOnce');
  const auditedOnce = await measure('auditOnce');
  return {
    name: basename(folder),
    files: auditedOnce.files,
    lines: auditedOnce.lines,
    megabytes: auditedOnce.megabytes,
    cold: { parse: parsedOnce.cpu, audit: auditedOnce.cpu },
    warm: await measure('rounds', rounds),
    edits: await measure('edits', edits),
  };
}

function total(all) {
  const sum = (of) => all.reduce((result, row) => result + of(row), 0);
  const both = (key) => ({ parse: sum((row) => row[key].parse), audit: sum((row) => row[key].audit) });
  return { name: 'all', files: sum((row) => row.files), lines: sum((row) => row.lines), megabytes: Math.max(...all.map((row) => row.megabytes)), cold: both('cold'), warm: both('warm'), edits: all.flatMap((row) => row.edits) };
}

function line(row) {
  if (row === rows[0]) print(['files', 'lines', 'cold ×', 'warm ×', 'edit ms', 'worst', 'edit ×', 'MB', 'server']);
  const slowest = row.edits.map(({ audit }) => audit).sort((a, b) => a - b);
  const sum = (key) => row.edits.reduce((result, edit) => result + edit[key], 0);
  const middle = slowest[Math.floor(slowest.length / 2)] ?? 0;
  print([row.files, row.lines, ratio(row.cold), ratio(row.warm), middle.toFixed(1), (slowest.at(-1) ?? 0).toFixed(1), ratio({ audit: sum('audit'), parse: sum('parse') }), row.megabytes.toFixed(0), row.name]);
}

function print(cells) {
  console.log(cells.map((cell, at) => (at === cells.length - 1 ? String(cell) : String(cell).padStart(8))).join('  '));
}

function ratio({ audit, parse }) {
  return parse > 0 ? (audit / parse).toFixed(2) : '–';
}
