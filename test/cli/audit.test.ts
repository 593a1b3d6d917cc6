// What `mcp-audit audit` prints and answers, in each format, on folders as they come.
import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import { faultsOf } from '../report/sarif-schema';
import { commandLine } from './command-line';
import { harmless, shell, vulnerable } from './servers';

const { run, runUnread, folder } = commandLine();

interface Printed {
  readonly summary: { readonly files: number; readonly notices: number };
  readonly findings: readonly { readonly rule: string; readonly file: string }[];
  readonly notices: readonly { readonly file: string; readonly message: string }[];
}

const server = { 'src/index.ts': vulnerable(), 'src/run.ts': shell };

test('findings at the threshold make the exit code 1, in every format', async () => {
  const here = folder('server', server);
  const text = await run(['audit', here]);
  expect(text).toMatchObject({ code: 1, err: '' });
  expect(text.out).toMatch(/^src\/run\.ts\n {2}src\/run\.ts:4:\d+ error .* command-injection\n/);
  const json = await run(['audit', here, '--format', 'json']);
  expect(json).toMatchObject({ code: 1, err: '' });
  expect((JSON.parse(json.out) as Printed).findings).toMatchObject([{ rule: 'command-injection', file: 'src/run.ts' }]);
  const sarif = await run(['audit', here, '--format', 'sarif', '--fail-on', 'warning']);
  expect(sarif).toMatchObject({ code: 1, err: '' });
  expect(faultsOf(JSON.parse(sarif.out))).toEqual([]);
});

test('nothing at the threshold makes it 0', async () => {
  const here = folder('server', server);
  expect((await run(['audit', here, '--fail-on', 'never'])).code).toBe(0);
  expect((await run(['audit', here, '--rules', 'ssrf, sql-injection'])).out).toBe('No findings in 2 files.\n');
  expect((await run(['audit', here, '--exclude', 'src/run.ts'])).code).toBe(0);
  expect(await run(['audit'], folder('clean', { 'index.ts': harmless }))).toEqual({ code: 0, out: 'No findings in 1 file.\n', err: '' });
});

test('paths are relative to the folder, however it is called and wherever one stands', async () => {
  const here = folder('mit Leerzeichen & größe', { 'ein Ordner/index.ts': vulnerable('./läuft'), 'ein Ordner/läuft.ts': shell });
  const outside = await run(['audit', here, '--format', 'sarif']);
  expect(outside).toEqual(await run(['audit', '.', '--format', 'sarif'], here));
  const log = JSON.parse(outside.out) as Log;
  const uri = log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri;
  expect(uri).toBe('ein%20Ordner/l%C3%A4uft.ts');
});

test('several paths are reported relative to what they have in common, each file once', async () => {
  const here = folder('monorepo', { 'packages/one/index.ts': vulnerable('../two/run'), 'packages/two/run.ts': shell, 'other.ts': harmless });
  const { out } = await run(['audit', 'packages/one', 'packages/two', 'packages/two/run.ts', '--format', 'json'], here);
  const report = JSON.parse(out) as Printed;
  expect(report.summary.files).toBe(2);
  expect(report.findings).toMatchObject([{ file: 'two/run.ts' }]);
});

test('a configuration that is named by itself is known by its folder', async () => {
  const here = folder('workspace', { '.vscode/mcp.json': '{ "servers": { "far": { "type": "http", "url": "http://mcp.example.com/mcp" } } }' });
  const { out } = await run(['audit', '.vscode/mcp.json', '--format', 'json', '--rules', 'plaintext-transport'], here);
  expect((JSON.parse(out) as Printed).findings).toMatchObject([{ rule: 'plaintext-transport', file: '.vscode/mcp.json' }]);
});

test('what cannot be read is said, and the rest is audited', async () => {
  const here = folder('odd', { ...server, 'large.ts': Buffer.alloc(3 << 20, 'a'), 'binary.js': Buffer.from([0x7f, 0x45, 0, 0]), 'broken.ts': 'export const = (', 'notes.md': '# Notes' });
  symlinkSync('..', path.join(here, 'src', 'loop'));
  symlinkSync('/', path.join(here, 'src', 'outside'));
  const { code, out, err } = await run(['audit', here, '--format', 'json']);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const report = JSON.parse(out) as Printed;
  expect(report.findings).toMatchObject([{ file: 'src/run.ts' }]);
  expect(report.notices.map(({ file }) => file)).toEqual(expect.arrayContaining(['binary.js', 'large.ts']));
  expect(report.notices.map(({ message }) => message)).toContainEqual(expect.stringMatching(/larger than 2 MB/));
});

test('a file that is no server and no configuration is said to be none', async () => {
  const here = folder('docs', { 'notes.md': '# Notes' });
  const { code, out } = await run(['audit', 'notes.md'], here);
  expect(code).toBe(0);
  expect(out).toContain('notes.md:1:1 This file is neither the source code of a server nor a configuration');
});

test('a report goes to its file whole, over an older one, and nothing is printed', async () => {
  const here = folder('server', { ...server, 'report.sarif': 'old' });
  expect(await run(['audit', '--format', 'sarif', '--output', 'report.sarif'], here)).toEqual({ code: 1, out: '', err: '' });
  expect(faultsOf(JSON.parse(readFileSync(path.join(here, 'report.sarif'), 'utf8')))).toEqual([]);
  expect(readdirSync(here).sort()).toEqual(['report.sarif', 'src']);
});

test('a report can go to a device', async () => {
  const here = folder('server', server);
  expect(await run(['audit', '--output', '/dev/null'], here)).toEqual({ code: 1, out: '', err: '' });
});

test('a reader who leaves is no failure', async () => {
  const here = folder('server', server);
  expect(await runUnread(['audit', here])).toEqual({ code: 1, out: '', err: '' });
});

test('the rules are listed, and version and help are printed', async () => {
  const listed = await run(['rules']);
  expect(listed.code).toBe(0);
  expect(listed.out).toMatch(/^command-injection +error +Tool input reaches a shell {2}https:.*command-injection\.md$/m);
  expect(await run(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string });
  expect(await run(['audit', '--help'])).toMatchObject({ code: 0, out: expect.stringMatching(/--fail-on <severity>/) as string });
});
