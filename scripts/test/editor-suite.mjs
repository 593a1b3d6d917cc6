// Runs a Mocha suite of `test/vscode` inside of a real VS Code: the desktop's where it can show a window, else npm's in a browser.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { projectFolder, resultsFolder } from '../project.mjs';
import { findDesktopVSCode, hasDisplay } from '../vscode/desktop.mjs';
import { withTemporaryFolder } from '../vscode/temporary-folder.mjs';
import { bundleSuite } from './bundle-suite.mjs';

const webVSCode = fileURLToPath(new URL('../vscode/web-vscode.mjs', import.meta.url));

/**
 * @param {'trusted' | 'restricted'} suite
 * @returns {Promise<{ passed: number, failed: number }>} what the suite itself counted. Throws where it did not come to its end.
 */
export function runEditorSuite(suite) {
  return withTemporaryFolder(async (folder) => {
    const results = join(resultsFolder, `vscode-${suite}.json`);
    const log = join(resultsFolder, `vscode-${suite}.log`);
    mkdirSync(resultsFolder, { recursive: true });
    rmSync(results, { force: true });
    rmSync(log, { force: true });
    // The suite writes into its workspace, so it gets a copy.
    const workspace = join(folder, 'workspace');
    cpSync(join(projectFolder, 'test/vscode/workspace'), workspace, { recursive: true });
    const launch = suite === 'restricted' ? runTestsUntrusted : runTests;
    const ending = await launch({
      vscodeExecutablePath: await executable(),
      extensionDevelopmentPath: projectFolder,
      extensionTestsPath: await bundleSuite(suite),
      launchArgs: [workspace, `--user-data-dir=${join(folder, 'user')}`, `--extensions-dir=${join(folder, 'extensions')}`],
      extensionTestsEnv: { MCP_AUDIT_TEST_RESULTS: results, MCP_AUDIT_TEST_LOG: log },
    }).catch((error) => error.message);
    return countsOf(results, ending);
  });
}

/**
 * An extension host that dies ends the tests as if they had passed, and so does one that finds no test. What counts is what the
 * suite wrote down when it ended.
 */
function countsOf(file, ending) {
  let counts;
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`The suite in VS Code did not come to its end (${ending}). What VS Code said stands in .test-results.`);
  }
  if (counts.passed + counts.failed === 0) throw new Error('The suite in VS Code ran no test.');
  return counts;
}

async function executable() {
  if (!hasDisplay()) return webVSCode;
  const desktop = findDesktopVSCode();
  if (desktop !== undefined) return desktop;
  try {
    return await downloadAndUnzipVSCode({ timeout: 15_000 });
  } catch {
    console.log('Desktop VS Code could not be downloaded, so the one from npm is used.');
    return webVSCode;
  }
}

/** `runTests` always says that every workspace is trusted; this says everything else that it says. */
function runTestsUntrusted({ vscodeExecutablePath, extensionDevelopmentPath, extensionTestsPath, launchArgs, extensionTestsEnv }) {
  const args = [
    ...launchArgs,
    ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome', '--skip-release-notes'],
    `--extensionTestsPath=${extensionTestsPath}`,
    `--extensionDevelopmentPath=${extensionDevelopmentPath}`,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(vscodeExecutablePath, args, { env: { ...process.env, ...extensionTestsEnv }, stdio: ['pipe', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
