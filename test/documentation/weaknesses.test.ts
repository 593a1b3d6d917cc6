// The tables of docs/weaknesses.md know every rule, and put each under the item of the OWASP list that it names itself.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index';

const page = readFileSync('docs/weaknesses.md', 'utf8');
const [byWeakness = '', byItem = ''] = page.split('## By item');
const first = byWeakness.split('\n').find((line) => line.startsWith('| A caller')) ?? '';

test('every rule answers a weakness', () => {
  expect(rules.filter(({ id }) => !byWeakness.includes(`(rules/${id}.md)`)).map(({ id }) => id)).toEqual([]);
});

test.each(rules)('$id stands under $owasp', ({ id, owasp }) => {
  const item = byItem.split('\n').find((line) => line.startsWith(`| ${owasp} `)) ?? '';
  const others = item.includes('the other rules of the first row') ? first : '';
  expect(`${item}${others}`).toMatch(new RegExp(`[\`[]${id}[\`\\]]`));
});

test('all ten items are there, and say what no audit sees', () => {
  const items = byItem.split('\n').filter((line) => /^\| MCP\d\d /.test(line));
  expect(items.map((line) => line.slice(2, 7))).toEqual(Array.from({ length: 10 }, (_, at) => `MCP${String(at + 1).padStart(2, '0')}`));
  expect(items.filter((line) => (line.split('|')[3] ?? '').trim().length < 20)).toEqual([]);
});
