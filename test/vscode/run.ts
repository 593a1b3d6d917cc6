// The module that VS Code's extension host runs: every test beside it, with Mocha. Writes down what passed, since an extension host that
// dies ends the run as if all had.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Resolves when every test passed. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, slow: 5000, color: false });
  // Tells the tests' lines from the many of VS Code itself.
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    console.log(`│ ${format(...args)}`.replaceAll('\n', '\n│ '));
  };
  for (const file of readdirSync(__dirname)) if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
  });
  const results = process.env.MCP_AUDIT_TEST_RESULTS;
  if (results) writeFileSync(results, JSON.stringify({ passed: stats.passes, failed: stats.failures }));
  if (stats.failures > 0) throw new Error(`${stats.failures} of ${stats.tests} tests failed.`);
}
