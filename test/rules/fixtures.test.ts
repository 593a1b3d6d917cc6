// Every fixture is audited with all default rules and must be reported exactly as its comments say.
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { rules } from '../../src/rules/index';
import { fixtureCases, fixtureFolders } from '../harness/fixture';
import { disagreements } from '../harness/judge';

const ids = rules.map((rule) => rule.id);

test('every folder of fixtures is named for a rule', () => {
  expect(ids).toEqual(expect.arrayContaining([...fixtureFolders()]));
});

describe.each(fixtureFolders())('%s', (rule) => {
  test.each(fixtureCases(rule).map((one) => [one.name, one.files] as const))('%s', async (_, files) => {
    const unknown = files.flatMap((file) => file.stripped.expectations.filter((one) => !ids.includes(one.rule)));
    expect(unknown, 'expectations of rules that there are not').toEqual([]);
    const { findings } = await audit(files, { rules: 'default' });
    expect(disagreements(files, findings)).toEqual([]);
  });
});
