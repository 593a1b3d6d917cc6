// `npm test [-- STAGE…]`: installs what is missing, runs the stages in order, and closes with the sum. What a stage does stands in
// `scripts/test/stages.mjs`. Imports nothing from npm, since it may not be there yet.
import { performance } from 'node:perf_hooks';
import { installPackages } from './install.mjs';
import { exitOnSignals } from './vscode/process-group.mjs';

exitOnSignals(1);
try {
  await installPackages();
  const { stagesNamed } = await import('./test/stages.mjs');
  process.exitCode = await runAll(stagesNamed(process.argv.slice(2)));
} catch (thrown) {
  console.error(thrown.message);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}

/** Runs every stage, also after one that failed, since each tells something of its own; but not on what could not be made. */
async function runAll(stages) {
  const results = [];
  const hasFailed = (name) => results.some((result) => result.name === name && result.failed > 0);
  for (const stage of stages) {
    console.log(`\n── ${stage.name}: ${stage.does}`);
    const start = performance.now();
    const counts = await countsOf(stage, stage.needs?.find(hasFailed));
    results.push({ name: stage.name, seconds: (performance.now() - start) / 1000, ...counts });
  }
  console.log('\n── results');
  for (const { name, seconds, passed, failed } of results)
    console.log(`${failed === 0 ? '✔' : '✘'} ${name.padEnd(12)} ${`${passed} passed, ${failed} failed`.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s`);
  const sum = (what) => results.reduce((total, result) => total + result[what], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}

/** A stage that does not come to its end counts as one failure. */
async function countsOf(stage, failedNeed) {
  try {
    if (failedNeed !== undefined) throw new Error(`Not run, because ${failedNeed} failed.`);
    return await stage.run();
  } catch (thrown) {
    console.error(thrown.message);
    return { passed: 0, failed: 1 };
  }
}
