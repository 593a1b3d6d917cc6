// The program that the first decision prints is the one that its code becomes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lowerTypeScript } from '../../src/frontends/typescript/lower';
import { printProgram } from '../../src/ir/print';

test('the decision about the instructions prints what there is', () => {
  const page = readFileSync('docs/adr/0001-eight-instructions.md', 'utf8');
  const [, code, printed] = /```ts skip\n([\s\S]*?)```[\s\S]*?```\n([\s\S]*?)```/.exec(page) ?? [];
  expect(printProgram(lowerTypeScript('example.ts', code ?? '')).trim()).toBe(printed?.trim());
});
