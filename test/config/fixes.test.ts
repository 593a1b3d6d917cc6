// The fixes of configurations, as whole texts: what they write, where they write it, and that everything else stays as it was.
import { readFileSync } from 'node:fs';
import { parse, parseTree } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import hardCodedCredential from '../../src/rules/hard-coded-credential';
import plaintextTransport from '../../src/rules/plaintext-transport';
import unauthenticatedServer from '../../src/rules/unauthenticated-server';
import type { Rule } from '../../src/rules/rule';
import { fixed } from './fixed';
import { reported } from './reported';

const key = '9f8a7d6c5b4a3e2d1c0b';

/** Applies the first fix and checks what holds of every fix: the text parses, one report is gone, and all comments are still there. */
function afterFix(rule: Rule, file: string, text: string): string {
  const result = fixed(rule, file, text);
  if (!result) throw new Error('There is no fix.');
  const errors: ParseError[] = [];
  parseTree(result.text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  expect(errors).toEqual([]);
  expect(reported(rule, file, result.text)).toHaveLength(reported(rule, file, text).length - 1);
  for (const comment of text.match(/\/\/ .*|\/\* .* \*\//g) ?? []) expect(result.text).toContain(comment.trimEnd());
  return result.text;
}

describe('a secret becomes an input of VS Code', () => {
  const vscode = (text: string): string => afterFix(hardCodedCredential, '.vscode/mcp.json', text);

  test('the inputs are made after the last member, whose comment stays with it', () => {
    expect(vscode(`{
  // Our servers.
  "servers": {
    "search": {
      "command": "npx",
      "env": { "SEARCH_API_KEY": "${key}" } // rotated in May
    }
  } // all of them
}
`)).toBe(`{
  // Our servers.
  "servers": {
    "search": {
      "command": "npx",
      "env": { "SEARCH_API_KEY": "\${input:search-api-key}" } // rotated in May
    }
  }, // all of them
  "inputs": [
    {
      "type": "promptString",
      "id": "search-api-key",
      "description": "SEARCH_API_KEY for search",
      "password": true
    }
  ]
}
`);
  });

  test('a last comma, tabs and CRLF are kept', () => {
    expect(vscode(`{\r\n\t"servers": {\r\n\t\t"a": { "command": "a", "env": { "A_TOKEN": "${key}", }, },\r\n\t},\r\n}\r\n`)).toBe(
      [
        '{',
        '\t"servers": {',
        '\t\t"a": { "command": "a", "env": { "A_TOKEN": "${input:a-token}", }, },',
        '\t},',
        '\t"inputs": [',
        '\t\t{',
        '\t\t\t"type": "promptString",',
        '\t\t\t"id": "a-token",',
        '\t\t\t"description": "A_TOKEN for a",',
        '\t\t\t"password": true',
        '\t\t}',
        '\t],',
        '}',
        '',
      ].join('\r\n'),
    );
  });

  test('existing inputs are extended in their own style, after their comments, under an id that is free', () => {
    expect(vscode(`{
  "inputs": [
    { "type": "promptString", "id": "a-token", "description": "Old" }, // first
    { "type": "promptString", "id": "a-token-2", "description": "Older" } /* second */ // last
    // more to come
  ],
  "servers": { "a": { "command": "a", "env": { "A_TOKEN": "${key}" } } }
}`)).toBe(`{
  "inputs": [
    { "type": "promptString", "id": "a-token", "description": "Old" }, // first
    { "type": "promptString", "id": "a-token-2", "description": "Older" }, /* second */ // last
    { "type": "promptString", "id": "a-token-3", "description": "A_TOKEN for a", "password": true }
    // more to come
  ],
  "servers": { "a": { "command": "a", "env": { "A_TOKEN": "\${input:a-token-3}" } } }
}`);
  });

  test.each([
    ['empty', '[]'],
    ['empty over two lines', '[\n  ]'],
    ['empty with a comment', '[ // none yet\n  ]'],
    ['empty with a comment in one line', '[ /* none yet */ ]'],
    ['with a last comma in one line', '[{ "type": "promptString", "id": "x" },]'],
    ['with a comma on a line of its own', '[\n    { "type": "promptString", "id": "x" } // x\n    ,\n  ]'],
  ])('inputs that are %s are filled', (_, inputs) => {
    const after = vscode(`{\n  "inputs": ${inputs},\n  "servers": { "a": { "command": "a", "env": { "A_TOKEN": "${key}" } } }\n}`);
    expect(after).toContain('"id": "a-token"');
    expect(after).toContain('"A_TOKEN": "${input:a-token}"');
  });

  test('in one line, after a byte order mark', () => {
    expect(vscode(`\uFEFF{"servers":{"a":{"args":["--api-key=${key}"]}}}`)).toBe(
      '\uFEFF{"servers":{"a":{"args":["--api-key=${input:a-api-key}"]}}, "inputs": [{ "type": "promptString", "id": "a-api-key", "description": "A_API_KEY for a", "password": true }]}',
    );
  });

  test.each([
    ['a header with a scheme', `"url": "https://e.com/mcp", "headers": { "Authorization": "Bearer ${key}" }`, '"Authorization": "Bearer ${input:my-server-token}"'],
    ['a header of its own', `"url": "https://e.com/mcp", "headers": { "X-Api-Key": "${key}" }`, '"X-Api-Key": "${input:my-server-api-key}"'],
    ['an option', `"command": "x", "args": ["--api-key", "${key}"]`, '["--api-key", "${input:my-server-api-key}"]'],
    ['an option with its value', `"command": "x", "args": ["--access-token=${key}"]`, '["--access-token=${input:my-server-access-token}"]'],
    ['a variable of a container', `"command": "docker", "args": ["run", "-e", "API_KEY=${key}", "image"]`, '"API_KEY=${input:api-key}"'],
    ['a password in an address', '"command": "x", "args": ["postgresql://app:k3yb0ard-c4t@db.example.com/app"]', '"postgresql://app:${input:my-server-token}@db.example.com/app"'],
    ['a default', `"command": "x", "env": { "T": "\${SOME_TOKEN:-${key}}" }`, '"T": "${input:some-token}"'],
    ['a text with escapes', `"command": "x", "env": { "HEADERS": "{\\"Authorization\\": \\"Bearer ${key}\\"}" }`, '\\"Bearer ${input:headers}\\"'],
  ])('%s', (_, server, expected) => {
    expect(vscode(`{ "servers": { "myServer": { ${server} } } }`)).toContain(expected);
  });

  test('a workspace file has its inputs beside its servers', () => {
    const text = `{\n  "settings": {\n    "mcp": {\n      "servers": { "a": { "command": "a", "env": { "A_TOKEN": "${key}" } } }\n    }\n  }\n}`;
    expect(afterFix(hardCodedCredential, 'team.code-workspace', text)).toContain('"A_TOKEN": "${input:a-token}" } } },\n      "inputs": [\n        {');
  });
});

describe('a secret becomes what the host has for it', () => {
  const text = `{\n  "mcpServers": {\n    "a": { "command": "a", "env": { "A_TOKEN": "${key}" } }\n  }\n}\n`;
  test.each([
    ['.mcp.json', '${A_TOKEN}'],
    ['app/.cursor/mcp.json', '${env:A_TOKEN}'],
  ])('%s', (file, placeholder) => {
    expect(afterFix(hardCodedCredential, file, text)).toBe(text.replace(key, () => placeholder));
  });

  test('Claude Code names the variable alone where it had a default', () => {
    const withDefault = text.replace(key, () => `\${OTHER_TOKEN:-${key}}`);
    expect(afterFix(hardCodedCredential, '.mcp.json', withDefault)).toBe(text.replace(key, () => '${OTHER_TOKEN}'));
  });

  test.each(['claude_desktop_config.json', 'mcp.json'])('%s has nothing, and no fix', (file) => {
    expect(reported(hardCodedCredential, file, text)).toHaveLength(1);
    expect(fixed(hardCodedCredential, file, text)).toBeUndefined();
  });
});

test('a secret is never moved unseen, nor out of a broken file', () => {
  const text = `{ "servers": { "a": { "command": "a", "env": { "A_TOKEN": "${key}" } } } }`;
  expect(fixed(hardCodedCredential, '.vscode/mcp.json', text)?.fix.safe).toBe(false);
  expect(reported(hardCodedCredential, '.vscode/mcp.json', text.slice(0, -1))).toHaveLength(1);
  expect(fixed(hardCodedCredential, '.vscode/mcp.json', text.slice(0, -1))).toBeUndefined();
});

describe('http becomes https', () => {
  test.each([
    ['http://mcp.example.com/mcp', 'https://mcp.example.com/mcp', true],
    ['HTTP://mcp.example.com/mcp', 'https://mcp.example.com/mcp', true],
    ['ws://mcp.example.com/mcp', 'wss://mcp.example.com/mcp', true],
    ['http://mcp.example.com:8080/mcp', 'https://mcp.example.com:8080/mcp', false],
    ['http://10.1.2.3/mcp', 'https://10.1.2.3/mcp', false],
    ['${BASE:-http://mcp.example.com}/mcp', '${BASE:-https://mcp.example.com}/mcp', true],
  ])('%s', (before, after, safe) => {
    const text = `{ "mcpServers": { /* here */ "a": { "url": "${before}", }, }, }`;
    expect(afterFix(plaintextTransport, '.mcp.json', text)).toBe(text.replace(before, () => after));
    expect(fixed(plaintextTransport, '.mcp.json', text)?.fix.safe).toBe(safe);
  });

  test('in the arguments of a bridge, in a file that is still being typed', () => {
    const text = '{ "mcpServers": { "a": { "command": "npx", "args": ["-y", "mcp-remote@0.1.38", "http://mcp.example.com/mcp"';
    expect(fixed(plaintextTransport, 'claude_desktop_config.json', text)?.text).toBe(text.replace('http:', 'https:'));
  });
});

describe('a server is sent a token', () => {
  test('in VS Code, from an input', () => {
    expect(afterFix(unauthenticatedServer, '.vscode/mcp.json', `{
  "servers": {
    "github": {
      "type": "http",
      "url": "https://mcp.example.com/mcp" // production
    },
  },
}
`)).toBe(`{
  "servers": {
    "github": {
      "type": "http",
      "url": "https://mcp.example.com/mcp", // production
      "headers": {
        "Authorization": "Bearer \${input:github-token}"
      }
    },
  },
  "inputs": [
    {
      "type": "promptString",
      "id": "github-token",
      "description": "Token for github",
      "password": true
    }
  ],
}
`);
  });

  test('beside the headers that it has', () => {
    const text = '{"mcpServers":{"a":{"url":"https://mcp.example.com/mcp","headers":{"Accept":"*/*"}}}}';
    expect(afterFix(unauthenticatedServer, '.cursor/mcp.json', text)).toBe(text.replace('"*/*"', '"*/*", "Authorization": "Bearer ${env:A_TOKEN}"'));
  });

  test.each([
    ['an empty Authorization header', '{"mcpServers":{"a":{"url":"https://mcp.example.com/mcp","headers":{"authorization":""}}}}'],
    ['headers that are no object', '{"mcpServers":{"a":{"url":"https://mcp.example.com/mcp","headers":[]}}}'],
    ['a bridge', '{"mcpServers":{"a":{"command":"mcp-proxy","args":["https://mcp.example.com/mcp"]}}}'],
  ])('not past %s', (_, text) => {
    expect(reported(unauthenticatedServer, '.mcp.json', text)).toHaveLength(1);
    expect(fixed(unauthenticatedServer, '.mcp.json', text)).toBeUndefined();
  });
});

test('names of servers are names, whatever they are', () => {
  for (const name of ['__proto__', 'constructor', 'a.b', '日本', '']) {
    const after = afterFix(unauthenticatedServer, '.vscode/mcp.json', `{ "servers": { ${JSON.stringify(name)}: { "url": "https://mcp.example.com/mcp" } } }`);
    expect(after).toMatch(/"Bearer \$\{input:[a-z][a-z0-9-]*\}"/);
  }
});

test('fix after fix, a whole file is repaired and keeps everything else', () => {
  const file = '.vscode/mcp.json';
  const before = readFileSync('test/fixtures/hard-coded-credential/one-flaw-each/.vscode/mcp.json', 'utf8').replace(/ \/\/ expect: .*/g, '');
  let text = before;
  for (const rule of [plaintextTransport, hardCodedCredential, unauthenticatedServer])
    for (let left = reported(rule, file, text).length; left > 0; left--) text = afterFix(rule, file, text);
  const servers = (of: string) => (parse(of) as { servers: Record<string, object> }).servers;
  const inputs = (parse(text) as { inputs: { id: string }[] }).inputs.map((input) => input.id);
  expect(Object.keys(servers(text))).toEqual(Object.keys(servers(before)));
  expect(new Set(inputs).size).toBe(inputs.length);
  expect(inputs.filter((id) => id !== 'tickets' && text.split(`\${input:${id}}`).length !== 2)).toEqual([]);
  expect(text).toContain('/* { "type": "promptString", "id": "old", "default": "9f8a7d6c5b4a3e2d1c0b" }, */');
  for (const name of ['clean-remote', 'clean-local', 'clean-stdio']) expect(servers(text)[name]).toEqual(servers(before)[name]);
});
