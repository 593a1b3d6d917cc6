// What a pattern proves of the texts that match it, or that it is found nowhere in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindsOf } from '../../src/engine/harmless';
import { isAnchoredPattern, kindsOfMatch, kindsOfNoMatch } from '../../src/engine/patterns';
import type { SinkKind } from '../../src/ir/row';
import { sinkKinds } from '../../src/ir/row';

/** What no value may have that is said to be harmless to the kind; written down again on purpose. What a value may not begin with has tests of its own. */
const dangers: Readonly<Partial<Record<SinkKind, string>>> = {
  'shell-command': ';&|$`<>(){}*?!~#\'"\\\n\r ',
  program: '/\\',
  'file-path': '/\\',
  'request-url': '/:@\\',
  'url-path': '/\\?#%',
  code: '(.[`=;',
  sql: '\'"`; \n',
  result: '',
  log: '',
  'upstream-credential': '',
};
const everyDanger = [...new Set(Object.values(dangers).join(''))];

function provenBy(kinds: number): SinkKind[] {
  return sinkKinds.filter((kind) => dangers[kind] !== undefined && (kinds & kindsOf([kind])) !== 0);
}

function has(text: string, kind: SinkKind): boolean {
  // Without names, texts and members of a computed name, code only computes.
  if (kind === 'code' && !/[\w$\\'"`[{]/.test(text.replace(/\d/g, ''))) return false;
  return [...(dangers[kind] ?? '')].some((character) => text.includes(character));
}

describe('a match', () => {
  test.each([
    ['^[\\w-]+$', '', ['shell-command', 'program', 'file-path', 'request-url', 'url-path', 'code', 'sql']],
    ['^[a-z0-9]{1,40}$', 'i', ['shell-command', 'program', 'file-path', 'request-url', 'url-path', 'code', 'sql']],
    ['^[\\w.-]+$', '', ['shell-command', 'program', 'file-path', 'request-url', 'url-path', 'sql']],
    ['^[\\w./-]+$', '', ['shell-command', 'sql']],
    ['^[\\d+*/(). -]+$', '', ['code']],
    ['^[\\d+*/(). x-]+$', '', []],
    ['^(?:main|develop)$', '', ['shell-command', 'program', 'file-path', 'request-url', 'url-path', 'code', 'sql']],
    ['^a$|^b$', '', ['shell-command', 'program', 'file-path', 'request-url', 'url-path', 'code', 'sql']],
    ['^https://api\\.example\\.com/\\S*$', '', ['request-url', 'url-path']],
    ['^(?!-)[a-z-]+$', '', ['shell-command', 'program', 'file-path', 'request-url', 'url-path', 'code', 'sql']],
  ] as const)('of /%s/%s proves %j', (source, flags, kinds) => expect(provenBy(kindsOfMatch(source, flags))).toEqual([...kinds]));

  test.each([
    ['[a-z]+', ''],
    ['^[a-z]+', ''],
    ['[a-z]+$', ''],
    ['^a|b$', ''],
    ['^[a-z]+$', 'm'],
    ['^.*$', ''],
    ['^.*$', 's'],
    ['^[^;]+$', ''],
    ['^\\S+$', ''],
    ['^[\\p{P}]+$', 'u'],
    ['^\\u{3b}\\u{2f}\\u{3a}\\u{27}$', 'u'],
    ['^\\x3b\\x2f\\x3a\\x27$', ''],
    ['^[\\W]$', ''],
    ['^([;/\'])\\1$', ''],
    ['^[a-z', ''],
    [`^${'a'.repeat(1001)}$`, ''],
  ])('of /%s/%s proves nothing', (source, flags) => expect(provenBy(kindsOfMatch(source, flags))).toEqual([]));

  test('a text that matches has none of the characters that the match is said to keep out', () => {
    const atom = fc.constantFrom('a', '\\w', '\\d', '\\s', '\\S', '\\W', '\\D', '.', '[a-z]', '[^a-z]', '[\\w.-]', '[\\w/.-]', '[ -~]', '[+-9]', '\\.', '-', '@', ':', '\\/', ';', '\\x3b', '\\u0027', '(?:a|b)', '(a|;)', '[^;&|$`]', '[\\W_]', '[\\s\\S]', '[]', '[^]');
    const inUnicode = fc.constantFrom('\\p{L}', '\\p{P}', '[\\p{P}]', '\\P{L}', '\\u{3b}', '[\\u{20}-\\u{2f}]', '[\\p{L}\\p{N}]');
    const piece = fc.tuple(atom, fc.constantFrom('', '', '+', '*', '?', '{1,3}'));
    const pattern = fc.oneof(
      fc.record({ pieces: fc.array(piece, { minLength: 1, maxLength: 4 }), flags: fc.constantFrom('', 'i', 's') }),
      fc.record({ pieces: fc.array(fc.tuple(fc.oneof(inUnicode, fc.constantFrom('a', '\\w', '\\d', '[\\w.\\-]', '.')), fc.constantFrom('', '+', '?')), { minLength: 1, maxLength: 4 }), flags: fc.constantFrom('u', 'iu', 'v') }),
    );
    const text = fc.array(fc.oneof(fc.constantFrom(...everyDanger), fc.constantFrom('a', 'b', 'Z', '0', '9', '-', '_', 'é')), { maxLength: 5 }).map((list) => list.join(''));
    fc.assert(
      fc.property(pattern, fc.array(text, { minLength: 30, maxLength: 30 }), ({ pieces, flags }, texts) => {
        const source = `^${pieces.map(([one, often]) => one + often).join('')}$`;
        const proven = provenBy(kindsOfMatch(source, flags));
        const matching = [...everyDanger, ...texts].filter((candidate) => new RegExp(source, flags).test(candidate));
        for (const kind of proven) expect(matching.filter((candidate) => has(candidate, kind)), `/${source}/${flags} and ${kind}`).toEqual([]);
      }),
      { numRuns: Number(process.env.MCP_AUDIT_RUNS ?? 1000) },
    );
  });
});

describe('what a text begins with', () => {
  const noOption = (kinds: number): boolean => (kinds & kindsOf(['program-argument'])) !== 0;

  test.each(['^[a-z][a-z-]*$', '^\\w+$', '^(?!-)[a-z-]+$', '^https?:', '^(?:a|b)-', '^/', '^a?b'])('a match of /%s/ begins with no dash', (source) => expect(noOption(kindsOfMatch(source, ''))).toBe(true));
  test.each(['^[a-z-]+$', '^-?\\d+$', '[a-z]', '^a|b', '^a*$', '^(?:a|-)b', '^.', '^(?!--)x?-', '^a?-'])('a match of /%s/ may begin with one', (source) => expect(noOption(kindsOfMatch(source, ''))).toBe(false));
  test.each(['^-', '^\\s*-', '^[-+]', '-', '[^a-z]'])('where /%s/ is not found there is none at the start', (source) => expect(noOption(kindsOfNoMatch(source, ''))).toBe(true));
  test.each(['^--', 'a-', '^a-', '[;&]'])('where /%s/ is not found there may be one', (source) => expect(noOption(kindsOfNoMatch(source, ''))).toBe(false));
});

describe('no match', () => {
  test.each([
    ['[;&|$`\\n]', '', ['shell-command']],
    ['[;&|$`\\s]', '', ['shell-command']],
    ['[;&|$`]', '', []],
    ['[^\\w-]', '', ['shell-command', 'file-path', 'url-path']],
    [';|&|\\||\\$|`|\\n', '', ['shell-command']],
    ['[\\\\/]', '', ['file-path', 'url-path']],
    ['\\W', '', ['shell-command', 'file-path', 'url-path']],
    ['[;&]', '', []],
    [';;', '', []],
    ['^[;&|$`\\n]', '', []],
    ['[;&|$`\\n]{2}', '', []],
    ['(', '', []],
  ] as const)('of /%s/%s proves %j', (source, flags, kinds) => expect(provenBy(kindsOfNoMatch(source, flags))).toEqual([...kinds]));

  test('a text in which it is found nowhere has none of the operators that it is said to deny', () => {
    const source = fc.array(fc.constantFrom(';', '&', '\\|', '[|]', '\\$', '`', '\\n', '[;&|$`\\n]', '[&-;]', '\\W', '\\s', 'a', '[^a-z]', '[;&|$`\\n]+', '[;&|$`\\n]{2,}', '^;', ';$', '(;)'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(source, fc.constantFrom('', 'g', 'i', 'u'), fc.array(fc.constantFrom(';', '&', '|', '$', '`', '\n', 'a', ' '), { maxLength: 6 }), (alternatives, flags, characters) => {
        const pattern = alternatives.join('|');
        const text = characters.join('');
        if (!provenBy(kindsOfNoMatch(pattern, flags)).includes('shell-command') || new RegExp(pattern, flags).test(text)) return;
        expect(text, `/${pattern}/${flags}`).not.toMatch(/[;&|$`\n]/);
      }),
      { numRuns: Number(process.env.MCP_AUDIT_RUNS ?? 1000) },
    );
  });
});

test('anchored is what begins and ends with the text in every alternative', () => {
  expect(isAnchoredPattern('^a$', '')).toBe(true);
  expect(isAnchoredPattern('^a$|^b$', '')).toBe(true);
  expect(isAnchoredPattern('^a|b$', '')).toBe(false);
  expect(isAnchoredPattern('a', '')).toBe(false);
  expect(isAnchoredPattern('^(', '')).toBe(false);
});
