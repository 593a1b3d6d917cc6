#!/usr/bin/env node
// Stands in for the executable of desktop VS Code: takes its arguments and runs the same extension tests in VS Code's server and a
// browser without a window. What is tested, and whether it passed, is nothing to it.
import { appendFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { parseArgs, format } from 'node:util';
import { chromium } from 'playwright-core';
import { startBrowser } from './browser.mjs';
import { exitOnSignals } from './process-group.mjs';
import { startServer } from './server.mjs';
import { withTemporaryFolder } from './temporary-folder.mjs';

const longestRun = 8 * 60_000;

/** The suite begins its lines so; the rest is VS Code speaking to itself, and goes into a file. */
const lineOfSuite = '│';
const log = process.env.MCP_AUDIT_TEST_LOG;

// Desktop VS Code knows far more arguments than mean something here, so unknown ones are let through.
const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'disable-workspace-trust': { type: 'boolean' },
  },
});

exitOnSignals(1);
// Its starter keeps this open, so the end of it is the end of the starter.
process.stdin.resume().on('end', () => process.exit(1));
try {
  process.exit(await withTemporaryFolder(testInBrowser));
} catch (thrown) {
  console.error(thrown.message);
  process.exit(1);
}

/** The exit code that the window ends the tests with. */
async function testInBrowser(folder) {
  const trust = values['disable-workspace-trust'] === true;
  const server = await startServer({ folder, trust, development: true });
  try {
    const browser = await startBrowser();
    try {
      return await exitCodeOf(server, await chromium.connect(browser.wsEndpoint()));
    } finally {
      await browser.close();
    }
  } finally {
    await server.end();
  }
}

async function exitCodeOf(server, browser) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const exitCode = new Promise((resolve, reject) => {
    // VS Code calls these two from inside the page: what the extension host prints, and the end of the tests.
    const exposed = Promise.all([
      page.exposeFunction('codeAutomationLog', (_type, args) => print(format(...args))),
      page.exposeFunction('codeAutomationExit', resolve),
    ]);
    exposed.then(() => page.goto(address(server)), reject).catch(reject);
    page.on('crash', () => reject(new Error('The browser ran out of memory or crashed during the tests.')));
    browser.on('disconnected', () => reject(new Error('The browser ended during the tests.')));
    server.ended.then(() => reject(new Error("VS Code's server ended during the tests.")));
    setTimeout(() => reject(new Error(`The tests did not end within ${longestRun / 60_000} minutes.`)), longestRun).unref();
  });
  return exitCode;
}

function print(text) {
  if (text.startsWith(lineOfSuite)) console.log(text);
  else if (log) appendFileSync(log, `${text}\n`);
}

function address(server) {
  const [workspace] = positionals;
  if (!workspace || !isAbsolute(workspace)) throw new Error('Name the workspace by its absolute path.');
  return server.address(workspace, [
    ['extensionDevelopmentPath', server.remote(resolve(values.extensionDevelopmentPath))],
    ['extensionTestsPath', server.remote(resolve(values.extensionTestsPath))],
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ]);
}
