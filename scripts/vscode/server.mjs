// Starts the VS Code server that npm carries, on this machine only, and says where its window is. Opens no window.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npmVSCode } from './npm-vscode.mjs';
import { endGroup, startGroup } from './process-group.mjs';

/** What a person would have clicked away once. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} folder where it keeps everything, sockets too; the caller removes it
 * @property {boolean} [trust] whether every workspace is trusted; VS Code asks otherwise
 * @property {boolean} [development] whether a window may name extensions to develop and test, which also mutes notifications
 * @property {string} [vsix] an extension to install first
 * @property {Record<string, unknown>} [settings] the user's
 */

/**
 * @typedef {object} Server
 * @property {(workspace: string, payload?: [string, string][]) => string} address of a window on a folder; `payload` is VS Code's own
 * @property {(path: string) => string} remote the URI under which a window finds a file of this machine
 * @property {Promise<number | null>} ended its exit code, when it has ended
 * @property {() => Promise<void>} end
 */

/** Throws with a sentence where it cannot be installed or does not start within a minute. @param {ServerOptions} options @returns {Promise<Server>} */
export async function startServer(options) {
  const vscode = await npmVSCode();
  const { folder } = options;
  const env = cleanEnvironment(folder);
  const folders = ['--server-data-dir', join(folder, 'server'), '--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')];
  const accept = '--accept-server-license-terms';
  mkdirSync(join(folder, 'user', 'User'), { recursive: true });
  writeFileSync(join(folder, 'user', 'User', 'settings.json'), JSON.stringify({ ...quietSettings, ...options.settings }));
  if (options.vsix !== undefined) install(vscode, [accept, ...folders, '--install-extension', options.vsix], env);

  const token = randomBytes(16).toString('hex');
  const child = startGroup(
    vscode.node,
    [
      ...[vscode.main, accept, ...folders, '--connection-token', token, '--host', '127.0.0.1', '--port', '0'],
      ...['--disable-telemetry', '--telemetry-level', 'off', '--disable-getting-started-override'],
      ...(options.trust ? ['--disable-workspace-trust'] : []),
      ...(options.development ? ['--enable-smoke-test-driver'] : []),
    ],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise((resolve) => child.on('close', resolve));
  const port = await portOf(child).catch(async (error) => {
    await endGroup(child);
    throw error;
  });
  const host = `127.0.0.1:${port}`;
  return {
    address(workspace, payload = []) {
      const query = new URLSearchParams({ tkn: token, folder: workspace });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${host}/?${query}`;
    },
    remote: (path) => `vscode-remote://${host}${path}`,
    ended,
    end: () => endGroup(child),
  };
}

/** Without the marks of an editor whose terminal this may be running in: they make the server end with it or speak to it. */
function cleanEnvironment(folder) {
  const foreign = /^(VSCODE_(?!PATH)|CODE_SERVER_|ELECTRON_)/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), TMPDIR: folder, EXTENSIONS_GALLERY: '{}' };
}

/** Its output is shown only where it fails: it speaks much of what it can do without. */
function install(vscode, args, env) {
  const { status, stdout, stderr } = spawnSync(vscode.node, [vscode.main, ...args], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`VS Code could not install the extension:\n${stdout}${stderr}`);
}

/** The port that the server says it listens on. */
function portOf(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (text) => {
      output += text;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    // Both are read to the end, since a full pipe would stop the server.
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('close', (code) => reject(new Error(`VS Code's server ended with code ${code} before it listened:\n${output}`)));
    setTimeout(() => reject(new Error(`VS Code's server did not listen within a minute:\n${output}`)), 60_000).unref();
  });
}
