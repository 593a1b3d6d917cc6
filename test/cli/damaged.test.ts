// Configurations as disks and other programs leave them: each is named in one clear sentence, nothing crashes, and what lies beside them is audited.
import { expect, test } from 'vitest';
import { commandLine } from './command-line';

const { run, folder } = commandLine();

interface Printed {
  readonly findings: readonly { readonly rule: string; readonly file: string; readonly range: { readonly start: { readonly line: number; readonly column: number } } }[];
  readonly notices: readonly { readonly file: string; readonly message: string; readonly range: { readonly start: { readonly line: number } } }[];
}

const server = '    "wiki": { "type": "http", "url": "http://wiki.example.com/mcp", "headers": { "X-Key": "${input:key}" } }';
const whole = `{\n  "servers": {\n${server}\n  }\n}\n`;
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const damaged: readonly (readonly [what: string, bytes: string | Buffer, says: RegExp | undefined, finds: boolean])[] = [
  ['is in Latin-1', latin(`// Für alle.\n${whole}`), /^This is no UTF-8.*: save the file as UTF-8\.$/, true],
  ['has a broken character in a name', Buffer.concat([Buffer.from('{ "servers": { "wi'), Buffer.from([0xe2, 0x28, 0xa1]), Buffer.from('ki": { "type": "http", "url": "http://wiki.example.com/mcp", "headers": { "X-Key": "${input:key}" } } } }')]), /^This is no UTF-8/, true],
  ['ends within a character', Buffer.concat([Buffer.from(whole), Buffer.from([0x2f, 0x2f, 0xf0, 0x9f])]), /^This is no UTF-8/, true],
  ['is in UTF-16', Buffer.from(`\uFEFF${whole}`, 'utf16le'), /^This file is binary or not UTF-8 and is not audited; save it as UTF-8 if it is text\.$/, false],
  ['has a byte order mark', `\uFEFF${whole}`, undefined, true],
  ['has the line ends of Windows', whole.replaceAll('\n', '\r\n'), undefined, true],
  ['has a replacement character that somebody wrote', `// \uFFFD\n${whole}`, undefined, true],
  ['is half typed', whole.slice(0, whole.indexOf('"headers"')), /^(?:A name in double quotes is expected here|A `\}` is missing)/, true],
  ['has a name twice', `{\n  "servers": {\n    "wiki": { "command": "wiki-mcp" },\n${server}\n  }\n}\n`, /^A later entry of the same name replaces this one: delete one of them\.$/, true],
  ['is empty', '', /^A value is expected here\.$/, false],
  ['is larger than any that people write', `// ${'x'.repeat(5 * 1024 * 1024)}\n${whole}`, /^This file is larger than 2 MB and is not audited; split it/, false],
  ['is nested without end', '['.repeat(100_000), /^This file is nested more than 200 levels deep and was not audited: flatten it\.$/, false],
  ['has keys of every object', '{ "servers": { "__proto__": { "command": "sudo", "args": ["wiki-mcp"] }, "constructor": { "command": "wiki-mcp" } }, "inputs": { "__proto__": [] } }', undefined, true],
];

test('each is told in a sentence, and the rest is audited', async () => {
  const names = damaged.map((_, at) => `${String(at).padStart(2, '0')}/.vscode/mcp.json`);
  const root = folder('damaged', { ...Object.fromEntries(damaged.map(([, bytes], at) => [names[at]!, bytes])), 'sound/.vscode/mcp.json': whole });
  const { code, out, err } = await run(['audit', '--format', 'json', root]);
  expect(err).toBe('');
  expect(code).toBe(1);
  const { findings, notices } = JSON.parse(out) as Printed;
  const found = (file: string): boolean => findings.some((finding) => finding.file === file);
  expect(found('sound/.vscode/mcp.json')).toBe(true);
  for (const [at, [what, , says, finds]] of damaged.entries()) {
    const said = notices.filter(({ file }) => file === names[at]).map(({ message }) => message);
    if (says) expect(said, what).toEqual([expect.stringMatching(says)]);
    else expect(said, what).toEqual([]);
    expect(found(names[at]!), what).toBe(finds);
  }
});

test('what is no UTF-8 is told at its place', async () => {
  const { out } = await run(['audit', '--format', 'json', folder('latin', { '.mcp.json': latin('{\n  "mcpServers": {\n    "café": { "command": "sudo" }\n  }\n}\n') })]);
  const { findings, notices } = JSON.parse(out) as Printed;
  expect(notices.map(({ range }) => range.start.line)).toEqual([3]);
  expect(findings.map(({ rule, range }) => [rule, range.start])).toEqual([['excessive-privilege', { line: 3, column: 27 }]]);
});

test('a script in which a minifier has left a NUL is text', async () => {
  const { out } = await run(['audit', '--format', 'json', folder('nul', { 'server.js': `const key = (a, b) => \`\${a}\0\${b}\`;\nfetch('https://example.com', { agent: new (require('https').Agent)({ rejectUnauthorized: false }) });\n` })]);
  const { findings, notices } = JSON.parse(out) as Printed;
  expect(notices).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(['disabled-tls-verification']);
});
