// What of a program's text stands outside of its strings, read as several languages do: JavaScript, Python, AppleScript, and those that double quotes;
// where some of these close all strings, as those alone.
import { expect, test } from 'vitest';
import { outsideOfStrings } from '../../../src/engine/trial/code-text';

test.each([
  ['f("a") b', ['f("") b', 'f("") b', 'f("") b', 'f("") b']],
  ['"a\\"b" c', ['"" c', '"" c', '"" c']],
  ["'a''b' c", ["'''' c", "'''' c", "'a''b' c", "'''' c"]],
  ['`a${b("}")}c` d', ['`\nb("")\n` d', '`a${b("")}c` d', '`a${b("")}c` d', '`a${b("")}c` d']],
  ['`${ {a: 1} }` b', ['`\n {a: 1} \n` b', '`${ {a: 1} }` b', '`${ {a: 1} }` b', '`${ {a: 1} }` b']],
  ["// don't\n'a'", ["// don't\n''", "// don't\n'a'"]],
  ["# don't\n'a'", ["# don't\n''", "# don't\n'a'"]],
  ['-- "\n"a"', ['-- "\n""']],
  ['"a', ['""', '""', '""', '""']],
  ['', ['', '', '', '']],
])('of %j', (text, outside) => {
  expect(outsideOfStrings(text)).toEqual(outside);
});
