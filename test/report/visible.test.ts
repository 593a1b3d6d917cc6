// No text of a workspace acts on a terminal, and none is lost on the way to a program.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printableJson, visible } from '../../src/report/visible';

const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

test('acting characters are written as their code points', () => {
  expect(visible('a\u001b[2Jb\u202ec\u200bd\ne\u009bf\u{e0041}')).toBe('a\\u{1b}[2Jb\\u{202e}c\\u{200b}d\\u{a}e\\u{9b}f\\u{e0041}');
  expect(visible('Größe 名前 👍🏽')).toBe('Größe 名前 👍🏽');
});

test('nothing that acts is left in any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !acting.test(visible(text))));
});

test('JSON keeps every text and prints nothing that acts but its own line breaks', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (value) => {
      const printed = printableJson(value);
      expect(JSON.parse(printed)).toEqual(value);
      expect(printed.replaceAll('\n', '')).not.toMatch(acting);
    }),
  );
});
