// Which blocks of a page are cases, under which file names, and what is refused.
import { expect, test } from 'vitest';
import { pageCases } from './rule-page';

const page = [
  '# A rule',
  '```sh',
  'npm start',
  '```',
  '```ts',
  'bad(); // expect: a',
  '```',
  '```ts fixed',
  'good();',
  '```',
  '```js skip',
  'prose',
  '```',
  '````jsonc file=".vscode/mcp.json"',
  '{}',
  '````',
].join('\n');

test('blocks of audited languages are cases', () => {
  const cases = pageCases(page, 'page.md');
  expect(cases.map(({ file }) => [file.path, file.text, file.linesBefore])).toEqual([
    ['example.ts', 'bad();\n', 5],
    ['example.ts', 'good();\n', 8],
    ['.vscode/mcp.json', '{}\n', 14],
  ]);
  expect(cases.map(({ fixOf }) => fixOf?.text)).toEqual([undefined, 'bad();\n', undefined]);
});

test('a repaired block must follow what it repairs', () => {
  expect(() => pageCases('```ts fixed\ngood();\n```', 'page.md')).toThrow('page.md:1: a `fixed` block must follow the block that it repairs.');
});

test('configuration must name its file', () => {
  expect(() => pageCases('```jsonc\n{}\n```', 'page.md')).toThrow('must name its file');
});

test('a block that is never closed is refused', () => {
  expect(() => pageCases('```ts\ncode', 'page.md')).toThrow('line 1 is never closed');
});

test('a given block lies beside those that follow', () => {
  const cases = pageCases('```ts\na();\n```\n```json given file="package.json"\n{}\n```\n```ts\nb();\n```', 'page.md');
  expect(cases.map(({ file, beside }) => [file.text, beside.map(({ path }) => path)])).toEqual([
    ['a();\n', []],
    ['b();\n', ['package.json']],
  ]);
});

test('a given block takes the place of an earlier one of its name', () => {
  const given = (text: string) => `\`\`\`gitignore given file=".gitignore"\n${text}\n\`\`\`\n`;
  const [only] = pageCases(`${given('a')}${given('b')}\`\`\`ts\na();\n\`\`\``, 'page.md');
  expect(only?.beside.map(({ text }) => text)).toEqual(['b\n']);
});
