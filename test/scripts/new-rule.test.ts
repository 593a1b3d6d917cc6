// The scaffold of a rule: two files, everything else generated, and a sentence for an id that will not do.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { pageCases } from '../harness/rule-page';
import { copyOfProject, runScript } from './copy';

test('a new rule is there in every place that a rule is in', () => {
  const folder = copyOfProject();
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  expect(runScript(folder, 'new-rule.mjs', 'some-new-defect')).toMatchObject({ status: 0, stderr: '' });

  expect(read('src/rules/index.ts')).toContain(`import someNewDefect from './some-new-defect';`);
  expect(read('docs/rules.md')).toContain('(rules/some-new-defect.md)');
  expect(read('README.md')).toContain('(docs/rules/some-new-defect.md)');
  expect(read('package.json')).toContain('"some-new-defect": {');
  expect(ts.transpileModule(read('src/rules/some-new-defect.ts'), { reportDiagnostics: true }).diagnostics).toEqual([]);

  const expected = pageCases(read('docs/rules/some-new-defect.md'), 'page').map(({ file }) => file.stripped.expectations.map(({ rule }) => rule));
  expect(expected).toEqual([['some-new-defect'], []]);
});

test.each([
  ['', 'Name the rule'],
  ['SomeRule', 'is no rule id'],
  ['some_rule', 'is no rule id'],
  ['../escape', 'is no rule id'],
  ['ssrf', 'There is src/rules/ssrf.ts already'],
  ['rule', 'There is src/rules/rule.ts already'],
])('the id `%s` is refused with a sentence', (id, sentence) => {
  const folder = copyOfProject();
  const index = readFileSync(path.join(folder, 'src/rules/index.ts'), 'utf8');
  const { status, stderr } = runScript(folder, 'new-rule.mjs', id);
  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(sentence);
  expect(readFileSync(path.join(folder, 'src/rules/index.ts'), 'utf8')).toBe(index);
  expect(existsSync(path.join(folder, 'src/escape.ts'))).toBe(false);
});
