// What fixers write into configurations in the place of something else, in every syntax.
import { describe, expect, test } from 'vitest';
import { credentialToHeader } from '../../src/fixes/config/credential-to-header';
import { ignoreFile } from '../../src/fixes/config/ignore-file';
import { loopback } from '../../src/fixes/config/loopback';
import { moveSecretOut } from '../../src/fixes/config/move-secret-out';
import { narrowFolder } from '../../src/fixes/config/narrow-folder';
import { ownPlaceholder } from '../../src/fixes/config/own-placeholder';
import { publishedElsewhere } from '../../src/fixes/config/published-elsewhere';
import { onlyInstalled } from '../../src/fixes/config/only-installed';
import { pinVersion } from '../../src/fixes/config/pin-version';
import { streamableHttp } from '../../src/fixes/config/streamable-http';
import { fixAt, repaired } from './marked';

const server = (line: string): string => `{ "mcpServers": { "x": { ${line} } } }`;
const vscode = (line: string): string => `{ "servers": { "x": { ${line} } } }`;
const key = '9f8a7d6c5b4a3e2d1c0b';

test.each([
  ['"args": ["--host", "«0.0.0.0»"]', '"args": ["--host", "127.0.0.1"]'],
  ['"env": { "HOST": "«::»" }', '"env": { "HOST": "127.0.0.1" }'],
  ['"args": ["--addr=«:8080»"]', '"args": ["--addr=127.0.0.1:8080"]'],
  ['"args": ["--listen", "«*:8080»"]', '"args": ["--listen", "127.0.0.1:8080"]'],
])('%s listens on this machine only', (before, after) => expect(repaired(loopback, '.mcp.json', server(`"command": "x", ${before}`))).toBe(server(`"command": "x", ${after}`)));

test.each([
  ['8080:80', '127.0.0.1:8080:80'],
  ['0.0.0.0:8080:80', '127.0.0.1:8080:80'],
  ['[::]:8080:80', '127.0.0.1:8080:80'],
  ['8080', '127.0.0.1::8080'],
])('a container publishes %s on this machine only', (before, after) => {
  const line = (port: string): string => server(`"command": "docker", "args": ["run", "-p", "${port}", "img:1"]`);
  expect(repaired(loopback, '.mcp.json', line(`«${before}»`))).toBe(line(after));
});

test('half a disk becomes the folder of the work where the host has a word for it', () => {
  expect(repaired(narrowFolder, '.vscode/mcp.json', vscode('"command": "x", "args": ["«/»"]'))).toBe(vscode('"command": "x", "args": ["${workspaceFolder}"]'));
  expect(fixAt(narrowFolder, 'claude_desktop_config.json', server('"command": "x", "args": ["«/»"]'))).toBeUndefined();
});

describe('a placeholder of another host', () => {
  test.each([
    ['.mcp.json', '${process.env.TOKEN}', '${TOKEN}', true],
    ['.mcp.json', '${env:TOKEN}', '${TOKEN}', true],
    ['.cursor/mcp.json', '${TOKEN}', '${env:TOKEN}', true],
    ['.cursor/mcp.json', '${input:api-token}', '${env:API_TOKEN}', false],
  ])('in %s becomes its own: %s', (file, before, after, safe) => {
    const line = (text: string): string => server(`"command": "x", "env": { "TOKEN": "${text}" }`);
    expect(repaired(ownPlaceholder, file, line(`«${before}»`))).toBe(line(after));
    expect(fixAt(ownPlaceholder, file, line(`«${before}»`))?.safe).toBe(safe);
  });

  test('stays where the host has none, or more is said than a name', () => {
    expect(fixAt(ownPlaceholder, 'claude_desktop_config.json', server('"command": "x", "env": { "TOKEN": "«${env:TOKEN}»" }'))).toBeUndefined();
    expect(fixAt(ownPlaceholder, '.cursor/mcp.json', server('"command": "x", "env": { "TOKEN": "«${TOKEN:-no}»" }'))).toBeUndefined();
  });
});

describe('a credential in an address goes into a header', () => {
  test.each([
    [`"url": "https://m.example.com/mcp?token=«${key}»"`, '"url": "https://m.example.com/mcp", "headers": { "Authorization": "Bearer ${X_TOKEN}" }'],
    [`"url": "https://m.example.com/mcp?token=«${key}»&a=1"`, '"url": "https://m.example.com/mcp?a=1", "headers": { "Authorization": "Bearer ${X_TOKEN}" }'],
    [`"url": "https://m.example.com/mcp?a=1&token=«${key}»", "headers": { "X-A": "1" }`, '"url": "https://m.example.com/mcp?a=1", "headers": { "X-A": "1", "Authorization": "Bearer ${X_TOKEN}" }'],
    ['"url": "https://m.example.com/mcp?token=«${KEY}»"', '"url": "https://m.example.com/mcp", "headers": { "Authorization": "Bearer ${KEY}" }'],
  ])('%s', (before, after) => expect(repaired(credentialToHeader, '.mcp.json', server(before))).toBe(server(after)));

  test('and not over another one', () => {
    expect(fixAt(credentialToHeader, '.mcp.json', server(`"url": "https://m.example.com/mcp?token=«${key}»", "headers": { "authorization": "x" }`))).toBeUndefined();
  });
});

test('a secret in YAML becomes the placeholder of its host', () => {
  const text = (value: string): string => `name: tools\nmcpServers:\n  - name: search # ours\n    command: search\n    env:\n      SEARCH_API_KEY: ${value}\n`;
  expect(repaired(moveSecretOut, '.continue/mcpServers/search.yaml', text(`«${key}»`))).toBe(text('${{ secrets.SEARCH_API_KEY }}'));
});

test('a package is pinned to the version that the project has', () => {
  const line = (name: string): string => vscode(`"command": "npx", "args": ["-y", "${name}"]`);
  const lock = '{ "packages": { "node_modules/x": { "version": "1.2.3" }, "node_modules/y": { "version": "1.0.0" }, "node_modules/z/node_modules/y": { "version": "2.0.0" } } }';
  const fix = fixAt(pinVersion, 'a/.vscode/mcp.json', line('«x@latest»'), { 'package-lock.json': lock });
  expect(fix?.files[0]?.edits[0]?.newText).toBe('1.2.3');
  expect(fixAt(pinVersion, '.vscode/mcp.json', line('«x»'), { 'package-lock.json': lock })?.files[0]?.edits[0]?.newText).toBe('@1.2.3');
  expect(fixAt(pinVersion, '.vscode/mcp.json', line('«y»'), { 'package-lock.json': lock })).toBeUndefined();
  expect(fixAt(pinVersion, '.vscode/mcp.json', line('«x»'))).toBeUndefined();
});

test.each([
  ['"command": "npx", "args": ["-y", "«tickets-mcp»"]', '"command": "npx", "args": ["--no", "tickets-mcp"]'],
  ['"command": "npm", "args": ["exec", "--yes", "--", "«tickets-mcp»"]', '"command": "npm", "args": ["exec", "--no", "--", "tickets-mcp"]'],
  ['"command": "npx", "args": ["«tickets-mcp»", "-y"]', undefined],
  ['"command": "bunx", "args": ["-y", "«tickets-mcp»"]', undefined],
])('a package is run only where it is installed: %s', (before, after) => expect(repaired(onlyInstalled, '.mcp.json', server(before))).toBe(after && server(after)));

test('a file of secrets is named in the ignore file that is there', () => {
  const text = vscode('"command": "x", "envFile": "«${workspaceFolder}/config/.env»"');
  const fix = fixAt(ignoreFile, 'app/.vscode/mcp.json', text, { 'app/.gitignore': 'node_modules' });
  expect(fix).toMatchObject({ safe: true, files: [{ file: 'app/.gitignore', edits: [{ range: { start: { line: 0, character: 12 } }, newText: '\n/config/.env\n' }] }] });
  expect(fixAt(ignoreFile, 'app/.vscode/mcp.json', text)).toBeUndefined();
  expect(fixAt(ignoreFile, '.vscode/mcp.json', vscode('"command": "x", "envFile": "«../.env»"'), { '.gitignore': '' })).toBeUndefined();
});

describe('a version is pinned to', () => {
  const text = vscode('"command": "npx", "args": ["-y", "«@playwright/mcp@latest»"]');
  const pinned = (file: string, others: Readonly<Record<string, string>>) => fixAt(pinVersion, file, text, others)?.files[0]?.edits[0]?.newText;
  const installed = { 'node_modules/@playwright/mcp/package.json': '{ "name": "@playwright/mcp", "version": "0.0.70" }' };

  test('the installed one', () => expect(pinned('.vscode/mcp.json', installed)).toBe('0.0.70'));
  test('the one that a lock file chose, rather', () => {
    const lock = JSON.stringify({ lockfileVersion: 3, packages: { 'node_modules/@playwright/mcp': { version: '0.0.83' } } });
    expect(pinned('.vscode/mcp.json', { ...installed, 'package-lock.json': lock })).toBe('0.0.83');
  });
  test('the nearest', () => expect(pinned('packages/a/.vscode/mcp.json', { ...installed, 'packages/a/node_modules/@playwright/mcp/package.json': '{ "version": "0.0.75" }' })).toBe('0.0.75'));
  test.each(['', '{', '[]', '{ "version": 1 }', '{ "version": "next" }'])('nothing where the manifest is %j', (manifest) => {
    expect(pinned('.vscode/mcp.json', { 'node_modules/@playwright/mcp/package.json': manifest })).toBeUndefined();
  });
});

describe('the old transport becomes the new one', () => {
  test.each([
    ['.mcp.json', server('"type": "«sse»", "url": "https://m.example.com/sse"'), server('"type": "http", "url": "https://m.example.com/mcp"')],
    ['.mcp.json', server('"type": "«sse»", "url": "https://m.example.com/events"'), server('"type": "http", "url": "https://m.example.com/events"')],
    ['.vscode/mcp.json', vscode('"url": "«https://m.example.com/sse/?a=1»"'), vscode('"url": "https://m.example.com/mcp/?a=1"')],
    ['.roo/mcp.json', server('"type": "«sse»", "url": "https://m.example.com/sse"'), server('"type": "streamable-http", "url": "https://m.example.com/mcp"')],
    ['cline_mcp_settings.json', server('"url": "«https://m.example.com/sse»"'), server('"type": "streamableHttp", "url": "https://m.example.com/mcp"')],
    ['.gemini/settings.json', server('"url": "«https://m.example.com/mcp»"'), server('"httpUrl": "https://m.example.com/mcp"')],
    ['.goose/config.yaml', 'extensions:\n  x:\n    type: «sse»\n    uri: https://m.example.com/sse\n', 'extensions:\n  x:\n    type: streamable_http\n    uri: https://m.example.com/mcp\n'],
  ])('in %s', (file, before, after) => expect(repaired(streamableHttp, file, before)).toBe(after));

  test('not where the host has no word for it', () => {
    expect(fixAt(streamableHttp, 'lm-studio/mcp.json', server('"type": "«sse»", "url": "https://m.example.com/events"'))).toBeUndefined();
  });
});

describe('a name that nobody published on npm becomes the package of PyPI', () => {
  test.each([
    ['.mcp.json', server('"command": "npx", "args": ["-y", "«@modelcontextprotocol/server-fetch»"]'), server('"command": "uvx", "args": ["mcp-server-fetch"]')],
    ['.mcp.json', server('"command": "npx", "args": ["«@modelcontextprotocol/server-git»@0.6.2", "--repository", "."]'), server('"command": "uvx", "args": ["mcp-server-git", "--repository", "."]')],
    ['.codex/config.toml', '[mcp_servers.x]\ncommand = "npx"\nargs = [\n  "-y",\n  "«@modelcontextprotocol/server-time»",\n]\n', '[mcp_servers.x]\ncommand = "uvx"\nargs = [\n  "mcp-server-time",\n]\n'],
    ['.goose/config.yaml', 'extensions:\n  x:\n    cmd: npx\n    args:\n      - -y\n      - "«@modelcontextprotocol/server-time»"\n', 'extensions:\n  x:\n    cmd: uvx\n    args:\n      - "mcp-server-time"\n'],
  ])('in %s', (file, before, after) => expect(repaired(publishedElsewhere, file, before)).toBe(after));

  test.each(['"command": "cmd", "args": ["/c", "npx", "«@modelcontextprotocol/server-fetch»"]', '"command": "npx", "args": ["--prefix", "/x", "«@modelcontextprotocol/server-fetch»"]', '"command": "npx", "args": ["«@modelcontextprotocol/server-memory»"]'])('but not in %s', (line) => {
    expect(fixAt(publishedElsewhere, '.mcp.json', server(line))).toBeUndefined();
  });
});
