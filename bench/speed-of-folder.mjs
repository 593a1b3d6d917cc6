// Measures one folder in a process of its own, so that no folder pays for another's memory: `speed-of-folder.mjs BUNDLE FOLDER WHAT COUNT`.
// Prints one JSON object. CPU time counts all threads, so that work moved elsewhere is not free.
import { createRequire } from 'node:module';

const [bundled, folder, what, count] = process.argv.slice(2);
const require = createRequire(bundled);
const ts = require('typescript');
const { audit, compileSparingly, Session, readFolder, pathFilter } = require(bundled);

// As the command line and the language server run, what is parsed alone included.
compileSparingly();

const { files } = await readFolder(folder, { filter: pathFilter() });
const sources = files.filter(({ path }) => /\.[cm]?[jt]sx?$/.test(path));
const measures = { parseOnce, auditOnce, rounds, edits };
console.log(JSON.stringify(await measures[what](Number(count))));

function parse({ path, text }) {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
}

async function parseOnce() {
  return { cpu: await cpuOf(() => sources.forEach(parse)) };
}

/** The first audit in a process, as the command line has it, and the most memory that the process ever had. */
async function auditOnce() {
  const cpu = await cpuOf(() => audit(files));
  return { cpu, files: sources.length, lines: linesOf(sources), megabytes: process.resourceUsage().maxRSS / 1024 };
}

/** Medians over alternating rounds, as a long-lived server has it; the first of each warms the compiler up and is not counted. */
async function rounds(times) {
  const parses = [];
  const audits = [];
  for (let round = 0; round <= times; round++) {
    parses.push(await cpuOf(() => sources.forEach(parse)));
    audits.push(await cpuOf(() => audit(files)));
  }
  return { parse: median(parses.slice(1)), audit: median(audits.slice(1)) };
}

/** How long after an edit of one file a session has its findings again, and how long that file takes to parse; over files of all sizes. */
async function edits(times) {
  const session = new Session();
  for (const { path, text } of files) session.update(path, text);
  await session.audit();
  const measured = [];
  for (const file of evenly(sources, times)) {
    const texts = [1, 2, 3, 4].map((edit) => `${file.text}\nvoid ${edit};\n`);
    const audits = [];
    const parses = [];
    for (const text of texts) {
      parses.push(await timeOf(() => parse({ path: file.path, text })));
      audits.push(await timeOf(() => { session.update(file.path, text); return session.audit(); }));
    }
    session.update(file.path, file.text);
    await session.audit();
    measured.push({ audit: median(audits), parse: median(parses) });
  }
  return measured;
}

/** Milliseconds of CPU time. */
async function cpuOf(act) {
  globalThis.gc?.();
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds on the wall. */
async function timeOf(act) {
  const before = performance.now();
  await act();
  return performance.now() - before;
}

function evenly(items, times) {
  const bySize = [...items].sort((a, b) => a.text.length - b.text.length);
  const step = Math.max(1, bySize.length / times);
  return Array.from({ length: Math.min(times, bySize.length) }, (_, at) => bySize[Math.floor(at * step)]);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function linesOf(list) {
  return list.reduce((total, { text }) => total + text.split('\n').length, 0);
}
