// The frontend of configurations: what it understands of good and bad texts, and where it says that things stand.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineMap } from '../../src/core/location';
import type { Range } from '../../src/core/location';
import { hostOf, hosts, isConfiguration } from '../../src/frontends/config/hosts';
import { readConfiguration } from '../../src/frontends/config/read-configuration';
import type { PlacedText } from '../../src/ir/placed-text';
import { partOf, rangeWithin } from '../../src/ir/placed-text';

function slice(text: string, range: Range): string {
  const lines = new LineMap(text);
  return text.slice(lines.offset(range.start), lines.offset(range.end));
}

function inVscode(text: string) {
  return readConfiguration('.vscode/mcp.json', text);
}

const whole = `{
  // Comments, and commas after the last member.
  "servers": {
    "remote": { "type": "http", "url": "https://example.com/mcp", "headers": { "Authorization": "Bearer x", }, },
    "local": { "command": "npx", "args": ["-y", "pkg@1.2.3"], "env": { "A": "1", "B": 2, "C": null } },
  },
  "inputs": [{ "type": "promptString", "id": "token", "default": "none" }],
}
`;

test('a server is read with everything that rules ask for', () => {
  const { servers, inputs, host, problems } = inVscode(whole);
  expect(problems).toEqual([]);
  expect(host).toBe('vscode');
  expect(inputs.map(({ name, value }) => [name.text, value?.text])).toEqual([['token', 'none']]);
  const [remote, local] = servers;
  expect(remote).toMatchObject({ name: { text: 'remote' }, transport: 'http', command: undefined, url: { text: 'https://example.com/mcp' }, authenticates: false, disabled: false });
  expect(remote?.endpoints).toMatchObject([{ scheme: 'https', host: 'example.com', reach: 'public', port: undefined }]);
  expect(remote?.headers).toMatchObject([{ name: { text: 'Authorization' }, value: { text: 'Bearer x' } }]);
  expect(local).toMatchObject({ transport: 'stdio', command: { text: 'npx' }, url: undefined, endpoints: [] });
  expect(local?.args.map((arg) => arg.text)).toEqual(['-y', 'pkg@1.2.3']);
  expect(local?.environment.map(({ name, value }) => [name.text, value?.text])).toEqual([['A', '1'], ['B', '2'], ['C', undefined]]);
});

test('places are exact to the character', () => {
  const [remote, local] = inVscode(whole).servers;
  expect(remote?.name.range).toEqual({ start: { line: 3, character: 5 }, end: { line: 3, character: 11 } });
  expect(remote?.url?.range).toEqual({ start: { line: 3, character: 40 }, end: { line: 3, character: 63 } });
  expect(local?.args[1]?.range).toEqual({ start: { line: 4, character: 49 }, end: { line: 4, character: 58 } });
});

test.each([
  ['CRLF', whole.replaceAll('\n', '\r\n')],
  ['CR', whole.replaceAll('\n', '\r').replace(/\/\/.*?\r/, '\r')],
  ['a byte order mark', `\uFEFF${whole}`],
])('places are exact with %s', (_, text) => {
  const { servers, problems } = inVscode(text);
  expect(problems).toEqual([]);
  expect(servers.map(({ name }) => slice(text, name.range))).toEqual(['remote', 'local']);
  expect(slice(text, servers[0]!.url!.range)).toBe('https://example.com/mcp');
});

test('a part of a text is found behind escapes', () => {
  const text = String.raw`{ "servers": { "a": { "command": "a\u0062c\\d\"e\n😀f" } } }`;
  const command = inVscode(text).servers[0]!.command!;
  expect(command.text).toBe('abc\\d"e\n😀f');
  expect(slice(text, command.range)).toBe(String.raw`a\u0062c\\d\"e\n😀f`);
  expect(slice(text, rangeWithin(command, 1, 4))).toBe(String.raw`\u0062c\\`);
  const part: PlacedText = partOf(partOf(command, 2, command.text.length), 4, 8);
  expect(part.text).toBe('e\n😀');
  expect(slice(text, part.range)).toBe(String.raw`e\n😀`);
});

describe('hosts', () => {
  test.each([
    ['.vscode/mcp.json', 'vscode'],
    ['packages/a/.vscode/mcp.json', 'vscode'],
    ['User/mcp.json', 'vscode'],
    ['.cursor/mcp.json', 'cursor'],
    ['.mcp.json', 'claude-code'],
    ['a/b/.mcp.json', 'claude-code'],
    ['Claude/claude_desktop_config.json', 'claude-desktop'],
    ['team.code-workspace', 'vscode'],
    ['package.json', undefined],
    ['amcp.json', undefined],
    ['.mcp.json.bak', undefined],
    ['mcp.json/readme.md', undefined],
  ])('%s is read by %s', (path, id) => {
    expect(hostOf(path)?.id).toBe(id);
    expect(isConfiguration(path)).toBe(id !== undefined);
  });

  test('each has an id of its own', () => {
    expect(new Set(hosts.map((host) => host.id)).size).toBe(hosts.length);
  });

  const servers = '{ "a": { "command": "a" } }';
  test.each([
    ['.mcp.json', `{ "mcpServers": ${servers} }`, 'claude-code'],
    ['.mcp.json', `{ "servers": ${servers} }`, 'visual-studio'],
    ['.cursor/mcp.json', `{ "mcpServers": ${servers} }`, 'cursor'],
    ['.vscode/mcp.json', `{ "mcpServers": ${servers} }`, 'other'],
    ['lm-studio/mcp.json', `{ "mcpServers": ${servers} }`, 'lm-studio'],
    ['elsewhere/mcp.json', `{ "mcpServers": ${servers} }`, 'other'],
    ['team.code-workspace', `{ "folders": [], "settings": { "mcp": { "servers": ${servers} } } }`, 'vscode'],
  ])('%s with %s is of %s', (file, text, host) => {
    const configuration = readConfiguration(file, text);
    expect(configuration.problems).toEqual([]);
    expect(configuration.host).toBe(host);
    expect(configuration.servers.map((server) => [server.name.text, server.host])).toEqual([['a', host]]);
  });

  test('a file without servers is a problem, unless it is for other things too', () => {
    expect(inVscode('{ "context_servers": {} }').problems.map((one) => one.message)).toEqual([
      'This configuration has no `servers` and no `mcpServers`, so no server was audited: put the servers under the key that your host reads.',
    ]);
    expect(readConfiguration('a.code-workspace', '{ "folders": [] }').problems).toEqual([]);
    expect(readConfiguration('package.json', '{}').problems).toHaveLength(1);
  });
});

describe('transports', () => {
  test.each([
    ['{ "type": "sse", "url": "https://a.example/sse" }', 'sse'],
    ['{ "type": "streamable-http", "url": "https://a.example/mcp" }', 'http'],
    ['{ "type": "streamableHttp", "url": "https://a.example/mcp" }', 'http'],
    ['{ "type": "ws", "url": "wss://a.example/mcp" }', 'websocket'],
    ['{ "url": "wss://a.example/mcp" }', 'websocket'],
    ['{ "serverUrl": "https://a.example/mcp" }', 'http'],
    ['{ "type": "local", "command": "a" }', 'stdio'],
    ['{ "command": "a" }', 'stdio'],
    ['{ }', 'unknown'],
  ])('%s is %s', (server, transport) => {
    expect(inVscode(`{ "servers": { "a": ${server} } }`).servers[0]?.transport).toBe(transport);
  });

  test.each([
    ['{ "url": "https://a.example", "oauth": {} }', true],
    ['{ "url": "https://a.example", "auth": { "CLIENT_ID": "x" } }', true],
    ['{ "url": "https://a.example", "oauth": false }', false],
    ['{ "url": "https://a.example", "headersHelper": "./token.sh" }', true],
    ['{ "url": "https://a.example" }', false],
  ])('%s authenticates: %s', (server, authenticates) => {
    expect(inVscode(`{ "servers": { "a": ${server} } }`).servers[0]?.authenticates).toBe(authenticates);
  });

  test('a section of authentication is read to its depth', () => {
    const [server] = inVscode('{ "servers": { "a": { "oauth": { "clientId": "x", "more": { "clientSecret": "y" }, "port": 1 } } } }').servers;
    expect(server?.authentication.map(({ name, value }) => [name.text, value?.text])).toEqual([['clientId', 'x'], ['clientSecret', 'y']]);
  });

  test.each([
    ['{ "command": "a", "disabled": true }', true],
    ['{ "command": "a", "enabled": false }', true],
    ['{ "command": "a", "disabled": false }', false],
  ])('%s is disabled: %s', (server, disabled) => {
    expect(inVscode(`{ "servers": { "a": ${server} } }`).servers[0]?.disabled).toBe(disabled);
  });
});

describe('addresses', () => {
  test.each([
    ['http://localhost:3000/mcp', 'this-machine'],
    ['http://api.localhost/mcp', 'this-machine'],
    ['http://LOCALHOST/mcp', 'this-machine'],
    ['http://127.9.9.9/mcp', 'this-machine'],
    ['http://2130706433/mcp', 'this-machine'],
    ['http://0x7f.1/mcp', 'this-machine'],
    ['http://[::1]:80/mcp', 'this-machine'],
    ['http://[::ffff:127.0.0.1]/mcp', 'this-machine'],
    ['http://0.0.0.0:8080', 'this-machine'],
    ['http://host.docker.internal:8080', 'this-machine'],
    ['http://10.0.0.1/mcp', 'private'],
    ['http://172.16.3.4/mcp', 'private'],
    ['http://192.168.1.2/mcp', 'private'],
    ['http://100.64.0.1/mcp', 'private'],
    ['http://169.254.169.254/mcp', 'private'],
    ['http://[fd00::1]/mcp', 'private'],
    ['http://[fe80::1]/mcp', 'private'],
    ['http://[::ffff:10.0.0.1]/mcp', 'private'],
    ['http://printer.local/mcp', 'private'],
    ['http://wiki.corp.internal./mcp', 'private'],
    ['http://wiki/mcp', 'private'],
    ['http://172.32.0.1/mcp', 'public'],
    ['http://128.0.0.1/mcp', 'public'],
    ['http://[2606:4700::1]/mcp', 'public'],
    ['http://localhost.example.com/mcp', 'public'],
    ['http://127.0.0.1.example.com/mcp', 'public'],
    ['http://localhost@example.com/mcp', 'public'],
    ['http://user:pa@ss@localhost/mcp', 'this-machine'],
    ['ws://example.com', 'public'],
    ['${BASE:-http://example.com}/mcp', 'public'],
    ['${BASE:-http://localhost:3000}/mcp', 'this-machine'],
    ['http://${input:host}/mcp', undefined],
    ['${input:url}', undefined],
    ['http://', undefined],
    ['http://a b/', undefined],
    ['http://exa%zzmple/', undefined],
    ['unix:///tmp/mcp.sock', undefined],
    ['not an address', undefined],
  ])('%s reaches %s', (url, reach) => {
    expect(inVscode(JSON.stringify({ servers: { a: { url } } })).servers[0]?.endpoints[0]?.reach).toBe(reach);
  });

  test.each([
    ['npx', ['-y', 'mcp-remote', 'http://example.com/'], ['http://example.com/']],
    ['npx', ['-y', 'mcp-remote@0.1.38', 'http://example.com:81'], ['http://example.com:81']],
    ['/usr/local/bin/mcp-proxy', ['--transport', 'streamablehttp', 'http://example.com/x'], ['http://example.com/x']],
    ['npx', ['supergateway', '--sse=http://example.com/x'], ['http://example.com/x']],
    ['some-client', ['http://example.com/mcp'], ['http://example.com/mcp']],
    ['fetch-server', ['--base-url', 'http://example.com/api'], []],
  ])('%s %j leads to %j', (command, args, addresses) => {
    const text = JSON.stringify({ servers: { a: { command, args } } });
    const endpoints = inVscode(text).servers[0]!.endpoints;
    expect(endpoints.map((endpoint) => endpoint.address.text)).toEqual(addresses);
    expect(endpoints.map((endpoint) => slice(text, endpoint.address.range))).toEqual(addresses);
  });
});

describe('what is wrong becomes a sentence at its place, and the rest is read', () => {
  test.each([
    ['a server that is no object', '{ "servers": { "a": "x", "b": { "command": "b" } } }', '"x"'],
    ['a command that is no text', '{ "servers": { "a": { "command": 7 }, "b": { "command": "b" } } }', '7'],
    ['an address that is no text', '{ "servers": { "a": { "url": ["x"] }, "b": { "command": "b" } } }', '["x"]'],
    ['arguments in one text', '{ "servers": { "a": { "args": "--x" }, "b": { "command": "b" } } }', '"--x"'],
    ['an argument that is an object', '{ "servers": { "a": { "args": ["x", {}, 1] }, "b": { "command": "b" } } }', '{}'],
    ['an environment that is a list', '{ "servers": { "a": { "env": ["A=1"] }, "b": { "command": "b" } } }', '["A=1"]'],
    ['headers that are a text', '{ "servers": { "a": { "headers": "A: 1" }, "b": { "command": "b" } } }', '"A: 1"'],
    ['a name given twice', '{ "servers": { "a" : { "command": "a" }, "a": { "command": "c" }, "b": { "command": "b" } } }', '"a"'],
    ['a missing comma', '{ "servers": { "a": {} "b": { "command": "b" } } }', '"b"'],
    ['a text that is not closed', '{ "servers": { "b": { "command": "b" }, "a": { "url": "http://exa\n} } }', '"http://exa'],
    ['more after the end', '{ "servers": { "b": { "command": "b" } } } }', '}'],
  ])('%s', (_, text, at) => {
    const { servers, problems } = inVscode(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/^[^\n]+\.$/);
    expect(slice(text, problems[0]!.range)).toBe(at);
    expect(servers.find((server) => server.name.text === 'b')?.command?.text).toBe('b');
  });

  test.each(['', ' ', 'null', '[]', '"servers"', '\0\0', '{', '{"servers', '{ "servers": 1 }', '{ "servers": [] }', 'PK\u0003\u0004', '/*'])('%j has a problem and no servers', (text) => {
    const { servers, problems } = inVscode(text);
    expect(servers).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('of two servers with one name the last counts, whatever the name', () => {
    for (const name of ['a', '__proto__', 'constructor', 'toString']) {
      const { servers } = inVscode(`{ "servers": { "${name}": { "command": "one" }, "${name}": { "command": "two" } } }`);
      expect(servers.map((server) => [server.name.text, server.command?.text])).toEqual([[name, 'two']]);
    }
    expect(inVscode('{ "__proto__": { "servers": { "a": { "command": "a" } } } }').servers).toEqual([]);
  });

  test('what is nested too deep is refused', () => {
    for (const bomb of ['['.repeat(100_000), '{"a":'.repeat(100_000), `{"servers":{"a":${'{"b":'.repeat(300)}`]) {
      expect(inVscode(bomb).problems[0]?.message).toMatch(/^This file is nested more than 200 levels deep/);
    }
    expect(inVscode(`{ "servers": {}, "x": "${'['.repeat(300)}" /* ${'['.repeat(300)} */ }`).problems).toEqual([]);
  });

  test('a file of two megabytes is read in a moment', () => {
    const text = JSON.stringify({ servers: Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`server-${at}`, { command: 'npx', args: ['-y', `package-${at}@1.0.0`], env: { A: 'b\\c' } }])) });
    const start = performance.now();
    expect(inVscode(text).servers).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);
});

describe('no text makes the frontend throw', () => {
  const files = ['.vscode/mcp.json', '.mcp.json', 'a.code-workspace', 'claude_desktop_config.json'];
  const word = fc.constantFrom('servers', 'mcpServers', 'inputs', 'settings', 'mcp', 'url', 'command', 'args', 'env', 'headers', 'oauth', 'type', '__proto__', 'http://a.example/mcp', '${X:-y}', '\\', '"', '\u2028');
  const value = fc.letrec<{ any: unknown }>((tie) => ({
    any: fc.oneof({ maxDepth: 5 }, word, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('any'), { maxLength: 4 }), fc.dictionary(word, tie('any'), { maxKeys: 4 })),
  })).any;

  /** Every range lies in the text, and where nothing is escaped it holds what it says it holds. */
  function holds(file: string, text: string): void {
    const { servers, problems } = readConfiguration(file, text);
    for (const { range } of problems) expect(slice(text, range).length).toBeLessThanOrEqual(text.length);
    const placed = servers.flatMap((server) => [server.name, server.url, server.command, ...server.args, ...server.headers.map((one) => one.name)]);
    for (const one of placed) if (one && !one.positions) expect(slice(text, one.range)).toBe(one.text);
  }

  test('of any characters', () => {
    fc.assert(fc.property(fc.constantFrom(...files), fc.string({ unit: 'binary' }), holds));
  });

  test('of the words of a configuration in any shape', () => {
    fc.assert(fc.property(fc.constantFrom(...files), value, (file, any) => holds(file, JSON.stringify(any))));
  });

  test('cut off anywhere, with anything put in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.nat(whole.length), fc.nat(40), fc.string(), (file, at, gone, put) => {
        holds(file, whole.slice(0, at) + put + whole.slice(at + gone));
      }),
    );
  });
});
