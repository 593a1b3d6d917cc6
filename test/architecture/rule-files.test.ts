// A rule is a file named for its id and a page of that name.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index';

const ids = rules.map((rule) => rule.id);

test('ids are kebab-case and come once, in order', () => {
  expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(ids).toEqual([...new Set(ids)].sort());
});

test('every rule has a file of its name', () => {
  const files = readdirSync('src/rules').filter((name) => name.endsWith('.ts') && readFileSync(`src/rules/${name}`, 'utf8').includes('export default rule('));
  expect(files.sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
});

test('every rule has a page of its name', () => {
  expect(readdirSync('docs/rules').sort()).toEqual(ids.map((id) => `${id}.md`).sort());
});
