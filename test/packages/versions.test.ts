// Requirements and versions by the rules of npm and of Python, and what hostile files may have in their place.
import { describe, expect, test } from 'vitest';
import type { AffectedRange } from '../../src/packages/advisory';
import { python } from '../../src/packages/versions/python';
import { semantic } from '../../src/packages/versions/semantic';
import type { VersionOrder } from '../../src/packages/versions/version-order';
import { contains } from '../../src/packages/versions/version-order';

const range: AffectedRange = { introduced: '1.3.0', fixed: '1.10.0' };

describe.each([
  ['npm', semantic, ['~1.4.0', '>=1.3.0 <1.10.0', '1.4.0', '^1.3.0 <1.9.0', '1.4 - 1.5', '1.4.x || ~1.6.0'], ['^1.4.0', '>=1.3.0', '*', 'latest', '', '<1.10.0', 'workspace:*', 'git+https://example.com/x.git', '~1.4.0 || ^2.0.0']],
  ['Python', python, ['==1.4.0', '~=1.4.0', '>=1.3,<1.10', '==1.4.*', '===1.9.9', '~1.4', '1.4.0', '>=1.3,!=1.5,<1.6', '<1.10.0,>1.3'], ['>=1.4', '^1.4', '~=1.4', '', '*', '<1.10', '==1.10.0', '>=1.3,<=1.10', 'not a version', '@ git+https://example.com/x']],
] as const)('%s', (_, order: VersionOrder, within: readonly string[], beyond: readonly string[]) => {
  test.each(within)('all of `%s` is affected', (requirement) => expect(order.isWithin(requirement, range)).toBe(true));
  test.each(beyond)('not all of `%s` is affected', (requirement) => expect(order.isWithin(requirement, range)).toBe(false));
});

test('a range begins with its first version and ends before its fix', () => {
  for (const order of [semantic, python]) expect(['1.2.9', '1.3.0', '1.9.9', '1.10.0'].map((version) => contains(order, range, version))).toEqual([false, true, true, false]);
  expect(contains(semantic, { introduced: '0', last: '0.6.2' }, '0.6.2')).toBe(true);
  expect(contains(python, { introduced: '0' }, '99!1')).toBe(true);
});

test('what is no version is none', () => {
  expect(['1.2', 'latest', '^1.2.3', '', '1.2.3 || 2'].filter((text) => semantic.isVersion(text))).toEqual([]);
  expect(['', 'latest', '==1', `1.${'0.'.repeat(10_000)}`].filter((text) => python.isVersion(text))).toEqual([]);
  expect(python.isWithin('<'.repeat(100_000), range)).toBe(false);
  expect(semantic.isWithin('<'.repeat(100_000), range)).toBe(false);
});
