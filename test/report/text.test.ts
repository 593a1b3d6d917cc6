// What a person sees in the terminal.
import { expect, test } from 'vitest';
import { textReport } from '../../src/report/text';
import { nothing, sample } from './sample';

test('findings stand under their file, each with its steps and its page', () => {
  expect(textReport(sample, { color: false })).toMatchInlineSnapshot(`
    "src/my tools/größe.ts
      src/my tools/größe.ts:12:5 error \`branch\` is chosen by the caller of this tool, and \`execSync(…)\` runs it in a shell. command-injection
          1. src/index.ts:8:21 \`branch\` is an argument of the tool \`checkout\`
          2. src/index.ts:9:3 passed to \`checkout\`
          3. src/my tools/größe.ts:12:5 \`execSync(…)\` runs it
          https://github.com/mcp-audit/mcp-audit/blob/main/docs/rules/command-injection.md

    a#b/c:d.js
      a#b/c:d.js:1:1 warning A name with \\u{1b}[31mcolor\\u{1b}[0m, a \\u{202e}turn\\u{202c}, a\\u{a}break and a [link](https://example.org). path-traversal
          https://github.com/mcp-audit/mcp-audit/blob/main/docs/rules/path-traversal.md
      a#b/c:d.js:1:1 information A name with \\u{1b}[31mcolor\\u{1b}[0m, a \\u{202e}turn\\u{202c}, a\\u{a}break and a [link](https://example.org). code-injection
          https://github.com/mcp-audit/mcp-audit/blob/main/docs/rules/code-injection.md
      a#b/c:d.js:1:1 hint A name with \\u{1b}[31mcolor\\u{1b}[0m, a \\u{202e}turn\\u{202c}, a\\u{a}break and a [link](https://example.org). ssrf
          https://github.com/mcp-audit/mcp-audit/blob/main/docs/rules/ssrf.md

    Not audited, or not in full
      large.js:1:1 This file is larger than 2 MB and is not audited.
      broken.ts:4:1 This statement is not understood.
      .:1:1 The rule \`ssrf\` failed.

    1 error, 1 warning, 2 of less weight in 12 files (1 suppressed, 3 notices).
    "
  `);
});

test('a clean audit is one line', () => {
  expect(textReport(nothing, { color: false })).toBe('No findings in 1 file.\n');
});

test('colors come only when they are asked for, and change nothing else', () => {
  const colored = textReport(sample, { color: true });
  expect(colored).toContain('\u001b[31merror\u001b[39m');
  expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(textReport(sample, { color: false }));
});
