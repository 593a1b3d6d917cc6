// Opens a folder in a real VS Code with the extension running: the desktop's where it can show a window, else npm's, for any browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageExtension } from '../package-extension.mjs';
import { projectFolder } from '../project.mjs';
import { findDesktopVSCode, hasDisplay } from '../vscode/desktop.mjs';
import { startServer } from '../vscode/server.mjs';
import { withTemporaryFolder } from '../vscode/temporary-folder.mjs';

/** Returns when the desktop's window is open, or when the person has ended the server. @param {string} folder absolute */
export async function open(folder) {
  const desktop = hasDisplay() ? findDesktopVSCode() : undefined;
  if (desktop === undefined) await serve(folder);
  else openDesktop(desktop, folder);
}

function openDesktop(executable, folder) {
  console.log(`\nOpening ${folder} in ${executable}.`);
  const child = spawn(executable, ['--new-window', `--extensionDevelopmentPath=${projectFolder}`, folder], { detached: true, stdio: 'ignore' });
  child.on('error', (error) => {
    console.error(`VS Code could not be started (${error.message}). Set VSCODE_PATH to its executable.`);
    process.exitCode = 1;
  });
  child.unref();
}

async function serve(folder) {
  await withTemporaryFolder(async (temporary) => {
    console.log('\nStarting VS Code for a browser…');
    const vsix = join(temporary, 'extension.vsix');
    await packageExtension(vsix);
    const server = await startServer({ folder: temporary, vsix });
    try {
      console.log(`\nOpen this address in a browser:\n\n  ${server.address(folder)}\n\nPress Ctrl+C to end it.`);
      await Promise.race([interrupted(), server.ended.then(endedItself)]);
    } finally {
      await server.end();
    }
  });
}

function interrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}

function endedItself(code) {
  throw new Error(`VS Code's server ended by itself with code ${code}. Run \`npm start\` again.`);
}
