// Whether control certainly comes to a place.
import { expect, test } from 'vitest';
import { isCertain } from '../../../src/engine/trial/certainty';
import { booleanOf, unknown } from '../../../src/engine/trial/value';
import type { Reach } from '../../../src/ir/program';

/** A function in which `count` conditions part the ways, which meet behind each; the last place is behind the last condition, where it is true. */
function forked(count: number): readonly Reach[] {
  const reaches: Reach[] = [];
  let before: number | undefined;
  for (let condition = 0; condition < count; condition++) {
    const sides = (['true', 'false'] as const).map((outcome) => reaches.push({ condition, outcome, after: before }) - 1);
    before = reaches.push({ ways: sides }) - 1;
  }
  reaches.push({ condition: count, outcome: 'true', after: before });
  return reaches;
}

test('a condition that holds leads on', () => expect(isCertain({ reaches: forked(0) }, 0, () => booleanOf(true))).toBe(true));

test('a condition of which nothing is known may not', () => expect(isCertain({ reaches: forked(0) }, 0, () => unknown)).toBe(false));

test('many ways that part and meet are gone once each', () => expect(isCertain({ reaches: forked(60) }, 180, () => unknown)).toBe(false));
