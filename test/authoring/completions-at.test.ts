// What may be written at a place of a configuration, in the words of its host and in every syntax.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../src/authoring/completions-at';
import { explanationAt } from '../../src/authoring/explanation-at';
import { LineMap } from '../../src/core/location';
import { after, completed } from './at-cursor';

const asked = '"inputs": [{ "type": "promptString", "id": "token" }, { "type": "promptString", "id": "key" }]';

describe('placeholders', () => {
  test.each([
    ['VS Code', '.vscode/mcp.json', `{ "servers": { "a": { "command": "a", "env": { "TOKEN": "\${|" } } }, ${asked} }`, ['${input:token}', '${input:key}', '${env:TOKEN}', '${env:NAME}', '${workspaceFolder}']],
    ['VS Code, not closed', '.vscode/mcp.json', `{ ${asked}, "servers": { "a": { "command": "a", "args": ["--token=\${in|`, ['${input:token}', '${input:key}', '${env:NAME}']],
    ['a workspace of VS Code', 'a.code-workspace', `{ "settings": { "mcp": { "servers": { "a": { "url": "https://a.example/\${|" } }, ${asked} } } }`, ['${input:token}', '${env:NAME}']],
    ['Cursor', '.cursor/mcp.json', '{ "mcpServers": { "a": { "url": "https://a.example/mcp", "headers": { "Authorization": "Bearer $|" } } } }', ['${env:NAME}', '${userHome}']],
    ['Claude Code', '.mcp.json', '{ "mcpServers": { "a": { "command": "a", "env": { "TOKEN": "${|}" } } } }', ['${TOKEN}', '${NAME}']],
    ['Gemini CLI', '.gemini/settings.json', '{ "mcpServers": { "a": { "command": "a", "env": { "TOKEN": "$|" } } } }', ['$TOKEN', '${TOKEN}']],
    ['opencode', 'opencode.jsonc', '{ "mcp": { "a": { "type": "local", "command": ["a", "{|"] } } }', ['{env:NAME}', '{file:path}']],
    ['Continue', '.continue/mcpServers/a.yaml', 'mcpServers:\n  - name: a\n    command: a\n    env:\n      TOKEN: ${{|\n', ['${{ secrets.TOKEN }}']],
    ['an agent of Copilot', '.github/agents/a.md', '---\nmcp-servers:\n  a:\n    command: a\n    env:\n      TOKEN: "$|"\n---\n', ['$TOKEN', '${TOKEN}']],
    ['Goose', '.goose/config.yaml', 'extensions:\n  a:\n    cmd: a\n    args:\n      - "$|\n', ['$NAME', '${NAME}']],
    ['Windsurf, an empty value', 'windsurf/mcp_config.json', '{ "mcpServers": { "a": { "serverUrl": "https://a.example/mcp", "headers": { "Authorization": "|" } } } }', ['${env:NAME}', '${file:path}']],
    ['names that stand in the file', '.cursor/mcp.json', '{ "mcpServers": { "a": { "command": "a", "env": { "A": "${env:OTHER}", "B": "${|" } } } }', ['${env:B}', '${env:OTHER}']],
  ])('%s', (_, file, marked, among) => {
    expect(completed(file, marked)).toEqual(expect.arrayContaining(among));
    expect(completed(file, marked)).toHaveLength(new Set(completed(file, marked)).size);
  });

  test.each([
    ['of another host', '.mcp.json', '{ "mcpServers": { "a": { "command": "a", "env": { "T": "${|" } } } }', /input|env:|workspaceFolder/],
    ['that runs something', 'crush.json', '{ "mcp": { "a": { "command": "a", "env": { "T": "$|" } } } }', /\(/],
    ['that another sign begins', '.gemini/settings.json', '{ "mcpServers": { "a": { "command": "a", "env": { "T": "${|" } } } }', /^[$%]\w/],
  ])('none %s', (_, file, marked, never) => {
    expect(completed(file, marked).length).toBeGreaterThan(0);
    expect(completed(file, marked).filter((one) => never.test(one))).toEqual([]);
  });

  test.each([
    ['a host that has none', 'claude_desktop_config.json', '{ "mcpServers": { "a": { "command": "a", "env": { "T": "${|" } } } }'],
    ['a host that has none, in TOML', '.codex/config.toml', '[mcp_servers.a]\ncommand = "a"\nenv = { T = "${|" }\n'],
    ['a host of which nothing is known', '.trae/mcp.json', '{ "mcpServers": { "a": { "command": "a", "env": { "T": "${|" } } } }'],
    ['a name', '.vscode/mcp.json', '{ "servers": { "${|": { "command": "a" } } }'],
    ['what is no text of a server', '.vscode/mcp.json', '{ "servers": { "a": { "type": "$|" } }, "other": "${" }'],
    ['an input', '.vscode/mcp.json', '{ "servers": {}, "inputs": [{ "id": "x", "default": "${|" }] }'],
    ['a comment', '.vscode/mcp.json', '{ "servers": { "a": { "command": "a" /* ${| */ } } }'],
    ['a value without a sign', '.cursor/mcp.json', '{ "mcpServers": { "a": { "command": "a", "env": { "T": "abc|" } } } }'],
    ['no configuration', 'src/server.ts', 'const a = `${|`;'],
  ])('nothing for %s', (_, file, marked) => {
    expect(completed(file, marked)).toEqual([]);
  });

  test.each([
    ['"${|"', '"${env:T}"'],
    ['"Bearer ${e|nv:OLD}"', '"Bearer ${env:T}"'],
    ['"${|}"', '"${env:T}"'],
    ['"a\\n$|"', '"a\\n${env:T}"'],
    ['"$|{x}"', '"${env:T}{x}"'],
    ['"|"', '"${env:T}"'],
  ])('%s becomes %s', (from, to) => {
    const text = (value: string): string => `{ "mcpServers": { "a": { "command": "a", "env": { "T": ${value} } } } }`;
    expect(after('.cursor/mcp.json', text(from), '${env:T}')).toBe(text(to));
  });
});

describe('an input that is not asked for yet', () => {
  const server = (value: string): string => `{ "servers": { "tickets": { "command": "tickets-mcp", "env": { "API_TOKEN": "${value}" } } }`;

  test('is declared with its placeholder', () => {
    expect(after('.vscode/mcp.json', `${server('${|')} }`, '${input:api-token}')).toBe(
      `${server('${input:api-token}')}, "inputs": [{ "type": "promptString", "id": "api-token", "description": "API_TOKEN for tickets", "password": true }] }`,
    );
  });

  test('is called after the server where it is for a header', () => {
    const text = '{ "servers": { "tickets": { "url": "https://a.example/mcp", "headers": { "Authorization": "Bearer ${|" } } } }';
    expect(completed('.vscode/mcp.json', text)[0]).toBe('${input:tickets-token}');
  });

  test.each([
    ['there already', '.vscode/mcp.json', `${server('${|')}, "inputs": [{ "type": "promptString", "id": "api-token" }] }`, ['${input:api-token}']],
    ['to be declared in a file that is broken', '.vscode/mcp.json', `${server('${|')}, `, []],
    ['of a host that asks for none', '.cursor/mcp.json', '{ "mcpServers": { "a": { "command": "a", "env": { "API_TOKEN": "${|" } } } }', []],
  ])('is not offered where it is %s', (_, file, marked, inputs) => {
    expect(completed(file, marked).filter((one) => one.includes('input:'))).toEqual(inputs);
  });
});

describe('packages', () => {
  test.each([
    ['an argument', '.vscode/mcp.json', '{ "servers": { "a": { "command": "npx", "args": ["-y", "@playw|"] } } }', '@playwright/mcp'],
    ['an empty argument', '.mcp.json', '{ "mcpServers": { "a": { "command": "npx", "args": ["-y", "|"] } } }', '@playwright/mcp'],
    ['behind a wrapper', '.mcp.json', '{ "mcpServers": { "a": { "command": "cmd", "args": ["/c", "npx", "-y", "m|"] } } }', 'mcp-remote'],
    ['Python, by an option', '.mcp.json', '{ "mcpServers": { "a": { "command": "uvx", "args": ["--from", "ser|", "serena"] } } }', 'serena-agent'],
    ['TOML that is not closed', '.codex/config.toml', '[mcp_servers.a]\ncommand = "uvx"\nargs = ["mcp-server-|\n', 'mcp-server-fetch'],
    ['YAML', '.goose/config.yaml', 'extensions:\n  a:\n    cmd: uvx\n    args:\n      - mcp-s|\n', 'mcp-server-git'],
    ['a list that begins with the program', 'opencode.json', '{ "mcp": { "a": { "type": "local", "command": ["npx", "-y", "@m|"] } } }', '@modelcontextprotocol/server-filesystem'],
    ['a whole line', '.cursor/mcp.json', '{ "mcpServers": { "a": { "command": "npx -y @m|" } } }', '@modelcontextprotocol/server-memory'],
  ])('%s', (_, file, marked, name) => {
    expect(completed(file, marked)).toContain(name);
  });

  test('are those of the runner, and none that is archived or known to be malicious', () => {
    const names = completed('.mcp.json', '{ "mcpServers": { "a": { "command": "npx", "args": ["-y", "|"] } } }');
    for (const other of ['mcp-server-fetch', '@modelcontextprotocol/server-github', 'postmark-mcp']) expect(names).not.toContain(other);
  });

  test('take the place of the name, and the version stays', () => {
    const text = (word: string): string => `{ "mcpServers": { "a": { "command": "npx", "args": ["-y", "${word}"] } } }`;
    expect(after('.mcp.json', text('@play|@0.0.83'), '@playwright/mcp')).toBe(text('@playwright/mcp@0.0.83'));
    expect(after('.mcp.json', text('@playwright/|'), '@playwright/mcp')).toBe(text('@playwright/mcp'));
  });

  test.each([
    ['the runner itself', '{ "mcpServers": { "a": { "command": "np|", "args": ["-y"] } } }'],
    ['an option', '{ "mcpServers": { "a": { "command": "npx", "args": ["-|", "mcp-remote"] } } }'],
    ['what the server is given', '{ "mcpServers": { "a": { "command": "npx", "args": ["mcp-remote", "m|"] } } }'],
    ['a program that fetches nothing', '{ "mcpServers": { "a": { "command": "node", "args": ["m|"] } } }'],
  ])('none for %s', (_, marked) => {
    expect(completed('.mcp.json', marked)).toEqual([]);
  });
});

test('no text and no place makes it throw', () => {
  const whole = {
    '.vscode/mcp.json': `{ "servers": { "a": { "command": "npx", "args": ["-y", "@m", "\${input:x}"], "env": { "A": "a\\u0041\${" } } }, ${asked} }`,
    '.codex/config.toml': '[mcp_servers.a]\ncommand = "npx"\nargs = ["-y", \'@m\', """${\n"""]\n',
    '.goose/config.yaml': 'extensions:\n  a:\n    cmd: npx -y m\n    args: [a, "$', 
    '.github/agents/a.md': '---\nmcp-servers:\n  a: { command: npx, args: ["", >-\n  $ ] }\n---\n',
  };
  const file = fc.constantFrom(...(Object.keys(whole) as (keyof typeof whole)[]));
  fc.assert(
    fc.property(file, fc.nat(150), fc.nat(30), fc.string(), fc.nat(200), (path, at, gone, put, cursor) => {
      const text = whole[path].slice(0, at) + put + whole[path].slice(at + gone);
      const lines = new LineMap(text);
      const position = lines.position(Math.min(cursor, text.length));
      explanationAt(path, text, position);
      for (const { range } of completionsAt(path, text, position)) {
        expect(lines.offset(range.start)).toBeLessThanOrEqual(lines.offset(position));
        expect(lines.offset(range.end)).toBeGreaterThanOrEqual(lines.offset(position));
      }
    }),
  );
});
