// Every rule's page is its test: each block of code is audited with its rule and all default ones, and each `fixed` block is what the fix makes.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { rules } from '../../src/rules/index';
import { disagreements } from '../harness/judge';
import { afterPreferredFix } from '../harness/preferred-fix';
import { pageCases } from '../harness/rule-page';

describe.each(rules.map((rule) => rule.id))('%s', (id) => {
  const path = `docs/rules/${id}.md`;
  const cases = existsSync(path) ? pageCases(readFileSync(path, 'utf8'), path) : [];

  test('has a page that shows it at work and at rest', () => {
    const expected = cases.map(({ file }) => file.stripped.expectations.some((one) => one.rule === id && one.kind === 'found'));
    expect(expected, `${path} must have a block that expects \`${id}\``).toContain(true);
    expect(expected, `${path} must have a block that does not expect \`${id}\``).toContain(false);
  });

  for (const { file, fixOf, beside } of cases) {
    const place = `${file.shownAs}:${file.linesBefore}`;
    test(`${place} is reported as its comments say`, async () => {
      const { findings } = await audit([...beside, file], { rules: rules.filter((rule) => rule.id === id || !rule.offByDefault).map((rule) => rule.id) });
      expect(disagreements([...beside, file], findings)).toEqual([]);
    });

    if (!fixOf) continue;
    test(`${place} is what the preferred fix makes`, async () => {
      expect(await afterPreferredFix(fixOf, id, beside)).toBe(file.text);
    });
    test(`${place} is free of the finding`, () => {
      expect(file.stripped.expectations.filter((one) => one.rule === id)).toEqual([]);
    });
  }
});
