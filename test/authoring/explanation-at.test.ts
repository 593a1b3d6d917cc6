// What is said of the placeholders and packages of a configuration.
import { expect, test } from 'vitest';
import { explained } from './at-cursor';

test.each([
  ['.vscode/mcp.json', '{ "servers": { "a": { "command": "a", "env": { "T": "${inp|ut:t}" } } }, "inputs": [{ "type": "promptString", "id": "t" }] }', 'VS Code puts in the place of `${input:t}` what you answer when VS Code asks for it.'],
  ['.vscode/mcp.json', '{ "servers": { "a": { "command": "a", "env": { "T": "${inp|ut:t}" } } } }', 'VS Code puts in the place of `${input:t}` what you answer when VS Code asks for it. No input of this file has the id `t`.'],
  ['.vscode/mcp.json', '{ "servers": { "a": { "command": "a", "args": ["${workspace|Folder:web}/x"] } } }', 'VS Code puts in the place of `${workspaceFolder:web}` the folder that is open.'],
  ['.cursor/mcp.json', '{ "mcpServers": { "a": { "url": "https://a.example", "headers": { "A": "Bearer ${input:|t}" } } } }', 'Cursor does not fill in `${input:t}`: the server gets it as it is written. It knows `${env:NAME}`.'],
  ['claude_desktop_config.json', '{ "mcpServers": { "a": { "command": "a", "env": { "T": "${T|}" } } } }', 'Claude Desktop does not fill in `${T}`: the server gets it as it is written.'],
  ['.gemini/settings.json', '{ "mcpServers": { "a": { "httpUrl": "https://a.example", "headers": { "A": "Bearer $T|" } } } }', 'Gemini CLI puts in the place of `$T` a variable of the environment that Gemini CLI runs in.'],
  ['.codex/config.toml', '[mcp_servers.a]\ncommand = "a"\nenv = { T = "${T|}" }\n', 'Codex CLI does not fill in `${T}`: the server gets it as it is written.'],
  ['.continue/mcpServers/a.yaml', 'mcpServers:\n  - name: a\n    command: a\n    env:\n      T: ${{ secrets.|T }}\n', 'Continue puts in the place of `${{ secrets.T }}` a secret that Continue keeps.'],
])('of a placeholder in %s', (file, marked, sentences) => {
  expect(explained(file, marked)).toBe(sentences);
});

test.each([
  ['a known one, not pinned', '"npx", "args": ["-y", "@playwright|/mcp"]', /^`@playwright\/mcp` is published on npm by Microsoft\. It is not pinned: `npx` takes another version when one is published\. One advisory is known on some version of it \(as of \d{4}-\d\d-\d\d\)\.$/],
  ['a known one, pinned', '"npx", "args": ["-y", "@playwright/mcp@0.0|.83"]', /It is pinned to `0\.0\.83`\. One advisory is known on other versions of it, none on this one/],
  ['a vulnerable one', '"npx", "args": ["mcp-remote|@0.1.10", "https://a.example/mcp"]', /One advisory is known on this version: CVE-2025-6514; `0\.1\.16` has none/],
  ['an archived one', '"npx", "args": ["@modelcontextprotocol/server-github|@2025.4.8"]', /It is archived and gets no repairs any more; instead there is/],
  ['one without advisories', '"uvx", "args": ["mcp-server-fetch==2026.10.24|"]', /No advisory on it is known/],
])('of a package: %s', (_, command, sentences) => {
  expect(explained('.mcp.json', `{ "mcpServers": { "a": { "command": ${command} } } }`)).toMatch(sentences);
});

test.each([
  ['a package of which nothing is known', '.mcp.json', '{ "mcpServers": { "a": { "command": "npx", "args": ["some-|package"] } } }'],
  ['a placeholder that the program fills in', '.cursor/mcp.json', '{ "mcpServers": { "a": { "command": "sh", "args": ["-c", "echo ${HOME|}"] } } }'],
  ['a host of which nothing is known', '.trae/mcp.json', '{ "mcpServers": { "a": { "command": "a", "env": { "T": "${T|}" } } } }'],
  ['a plain text', '.mcp.json', '{ "mcpServers": { "a": { "command": "no|de" } } }'],
  ['what is no configuration', 'src/a.ts', '`${a|}`'],
])('nothing of %s', (_, file, marked) => {
  expect(explained(file, marked)).toBeUndefined();
});
