// The counts of an audit in words.
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../src/extension/summary';

describe('findingsIn', () => {
  it.each([
    [0, 0, 0, 'nothing'],
    [1, 0, 0, '1 error'],
    [2, 1, 0, '2 errors and 1 warning'],
    [1, 2, 3, '1 error, 2 warnings, and 3 notes'],
  ])('says %d, %d and %d as %s', (errors, warnings, others, words) => {
    expect(findingsIn({ files: 1, errors, warnings, others, cancelled: false })).toBe(words);
  });
});
