// What fixers take out of configurations, in every syntax: nothing else goes, and what is left can still be read.
import { describe, expect, test } from 'vitest';
import { removeEntry } from '../../src/fixes/config/remove-entry';
import { withoutPrivilege } from '../../src/fixes/config/without-privilege';
import { withoutScript } from '../../src/fixes/config/without-script';
import { fixAt, repaired } from './marked';

const server = (line: string): string => `{ "mcpServers": { "x": { ${line} } } }`;

describe('an entry is taken out', () => {
  test.each([
    ['the only one of a line', server('"command": "x", "env": { "A": "«1»" }'), server('"command": "x", "env": {  }')],
    ['the first of a line', server('"command": "x", "env": { "A": "«1»", "B": "2" }'), server('"command": "x", "env": { "B": "2" }')],
    ['the last of a line', server('"command": "x", "env": { "A": "1", "B": "«2»" }'), server('"command": "x", "env": { "A": "1" }')],
    ['an argument', server('"command": "x", "args": ["a", "«--insecure»", "b"]'), server('"command": "x", "args": ["a", "b"]')],
    ['a switch', server('"command": "x", "autoApprove": «["*"]»'), server('"command": "x"')],
    ['an option of a container', server('"command": "docker", "args": ["run", "-i", "«--privileged»", "img:1"]'), server('"command": "docker", "args": ["run", "-i", "img:1"]')],
    ['an option with its value', server('"command": "docker", "args": ["run", "-v", "«/var/run/docker.sock»:/s", "img:1"]'), server('"command": "docker", "args": ["run", "img:1"]')],
    ['a variable of a container', server('"command": "docker", "args": ["run", "-e", "NODE_TLS_REJECT_UNAUTHORIZED=«0»", "-i", "img:1"]'), server('"command": "docker", "args": ["run", "-i", "img:1"]')],
  ])('%s', (_, before, after) => expect(repaired(removeEntry, '.mcp.json', before)).toBe(after));

  const onLines = `{
  "mcpServers": {
    "x": {
      "command": "x",
      // What it needs.
      "env": {
        "A": "1",
        "B": "«2»" // gone with it
      }
    }
  }
}
`;
  test('the last of several lines, with the comma before it', () => {
    expect(repaired(removeEntry, '.mcp.json', onLines)).toBe(onLines.replace('"1",', '"1"').replace('        "B": "«2»" // gone with it\n', ''));
  });

  test('one of several lines, with its line', () => {
    const marked = onLines.replace(/[«»]/g, '').replace('"1"', '"«1»"');
    expect(repaired(removeEntry, '.mcp.json', marked)).toBe(onLines.replace(/[«»]/g, '').replace('        "A": "1",\n', ''));
  });

  test('a line of TOML', () => {
    const marked = `[mcp_servers.x]\ncommand = "x"\n# asks for nothing\ndefault_tools_approval_mode = "«approve»"\n\n[mcp_servers.x.env]\nA = "1"\n`;
    expect(repaired(removeEntry, '.codex/config.toml', marked)).toBe(marked.replace('default_tools_approval_mode = "«approve»"\n', ''));
  });

  test('a line of YAML, and an item of a list', () => {
    const marked = `extensions:\n  x:\n    type: stdio\n    cmd: x\n    args:\n      - a\n      - «--insecure»\n    envs:\n      A: "1" # kept\n`;
    expect(repaired(removeEntry, 'goose/config.yaml', marked)).toBe(marked.replace('      - «--insecure»\n', ''));
    const variable = marked.replace(/[«»]/g, '').replace('"1"', '"«1»"').replace('# kept', '');
    expect(repaired(removeEntry, 'goose/config.yaml', variable)).toBe(variable.replace(/ {6}A: .*\n/, ''));
  });

  test('never what a server is started by', () => {
    expect(fixAt(removeEntry, '.mcp.json', server('"command": "«sudo»", "args": ["x"]'))).toBeUndefined();
    expect(fixAt(removeEntry, '.mcp.json', '{ "mcpServers": { "x": { "command": "«x»", }')).toBeUndefined();
  });
});

describe('a program is started without what stands before it', () => {
  test.each([
    ['an administrator’s rights', withoutPrivilege, server('"command": "«sudo»", "args": ["-u", "root", "npx", "-y", "x@1.0.0"]'), server('"command": "npx", "args": ["-y", "x@1.0.0"]')],
    ['the only argument', withoutPrivilege, server('"command": "«sudo»", "args": ["server"]'), server('"command": "server", "args": []')],
    ['a script that is only a command', withoutScript, server('"command": "sh", "args": ["-c", "«npx -y \'x@1.0.0\' /data»"]'), server('"command": "npx", "args": ["-y", "x@1.0.0", "/data"]')],
  ])('%s', (_, fixer, before, after) => expect(repaired(fixer, '.mcp.json', before)).toBe(after));

  test.each(['cd /x && npx y', 'npx $PACKAGE', 'npx y | tee log', 'A=1 npx y', 'npx y > log', 'ls *.js'])('`%s` needs its shell', (script) =>
    expect(fixAt(withoutScript, '.mcp.json', server(`"command": "sh", "args": ["-c", "«${script}»"]`))).toBeUndefined(),
  );
});
