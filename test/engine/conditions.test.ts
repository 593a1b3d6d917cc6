// When a row holds at a call, by its options, its arguments' places and names, and its texts; and what schemas let pass.
import { expect, test } from 'vitest';
import { flowsOfHandler } from './small-language';

test.each([
  ['a program', '%3 = call global(start)(a%1)', ['a: program']],
  ['a program of a fixed name', '%3 = list a%1\n%4 = call global(start)("git", %3)', []],
  ['a shell by option', '%3 = record shell: true\n%4 = call global(start)(a%1, %3)', ['a: shell-command']],
  ['no shell by option', '%3 = record shell: false\n%4 = call global(start)(a%1, %3)', ['a: program']],
  ['a shell by an option that is stored', '%3 = record\nstore %3[shell] = "bash"\n%4 = call global(start)(a%1, %3)', ['a: shell-command']],
  ['a shell by an option that is spread', '%3 = record shell: true\n%4 = record ...%3\n%5 = call global(start)(a%1, %4)', ['a: shell-command']],
  ['a shell by an option that is not known', '%3 = record shell: b%2\n%4 = call global(start)(a%1, %3)', ['a: shell-command']],
  ['a shell by its name', '%3 = list "-c", a%1\n%4 = call global(start)("/bin/bash", %3)', ['a: shell-command']],
  ['a script of a shell', '%3 = list "backup.sh", a%1\n%4 = call global(start)("bash", %3)', []],
  ['an absent argument', '%3 = call global(query)(a%1)', ['a: sql']],
  ['a present argument', '%3 = call global(query)(a%1, "x")', []],
  ['one of several texts, by keyword', '%3 = call global(load)(a%1, kind: "module")', ['a: code']],
  ['another text', '%3 = call global(load)(a%1, kind: "data")', []],
  ['a keyword that is missing', '%3 = call global(load)(a%1, "module")', []],
  ['every later argument', '%3 = call global(copy)(a%1, "x", b%2)', ['b: file-path']],
  ['the last argument', '%3 = call global(move)(a%1, "x", b%2)', ['b: file-path']],
  ['a member of an argument', '%3 = record url: a%1, body: b%2\n%4 = call global(send)(%3)', ['a: request-url']],
  ['a whole argument that has the member', '%3 = call global(send)(a%1)', ['a: request-url']],
] as const)('%s', (_what, lines, flows) => expect(flowsOfHandler(lines)).toEqual([...flows]));

const schema = (members: string): string => {
  const lines = ['%95 = record n: global(number), w: global(word)', `%96 = record ${members}`, '%97 = record shape: %96'];
  return `global(checked)("name", %90, %97)\n  ${lines.join('\n  ')}`;
};

test.each([
  ['a member that is a number', 'x: %80', 'x', []],
  ['a member that is harmless to a shell', 'x: %81', 'x', ['x: file-path']],
  ['a member that may be anything', 'x: %82', 'x', ['x: shell-command', 'x: file-path']],
  ['a member that matches a whole pattern', 'x: %83', 'x', []],
  ['a member that has a pattern somewhere', 'x: %84', 'x', ['x: shell-command', 'x: file-path']],
  ['a member that the schema does not have', 'y: %80', 'x', []],
])('%s', (_what, members, read, flows) => {
  const made = '%80 = call global(number)()\n  %81 = call global(word)()\n  %82 = call global(text)()\n  %83 = call global(like)(/^[a-z]+$/)\n  %84 = call global(like)(/[a-z]+/)';
  const registered = `${schema(members)}\n  ${made}`;
  expect(flowsOfHandler(`%3 = load a%1[${read}]\n%4 = call global(run)(%3)\n%5 = call global(read)(%3)`, registered)).toEqual(flows);
});
