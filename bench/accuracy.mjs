// Audits the labelled servers and says what was found, what stayed silent once repaired, and what was reported in servers presumed clean.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { bundle, root } from './bundle.mjs';
import { inParallel, layOut, placeOf } from './copies.mjs';
import { isFound, leftInFixed, resultsOf, Tally } from './score.mjs';

const { clones, cache, only, list, json } = new Command('bench:accuracy')
  .option('--clones <folder>', 'git clones, each as <owner>+<name>/repo')
  .option('--cache <folder>', 'where copies are laid out', join(root, '.cache', 'corpus'))
  .option('--only <text>', 'only servers and vulnerabilities whose name has this in it', '')
  .option('--list', 'name every entry that failed')
  .option('--json', 'print one JSON object')
  .parse().opts();

const labels = JSON.parse(readFileSync(new URL('labels.json', import.meta.url), 'utf8'));
const vulnerabilities = labels.vulnerabilities.filter(({ id, package: name }) => `${id} ${name}`.includes(only));
const servers = labels.clean.filter(({ npm }) => npm.includes(only));

const recallNames = { flow: 'recall, flows', 'wrong-guard': 'recall, wrong guards', 'no-flow': 'recall, no flow', python: 'recall, Python' };

mkdirSync(cache, { recursive: true });
const wanted = [...vulnerabilities.flatMap((label) => [label.vulnerable, ...(label.fixedIsSilent ? [label.fixed] : [])]), ...servers];
const copies = [...new Map(wanted.map((copy) => [placeOf(copy), copy])).values()];
console.error(`Laying out ${copies.length} copies …`);
const folders = await inParallel(copies, 3, (copy) => layOut(copy, { cache, clones }));
const program = await bundle('cli', `import './src/cli/main';`);
const atHand = copies.map((copy, at) => ({ place: placeOf(copy), folder: folders[at] })).filter(({ folder }) => folder);
console.error(`Auditing ${atHand.length} copies …`);
const audits = new Map(await inParallel(atHand, Math.min(4, availableParallelism()), async ({ place, folder }) => [place, { folder, ...(await audit(folder)) }]));

const { tally, clean, failed } = judge();
if (json) console.log(JSON.stringify({ tally: Object.fromEntries(tally.rows), clean, failed }, undefined, 2));
else print();

/** The results for one copy, from a process of its own: one that fails spoils no other. */
async function audit(folder) {
  const began = performance.now();
  const child = spawn(process.execPath, [program, 'audit', '--format', 'sarif', '--fail-on', 'never', folder], { stdio: ['ignore', 'pipe', 'ignore'], timeout: 600_000 });
  const chunks = [];
  for await (const chunk of child.stdout) chunks.push(chunk);
  const seconds = (performance.now() - began) / 1000;
  try {
    return { seconds, failed: false, results: resultsOf(JSON.parse(Buffer.concat(chunks).toString())) };
  } catch {
    return { seconds, failed: true, results: [] };
  }
}

function judge() {
  const tally = new Tally();
  for (const label of vulnerabilities) judgeOne(label, tally);
  const clean = servers.map(({ npm, lines, byDesign }) => ({ npm, lines, byDesign, ...audits.get(placeOf({ npm })) })).filter(({ results }) => results)
    .map(({ results, folder: _, ...rest }) => ({ ...rest, errors: countOf(results, 'error'), warnings: countOf(results, 'warning') }));
  return { tally, clean, failed: [...audits].filter(([, { failed }]) => failed).map(([place]) => place) };
}

function judgeOne(label, tally) {
  const name = [label.id, label.package, label.reach, label.form].filter(Boolean).join(' ');
  const vulnerable = audits.get(placeOf(label.vulnerable));
  if (!vulnerable) return tally.count('copies at hand', false, name);
  const found = isFound(label, vulnerable.results);
  tally.count(recallNames[label.kind], found, name);
  if (label.kind === 'flow' || label.kind === 'wrong-guard') tally.count('recall, flows and wrong guards', found, name);
  const fixed = label.fixedIsSilent && audits.get(placeOf(label.fixed));
  const left = fixed && leftInFixed(label, fixed.results, (file) => existsSync(join(fixed.folder, file)));
  if (!left) return;
  const silent = left.length === 0 && !fixed.failed;
  tally.count('pairs told apart', found && silent, name);
  const places = left.map(({ rule, places }) => `${rule} ${places[0].file}:${places[0].line}`).slice(0, 3).join(', ');
  tally.count(`silent on fixed, ${label.fixedIsSilent}`, silent, `${name}: ${places}`);
}

function countOf(results, level) {
  return results.filter((result) => result.level === level).length;
}

function print() {
  for (const [key, { passed, of, failed: names }] of tally.rows) {
    console.log(`${key}: ${passed} of ${of} (${((100 * passed) / of).toFixed(1)} %)`);
    if (list) for (const name of names) console.log(`    not: ${name}`);
  }
  const sum = (key) => clean.reduce((total, row) => total + row[key], 0);
  if (clean.length > 0) console.log(`presumed clean: ${sum('errors')} errors and ${sum('warnings')} warnings in ${clean.length} servers, ${sum('lines')} lines, ${sum('seconds').toFixed(1)} s`);
  if (list) for (const { npm, errors, warnings, seconds, lines, byDesign } of clean) console.log(`    ${errors} errors, ${warnings} warnings, ${seconds.toFixed(1)} s  ${npm} (${lines} lines${byDesign ? `, ${byDesign}` : ''})`);
  if (failed.length > 0) console.log(`no report for ${failed.length} copies: ${failed.slice(0, 5).join(', ')}`);
}
