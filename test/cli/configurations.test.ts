// What `mcp-audit configurations` reads in a home folder, and what it leaves alone.
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from './command-line';

const { run, folder } = commandLine();

const plaintext = (key: string): string => JSON.stringify({ [key]: { wiki: { type: 'http', url: 'http://wiki.example.com/mcp', headers: { Authorization: 'Bearer ${TOKEN}' } } } });

interface Printed {
  readonly summary: { readonly files: number };
  readonly findings: readonly { readonly rule: string; readonly file: string }[];
}

test.runIf(process.platform === 'linux')('the configurations of hosts are read, each as its host does', async () => {
  const home = folder('home', {
    '.cursor/mcp.json': plaintext('mcpServers'),
    '.config/Code/User/profiles/abc/mcp.json': plaintext('servers'),
    '.codex/config.toml': '[mcp_servers.wiki]\nurl = "http://wiki.example.com/mcp"\nbearer_token_env_var = "TOKEN"\n',
    '.config/Claude/claude_desktop_config.json': '{}',
    'project/.cursor/mcp.json': plaintext('mcpServers'),
    'project/server.ts': 'export {};',
    'elsewhere/claude.json': plaintext('mcpServers'),
  });
  symlinkSync(path.join(home, 'elsewhere/claude.json'), path.join(home, '.claude.json'));
  const { code, out, err } = await run(['configurations', '--format', 'json', '--rules', 'plaintext-transport'], undefined, home);
  expect(err).toBe('');
  expect(code).toBe(1);
  const { summary, findings } = JSON.parse(out) as Printed;
  expect(findings.map(({ file }) => file)).toEqual(['.claude.json', '.codex/config.toml', '.config/Code/User/profiles/abc/mcp.json', '.cursor/mcp.json']);
  expect(summary.files).toBe(5);
  expect(out).not.toContain(home);
});

test('a home folder without any is no failure', async () => {
  const home = folder('empty', {});
  mkdirSync(path.join(home, '.cursor'));
  expect(await run(['configurations'], undefined, home)).toMatchObject({ code: 0, err: '' });
});
