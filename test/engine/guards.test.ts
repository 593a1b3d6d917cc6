// What a test of a value proves of it, here and inside functions: the guards of one handler, and the flows that are left.
import { describe, expect, test } from 'vitest';
import { flowsOfHandler } from './small-language';

/** `use` of `a` behind a test that had this outcome. */
function behind(condition: string, outcome: 'true' | 'false' | 'returns', use: string, more = ''): string[] {
  return flowsOfHandler(`${condition}\na%50 = guard a%1 if %40 ${outcome}\n%51 = call global(${use})(a%50)\n${more}`);
}

const run = ['a: shell-command'];
const read = ['a: file-path'];

describe('a test', () => {
  test.each([
    ['equal to a text', '%40 = call operator(==)(a%1, "x")', 'true', 'run', []],
    ['not equal to a text', '%40 = call operator(==)(a%1, "x")', 'false', 'run', run],
    ['not unequal to a text', '%40 = call operator(!=)(a%1, "x")', 'false', 'run', []],
    ['equal to itself', '%40 = call operator(==)(a%1, a%1)', 'true', 'run', run],
    ['denied', '%39 = call operator(==)(a%1, "x")\n%40 = call operator(not)(%39)', 'false', 'run', []],
    ['of a number', '%39 = call operator(typeof)(a%1)\n%40 = call operator(==)(%39, "number")', 'true', 'run', []],
    ['of a text', '%39 = call operator(typeof)(a%1)\n%40 = call operator(==)(%39, "string")', 'true', 'run', run],
    ['of membership', '%38 = list "x", "y"\n%40 = call global(isOneOf)(a%1, %38)', 'true', 'run', []],
    ['of membership that failed', '%38 = list "x", "y"\n%40 = call global(isOneOf)(a%1, %38)', 'false', 'run', run],
    ['of membership in a list that the caller sent', '%38 = load b%2[x]\n%40 = call global(isOneOf)(a%1, %38)', 'true', 'run', run],
    ['equal to another value of the caller', '%40 = call operator(==)(a%1, b%2)', 'true', 'run', run],
    ['by a pattern', '%40 = call global(matches)(a%1, /^[a-z]+$/)', 'true', 'run', []],
    ['by a loose pattern', '%40 = call global(matches)(a%1, /[a-z]+/)', 'true', 'run', run],
    ['by a pattern of what is denied', '%40 = call global(matches)(a%1, /[;&|$`\\n]/)', 'false', 'run', []],
    ['by a pattern of what is denied, which lines are not', '%40 = call global(matches)(a%1, /[;&|$`]/)', 'false', 'run', run],
    ['by a pattern that nobody knows', '%40 = call global(matches)(a%1, b%2)', 'true', 'run', run],
    ['of a path that lies beneath a folder', '%40 = call global(isBeneath)(a%1, "/srv")', 'true', 'read', []],
    ['of a path, to a shell', '%40 = call global(isBeneath)(a%1, "/srv")', 'true', 'run', run],
    ['of the beginning of a path that was not resolved', '%40 = call global(startsWith)(a%1, "/srv/")', 'true', 'read', read],
    ['of the beginning of a resolved path', '%39 = call global(resolved)(a%1)\n%40 = call global(startsWith)(%39, "/srv/")', 'true', 'read', []],
    ['of a beginning that other folders have', '%39 = call global(resolved)(a%1)\n%40 = call global(startsWith)(%39, "/srv")', 'true', 'read', read],
    ['of steps upwards, as an absolute path has none', '%40 = call global(contains)(a%1, "..")', 'false', 'read', read],
    ['of the host of an address', '%40 = call global(startsWith)(a%1, "https://api.example.com/")', 'true', 'get', []],
    ['of a host that others begin with', '%40 = call global(startsWith)(a%1, "https://api.example.com")', 'true', 'get', ['a: request-url']],
    ['of another value', '%40 = call operator(==)(b%2, "x")', 'true', 'run', run],
    ['by an operator that proves nothing', '%40 = call operator(<)(a%1, "x")', 'true', 'run', run],
  ] as const)('%s', (_what, condition, outcome, use, flows) => expect(behind(condition, outcome, use)).toEqual([...flows]));

  test('of a value made from it is a test of it', () => {
    expect(behind('%38 = call global(clean)(a%1)\n%40 = call operator(==)(%38, "x")', 'true', 'run')).toEqual([]);
    expect(behind('%38 = record x: a%1\n%39 = load %38[x]\n%40 = call operator(==)(%39, "x")', 'true', 'run')).toEqual([]);
  });

  test('of one member is none of another', () => {
    const condition = '%3 = load a%1[x]\n%40 = call operator(==)(%3, "x")\na%50 = guard a%1 if %40 true\n';
    expect(flowsOfHandler(`${condition}%51 = load a%50[x]\n%52 = call global(run)(%51)`)).toEqual([]);
    expect(flowsOfHandler(`${condition}%51 = load a%50[y]\n%52 = call global(run)(%51)`)).toEqual(['y: shell-command']);
  });
});

describe('a function that tests what it is given', () => {
  const throwing = 'function #2(x%10)\n%11 = call operator(==)(x%10, "x")\nx%12 = guard x%10 if %11 true\nreturn where x%10 as x%12';
  const telling = 'function #2(x%10)\n%11 = call operator(==)(x%10, "x")\nx%12 = guard x%10 if %11 true\nreturn true where x%10 as x%12\nx%13 = guard x%10 if %11 false\nreturn false where x%10 as x%13';

  test('by throwing', () => expect(behind('%30 = function #2\n%40 = call %30(a%1)', 'returns', 'run', throwing)).toEqual([]));
  test('by telling', () => expect(behind('%30 = function #2\n%40 = call %30(a%1)', 'true', 'run', telling)).toEqual([]));
  test('by telling the contrary', () => expect(behind('%30 = function #2\n%40 = call %30(a%1)', 'false', 'run', telling)).toEqual(run));
  test('but may come back without', () => {
    const sometimes = `${throwing}\nreturn`;
    expect(behind('%30 = function #2\n%40 = call %30(a%1)', 'returns', 'run', sometimes)).toEqual(run);
  });
  test('of something else', () => expect(behind('%30 = function #2\n%40 = call %30(b%2)', 'returns', 'run', throwing)).toEqual(run));
  test('or one of two that do not agree', () => {
    const two = `${throwing}\nfunction #3(x%20)\nreturn where x%20 as x%20`;
    expect(behind('%30 = function #2\n%31 = %30\n%32 = function #3\n%31 = %32\n%40 = call %31(a%1)', 'returns', 'run', two)).toEqual(run);
  });
});
