// The matcher that trials use instead of the language's own, which an expression of the audited code could keep busy for hours.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Matcher } from '../../../src/engine/trial/match';

const character = fc.constantFrom('a', 'b', '/', '.', '-', '\n', 'A', '1');

/** Expressions without look-around, back references and repetitions of what may be empty, which the language itself matches in no time on short texts. */
const { expression } = fc.letrec<{ expression: string; sequence: string; item: string; atom: string }>((tie) => ({
  expression: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((ways) => ways.join('|')),
  sequence: fc.array(tie('item'), { minLength: 1, maxLength: 4 }).map((items) => items.join('')),
  item: fc.oneof(
    tie('atom'),
    fc.tuple(fc.constantFrom('a', '[ab]', '[^/]', '\\w', '.', '\\.'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '*?', '+?', '??')).map((parts) => parts.join('')),
    fc.constantFrom('^', '$', '\\b', '\\B'),
  ),
  atom: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom('a', 'b', '/', '\\.', '.', '[a-z]', '[^a]', '\\d', '\\s', '-'), tie('expression').map((inner) => `(${inner})`), tie('expression').map((inner) => `(?:${inner})`)),
}));

describe('the matcher', () => {
  test('finds what the language finds', () => {
    fc.assert(
      fc.property(expression, fc.constantFrom('', 'i', 'm', 's', 'u'), fc.string({ unit: character, maxLength: 12 }), (source, flags, text) => {
        const found = Matcher.of(source, flags)?.find(text);
        const wanted = new RegExp(source, flags).exec(text);
        expect(found && { start: found.start, text: text.slice(found.start, found.end), groups: found.groups }).toEqual(
          wanted ? { start: wanted.index, text: wanted[0], groups: wanted.slice(1) } : undefined,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['(a)\\1', '(?=ab)', '(?<!ab)c', '(?=a*)', '(?:a{99}){99}'])('answers nothing for %s', (source) => {
    expect(Matcher.of(source, '')).toBeUndefined();
  });

  test.each([
    ['a(?=b)', 'ab'],
    ['a(?=b)', 'aa'],
    ['a(?!b|$)', 'ab'],
    ['a(?!b|$)', 'ba'],
    ['a(?!b|$)', 'ac'],
    ['(?<=[ab])c', 'bc'],
    ['(?<=[ab])c', 'c'],
    ['(?<!^)/$', '/a/'],
    ['(?<!^)/$', '/'],
  ])('looks one character around as %s does in %j', (source, text) => {
    expect(Matcher.of(source, '')?.find(text)?.start).toBe(new RegExp(source).exec(text)?.index);
  });

  test.each(['(a+)+$', '(a|a)*$', '(a*)*b', '^(\\w+\\s?)*$'])('does not explode on %s', (source) => {
    const start = performance.now();
    Matcher.of(source, '')?.find(`${'a'.repeat(60)}!`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
