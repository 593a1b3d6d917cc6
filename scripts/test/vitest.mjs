// Runs Vitest and counts what passed. Which tests there are is for its configuration.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resultsFolder } from '../project.mjs';
import { runNode } from '../run.mjs';

const vitest = join(dirname(fileURLToPath(import.meta.resolve('vitest/package.json'))), 'vitest.mjs');

/**
 * @param {string} name what the results are kept under
 * @param {readonly string[]} args more arguments
 * @param {Readonly<Record<string, string>>} [env] more environment
 * @returns {Promise<{ passed: number, failed: number }>} Throws where Vitest did not come to its end or found no test.
 */
export async function runVitest(name, args, env = {}) {
  const results = join(resultsFolder, `${name}.json`);
  mkdirSync(resultsFolder, { recursive: true });
  rmSync(results, { force: true });
  const code = await runNode([vitest, 'run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`], {
    env: { ...process.env, ...env },
  });
  const { passed, failed } = countsOf(results);
  // A file that does not load, or a promise that nobody waited for, fails the run without failing a test.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

function countsOf(file) {
  let results;
  try {
    results = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error('Vitest did not come to its end. Its output stands above.');
  }
  const { numPassedTests: passed, numFailedTests: failed, numFailedTestSuites: failedSuites } = results;
  if (passed + failed + failedSuites === 0) throw new Error('Vitest ran no test.');
  return { passed, failed };
}
