// Opens a folder in a real VS Code with the extension running: the desktop's where it can show a window, else npm's, for any browser.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { packageExtension } from '../package-extension.mjs';
import { projectFolder } from '../project.mjs';
import { findDesktopVSCode, hasDisplay } from '../vscode/desktop.mjs';
import { exitOnSignals } from '../vscode/process-group.mjs';
import { startServer } from '../vscode/server.mjs';
import { withTemporaryFolder } from '../vscode/temporary-folder.mjs';
import { firstFinding } from './first-finding.mjs';

/** Returns when the desktop's window is open; a server runs until the person ends it. @param {string} folder absolute */
export async function open(folder) {
  const desktop = hasDisplay() ? findDesktopVSCode() : undefined;
  const place = firstFinding(folder);
  if (desktop === undefined) await serve(folder, place);
  else openDesktop(desktop, folder, place);
}

function openDesktop(executable, folder, place) {
  console.log(`\nOpening ${folder} in ${executable}.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${projectFolder}`, folder, ...(place === undefined ? [] : ['--goto', place])];
  const child = spawn(executable, args, { detached: true, stdio: 'ignore' });
  child.on('error', (error) => {
    console.error(`VS Code could not be started (${error.message}). Set VSCODE_PATH to its executable.`);
    process.exitCode = 1;
  });
  child.unref();
}

async function serve(folder, place) {
  exitOnSignals(0);
  await withTemporaryFolder(async (temporary) => {
    console.log('\nStarting VS Code for a browser…');
    const vsix = join(temporary, 'extension.vsix');
    await packageExtension(vsix);
    const server = await startServer({ folder: temporary, vsix });
    console.log(`\nOpen this address in a browser:\n\n  ${server.address(folder, payload(server, place))}\n\nPress Ctrl+C to end it.`);
    const code = await server.ended;
    await server.end();
    throw new Error(`VS Code's server ended by itself with code ${code}. Run \`npm start\` again.`);
  });
}

/** VS Code's own words for what a window shows first. */
function payload(server, place) {
  if (place === undefined) return [];
  return [
    ['openFile', server.remote(place)],
    ['gotoLineMode', 'true'],
  ];
}
