// Where the command line cannot run, it says why in one sentence on the error stream, and its exit code is 2.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from './command-line';
import { harmless } from './servers';

const { run, runInto, folder } = commandLine();

const refused: readonly [words: readonly string[], sentence: string][] = [
  [['audit', 'nowhere'], 'There is no file or folder "nowhere"; check the path.'],
  [['audit', '\u001b[2J'], 'There is no file or folder "\\u{1b}[2J"; check the path.'],
  [['audit', '--rules', 'comand-injection'], 'There is no rule "comand-injection"; did you mean "command-injection"?'],
  [['audit', '--rules', 'ssrf,everything-else'], 'There is no rule "everything-else"; `mcp-audit rules` lists them.'],
  [['audit', '--rules', ' , '], '`--rules` names no rule; give `default`, `all`, or ids as `mcp-audit rules` lists them.'],
  [['audit', '--rules', '__proto__'], 'There is no rule "__proto__"; `mcp-audit rules` lists them.'],
  [['audit', '--exclude', ''], '`--exclude ""` is no usable glob; give one of 1 to 1000 characters.'],
  [['audit', '--output', 'no/such/folder/report.json'], 'The report cannot be written to "no/such/folder/report.json" (ENOENT); name a file in a folder that is there and can be written to.'],
];

test.each(refused)('%j', async (words, sentence) => {
  const here = folder('clean', { 'index.ts': harmless });
  expect(await run(words, here)).toEqual({ code: 2, out: '', err: `mcp-audit: ${sentence}\n` });
});

test.each([
  [['audit', '--formt', 'json'], /unknown option '--formt' \(Did you mean --format\?\)/],
  [['audit', '--format', 'xml'], /'xml' is invalid\. Allowed choices are text, json, sarif\./],
  [['audit', '--fail-on', 'hint'], /'hint' is invalid/],
  [['audti'], /unknown command 'audti' \(Did you mean audit\?\)/],
])('%j is refused in one line', async (words, sentence) => {
  const { code, out, err } = await run(words);
  expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
  expect(err).toMatch(sentence);
});

test('no command at all prints the help and is refused', async () => {
  const { code, out, err } = await run([]);
  expect(code).toBe(2);
  expect(out + err).toContain('Usage: mcp-audit');
});

test('a report that cannot be put in place leaves nothing behind', async () => {
  const here = folder('clean', { 'index.ts': harmless });
  mkdirSync(path.join(here, 'report.json'));
  const { code, err } = await run(['audit', '--output', 'report.json'], here);
  expect(code).toBe(2);
  expect(err).toMatch(/^mcp-audit: The report cannot be written to "report\.json" \(\w+\); .*\n$/);
  expect(readdirSync(here).sort()).toEqual(['index.ts', 'report.json']);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be read', async () => {
  const here = folder('closed', {});
  mkdirSync(path.join(here, 'inner'), { mode: 0o000 });
  expect((await run(['audit', 'inner'], here)).err).toBe('mcp-audit: "inner" cannot be read (EACCES); check its permissions.\n');
});

test.skipIf(!existsSync('/dev/full'))('a report that cannot be printed', async () => {
  const here = folder('clean', { 'index.ts': harmless });
  expect(await runInto('/dev/full', ['audit', here])).toEqual({
    code: 2,
    out: '',
    err: 'mcp-audit: The report cannot be printed (ENOSPC); make room for it, or write it elsewhere with `--output`.\n',
  });
});
