// The commands that the documentation shows run as shown: each line of a `sh` block that calls the command line, from a copy of its folder.
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../cli/command-line';

const cli = commandLine();
const shown = ['README.md', 'docs/command-line.md'].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^node dist\/cli\.js (.+)$/gm)].map((match) => [file, match[1] ?? ''] as const),
);

test('README shows commands', () => {
  expect(shown.filter(([file]) => file === 'README.md').length).toBeGreaterThan(2);
});

test.each(shown)('%s: %s', async (_, words) => {
  const folder = cli.folder('documentation', {});
  cpSync('examples', path.join(folder, 'examples'), { recursive: true });
  const { code, out, err } = await cli.run(words.split(' '), folder);
  expect(err).toBe('');
  expect(code).toBe(words.startsWith('audit') && !words.includes('--fail-on never') ? 1 : 0);
  const output = /--output (\S+)/.exec(words)?.[1];
  expect(output === undefined ? out : readFileSync(path.join(folder, output), 'utf8')).toContain('command-injection');
});
