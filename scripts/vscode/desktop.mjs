// Finds desktop VS Code and says whether it could show a window. Starts and downloads nothing.
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** Where installers put the executable; the `code` on PATH is only a script beside it. */
const usualPlaces = {
  linux: () => ['/usr/share/code/code', '/opt/visual-studio-code/code', '/snap/code/current/usr/share/code/code', '/usr/share/codium/codium'],
  darwin: () => [
    '/Applications/Visual Studio Code.app/Contents/MacOS/Electron',
    join(process.env.HOME ?? '', 'Applications/Visual Studio Code.app/Contents/MacOS/Electron'),
    '/Applications/VSCodium.app/Contents/MacOS/Electron',
  ],
  win32: () => [
    join(process.env.LOCALAPPDATA ?? '', 'Programs/Microsoft VS Code/Code.exe'),
    join(process.env.ProgramFiles ?? '', 'Microsoft VS Code/Code.exe'),
  ],
};

/** The executable relative to the folder of the script that `code` on PATH leads to. */
const besideScript = { linux: '../code', darwin: '../../../MacOS/Electron', win32: '../Code.exe' };

/** The executable of desktop VS Code, or nothing. Throws with a sentence where `VSCODE_PATH` names none. @returns {string | undefined} */
export function findDesktopVSCode() {
  const wanted = process.env.VSCODE_PATH;
  if (wanted) {
    if (existsSync(wanted)) return wanted;
    throw new Error(`VSCODE_PATH names ${wanted}, which does not exist. Set it to the executable of VS Code.`);
  }
  return [...beside(process.env.PATH ?? ''), ...(usualPlaces[process.platform]?.() ?? [])].find((path) => existsSync(path));
}

/** Whether a window can be shown here. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Inside of a remote window `code` on PATH has no executable beside it, and rightly does not count. */
function* beside(path) {
  const script = process.platform === 'win32' ? 'code.cmd' : 'code';
  const relative = besideScript[process.platform];
  if (relative === undefined) return;
  for (const folder of path.split(delimiter)) {
    const found = join(folder, script);
    if (existsSync(found)) yield join(dirname(realpathSync(found)), relative);
  }
}
