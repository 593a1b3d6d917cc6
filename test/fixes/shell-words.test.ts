// The words that the fixes read from a command line, against those that a real shell makes of it.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { shellWords } from '../../src/fixes/typescript/shell-words';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

function words(line: string): readonly string[] | undefined {
  return shellWords([{ kind: 'constant', text: line, span: undefined, literal: undefined }])?.map((word) => word.filter((part) => typeof part === 'string').join(''));
}

/** Only lines that are taken to ask nothing of the shell get here, so nothing else happens than printing. */
function wordsOfShell(line: string): readonly string[] {
  const output = execFileSync('sh', ['-c', `printf '%s\\0' x ${line.replace(/^(?:\s|\\\n)+/, '')}`], { cwd: folder, env: { HOME: '/home/nobody' }, encoding: 'utf8' });
  return output.split('\0').slice(1, -1);
}

const units = ['a', 'b', 'x=', '-', '.', '/', ' ', ' ', ' ', "'", "'", '"', '"', '\\', '\\\\', "'a b'", '"a b"', '~', '=~', '#', '{', '}', ',', '%', '!', '^', '$', '$', '@', '`', ':', '\t', '\n', '\\\n', 'é'];

test.skipIf(process.platform === 'win32')('what is read as words is what a shell reads', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...units), { maxLength: 14 }), (parts) => {
      const line = parts.join('');
      const found = words(line);
      if (found === undefined) return;
      read++;
      expect(found).toEqual(wordsOfShell(line));
    }),
    { numRuns: 1500 },
  );
  expect(read).toBeGreaterThan(100);
});

test.each(['a | b', 'a; b', 'a && b', 'a > b', 'a < b', 'a *', 'a?', 'a [b]', 'a ~', 'a $b', 'a "$b"', 'a `b`', 'a "`b`"', 'a\nb', 'a "b', "a 'b", 'a {b,c}', '! a', 'a # b', 'a (b)', 'a \\'])('%j needs its shell', (line) => {
  expect(words(line)).toBeUndefined();
});
