// TOML, YAML and front matter become the same tree as JSON: places to the character, broken texts told and read as far as they go, and no
// text that takes forever.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineMap } from '../../src/core/location';
import type { Range } from '../../src/core/location';
import { readConfiguration } from '../../src/frontends/config/read-configuration';

const toml = '.codex/config.toml';
const yaml = '.continue/mcpServers/a.yaml';
const agent = '.github/agents/a.md';

function slice(text: string, range: Range): string {
  const lines = new LineMap(text);
  return text.slice(lines.offset(range.start), lines.offset(range.end));
}

/** What the first server's arguments read, and how they are written. */
function argsOf(file: string, text: string): readonly (readonly [string, string])[] {
  const { servers, problems } = readConfiguration(file, text);
  expect(problems).toEqual([]);
  return (servers[0]?.args ?? []).map((arg) => [arg.text, slice(text, arg.range)]);
}

describe('TOML', () => {
  test.each([
    ['basic', String.raw`"a\u0041\tb\U0001F600c"`, 'aA\tb😀c', String.raw`a\u0041\tb\U0001F600c`],
    ['literal', String.raw`'C:\new'`, String.raw`C:\new`, String.raw`C:\new`],
    ['several lines', '"""\nx\n  y"""', 'x\n  y', 'x\n  y'],
    ['joined lines', '"""x \\\n    y"""', 'x y', 'x \\\n    y'],
    ['literal lines', "'''\na\\b\n'''", 'a\\b\n', 'a\\b\n'],
  ])('a text that is %s', (_, written, text, at) => {
    expect(argsOf(toml, `[mcp_servers.a]\ncommand = "x"\nargs = [ ${written}, ] # last\n`)).toEqual([[text, at]]);
  });

  test.each([
    ['tables', '[mcp_servers.a]\ncommand = "x"\n[mcp_servers.a.env]\nA = "1"\n'],
    ['dotted keys', 'mcp_servers.a.command = "x"\nmcp_servers.a.env.A = "1"\n'],
    ['inline tables', 'mcp_servers = { a = { command = "x", env = { A = "1" } } }\n'],
    ['quoted keys', '["mcp_servers".\'a\']\n"command" = "x"\nenv."A" = "1"\n'],
    ['a byte order mark and CRLF', '\uFEFF[mcp_servers.a]\r\ncommand = "x"\r\nenv = { A = "1" }\r\n'],
  ])('%s say the same', (_, text) => {
    const { servers, problems } = readConfiguration(toml, text);
    expect(problems).toEqual([]);
    expect(servers.map(({ name, command, environment }) => [slice(text, name.range).replace(/['"]/g, ''), command?.text, environment[0] && slice(text, environment[0].name.range)])).toEqual([['a', 'x', 'A']]);
  });

  test.each([
    ['a missing value', '[mcp_servers.a]\ncommand =\n[mcp_servers.b]\ncommand = "b"\n'],
    ['a text that is not closed', '[mcp_servers.a]\ncommand = "x\n[mcp_servers.b]\ncommand = "b"\n'],
    ['a header that is not closed', '[mcp_servers.a\ncommand = "x"\n[mcp_servers.b]\ncommand = "b"\n'],
    ['a word alone', '[mcp_servers.a]\ncomm\n[mcp_servers.b]\ncommand = "b"\n'],
    ['a key twice', '[mcp_servers.b]\ncommand = "b"\ncommand = "c"\n'],
  ])('%s is told once, and the rest is read', (_, text) => {
    const { servers, problems } = readConfiguration(toml, text);
    expect(problems.map(({ message }) => message)).toEqual(['This is not written as TOML has it and was not audited: correct it.']);
    expect(servers.find((server) => server.name.text === 'b')?.command?.text).toBe('b');
  });
});

describe('YAML', () => {
  const server = (args: string): string => `mcpServers:\n  - name: a\n    command: x\n    args:\n${args}`;
  test.each([
    ['plain', '      - a b # c\n', 'a b', 'a b'],
    ['in single quotes', "      - 'it''s'\n", "it's", "it''s"],
    ['in double quotes', String.raw`      - "a\tb\x41"` + '\n', 'a\tbA', String.raw`a\tb\x41`],
    ['folded', '      - >-\n        one\n        two\n', 'one two', 'one\n        two'],
    ['kept', '      - |\n        one\n         two\n', 'one\n two\n', 'one\n         two\n'],
    ['over lines', '      - one\n        two\n', 'one two', 'one\n        two'],
  ])('a text that is %s', (_, args, text, at) => {
    expect(argsOf(yaml, server(args))).toEqual([[text, at]]);
  });

  test('what is merged in counts where it is not said anew, and stands where it is written', () => {
    const text = 'mcpServers:\n  - &a\n    name: a\n    command: one\n    args: [x]\n  - <<: *a\n    name: b\n    command: two\n';
    const { servers } = readConfiguration(yaml, text);
    expect(servers.map((one) => [one.name.text, one.command?.text, one.args.map((arg) => arg.range.start.line)])).toEqual([['a', 'one', [4]], ['b', 'two', [4]]]);
  });

  test('an alias of itself leads nowhere', () => {
    expect(readConfiguration(yaml, 'mcpServers: &a\n  - name: a\n    command: x\n    env: *a\n').servers[0]?.command?.text).toBe('x');
  });

  test('a few lines that stand for millions of values are told', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]', ...Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: 10 }, () => `*a${at}`).join(', ')}]`)];
    const start = performance.now();
    const { problems } = readConfiguration(yaml, `${lines.join('\n')}\nmcpServers:\n  - name: a\n    command: x\n`);
    expect(problems[0]?.message).toMatch(/^The aliases of this file stand for more than \d+ values/);
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 20_000);

  test('what is broken is told, and the rest is read', () => {
    const { servers, problems } = readConfiguration(yaml, 'mcpServers:\n  - name: a\n   command: x\n  - name: b\n    command: b\n');
    expect(problems[0]?.message).toMatch(/^This is not written as YAML has it: /);
    expect(servers.map((one) => one.name.text)).toContain('b');
  });
});

describe('front matter', () => {
  test('is read to its end, with places in the whole file', () => {
    const text = '---\r\nname: a\r\nmcp-servers:\r\n  x:\r\n    command: "run"\r\n---\r\n\r\n---\r\nmcp-servers: { y: { command: no } }\r\n---\r\n';
    const { servers, problems } = readConfiguration(agent, text);
    expect(problems).toEqual([]);
    expect(servers.map((one) => [one.name.text, one.command && slice(text, one.command.range)])).toEqual([['x', 'run']]);
  });

  test.each(['', '# An agent\n', 'text\n---\na: 1\n---\n', '---\n---\n'])('%j has none, and that is no mistake', (text) => {
    expect(readConfiguration(agent, text)).toMatchObject({ servers: [], problems: [] });
  });
});

describe('what is nested too deep is refused', () => {
  test.each([
    [toml, `a = ${'['.repeat(100_000)}`],
    [toml, `a = ${'{ b = '.repeat(20_000)}`],
    [yaml, '['.repeat(50_000)],
    [yaml, '- '.repeat(10_000)],
    [yaml, '{a: '.repeat(10_000)],
  ])('%s', (file, text) => {
    const { servers } = readConfiguration(file, text);
    expect(servers).toEqual([]);
  }, 30_000);
});

describe('no text makes a reader throw', () => {
  const whole = {
    [toml]: '[mcp_servers.a]\ncommand = "x"\nargs = ["-y", \'b\', """c\n"""]\nenv = { A = "1" }\n[[x]]\ny.z = 1\n',
    [yaml]: "a: &a { b: 'c' }\nmcpServers:\n  - name: x\n    command: \"y\"\n    args: [-y, *a, >-\n      d ]\n    env:\n      <<: *a\n      E: |\n        f\n",
    [agent]: '---\nmcp-servers:\n  x:\n    command: y\n---\n# x\n',
  };
  const file = fc.constantFrom(...Object.keys(whole) as (keyof typeof whole)[]);

  /** Every range lies in the text, and where nothing is written otherwise it holds what it says it holds. */
  function holds(path: string, text: string): void {
    const { servers, problems } = readConfiguration(path, text);
    for (const { range } of problems) expect(slice(text, range).length).toBeLessThanOrEqual(text.length);
    for (const server of servers) for (const one of [server.name, server.command, ...server.args]) if (one && !one.positions && one.range.start.line === one.range.end.line) expect(slice(text, one.range)).toBe(one.text);
  }

  test('of any characters', () => {
    fc.assert(fc.property(file, fc.string({ unit: 'binary' }), holds));
  });

  test('cut off anywhere, with anything put in', () => {
    fc.assert(
      fc.property(file, fc.nat(120), fc.nat(40), fc.string(), (path, at, gone, put) => {
        holds(path, whole[path].slice(0, at) + put + whole[path].slice(at + gone));
      }),
    );
  });
});
