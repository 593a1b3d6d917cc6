// What of a statement stands outside of quotes and comments.
import { describe, expect, test } from 'vitest';
import { outsideOfQuotes, quoteOpenBehind } from '../../../src/engine/trial/sql-text';

describe('outside of quotes', () => {
  test.each([
    ["SELECT 'a' b", "SELECT '' b"],
    ["SELECT 'it''s; DROP' b", "SELECT '' b"],
    ["SELECT 'a' ; DROP", "SELECT '' ; DROP"],
    ['SELECT "a""b"."c"', 'SELECT ""."" '.trim()],
    ['SELECT `a``;` FROM [b]]; c] d', 'SELECT `` FROM [] d'],
    ['SELECT a[1] -- rest', 'SELECT a[1]  '],
    ['a -- b\nc', 'a  \nc'],
    ['a /* b */ c', 'a   c'],
    ['a /* b', 'a  '],
    ["a 'b", "a ''"],
    ['', ''],
  ])('of %j', (statement, outside) => {
    expect(outsideOfQuotes(statement)).toBe(outside);
  });
});

describe('outside of quotes that backslashes may stand before', () => {
  test.each([
    ["a 'b\\' c' d", "a '' d"],
    ["a 'b\\\\' c", "a '' c"],
    ["a 'b''c' d", "a '' d"],
  ])('of %j', (statement, outside) => {
    expect(outsideOfQuotes(statement, true)).toBe(outside);
  });
});

test.each([
  ["WHERE a = '", "'"],
  ["WHERE a LIKE '%", "'"],
  ["WHERE a = 'x' AND b = ", undefined],
  ["WHERE a = 'x' AND b = '", "'"],
  ['FROM "', '"'],
  ['FROM [', ']'],
  ['FROM a', undefined],
])('open behind %j is %j', (beginning, quote) => {
  expect(quoteOpenBehind(beginning)).toBe(quote);
});
