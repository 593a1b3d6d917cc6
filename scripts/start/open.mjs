// Opens a folder in a real VS Code with the extension running: the desktop's where it can show a window, else npm's, for any browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageExtension } from '../package-extension.mjs';
import { projectFolder } from '../project.mjs';
import { findDesktopVSCode, hasDisplay } from '../vscode/desktop.mjs';
import { exitOnSignals } from '../vscode/process-group.mjs';
import { startServer } from '../vscode/server.mjs';
import { withTemporaryFolder } from '../vscode/temporary-folder.mjs';

/** Returns when the desktop's window is open; a server runs until the person ends it. @param {string} folder absolute */
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
  exitOnSignals(0);
  await withTemporaryFolder(async (temporary) => {
    console.log('\nStarting VS Code for a browser…');
    const vsix = join(temporary, 'extension.vsix');
    await packageExtension(vsix);
    const server = await startServer({ folder: temporary, vsix });
    console.log(`\nOpen this address in a browser:\n\n  ${server.address(folder)}\n\nPress Ctrl+C to end it.`);
    const code = await server.ended;
    await server.end();
    throw new Error(`VS Code's server ended by itself with code ${code}. Run \`npm start\` again.`);
  });
}
