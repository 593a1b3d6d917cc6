// The engine by itself: programs written as instructions and rows of a few words, without frontends and libraries.
import { expect, test } from 'vitest';
import { flowsOf, flowsOfHandler } from './small-language';

const found: Readonly<Record<string, string>> = {
  'a value as it is': '%3 = call global(run)(a%1)',
  'a copy': '%3 = a%1\n%4 = call global(run)(%3)',
  'a text': '%3 = template "ls ", a%1\n%4 = call global(run)(%3)',
  'a concatenation': '%3 = concatenation a%1, "!"\n%4 = call global(run)(%3)',
  'a member of a record': '%3 = record x: a%1\n%4 = load %3[x]\n%5 = call global(run)(%4)',
  'a member of a member': '%3 = record x: a%1\n%4 = record y: %3\n%5 = load %4[y]\n%6 = load %5[x]\n%7 = call global(run)(%6)',
  'a member behind the cut of paths': '%3 = record x: a%1\n%4 = record x: %3\n%5 = record x: %4\n%6 = record x: %5\n%7 = load %6[x]\n%8 = load %7[x]\n%9 = load %8[x]\n%10 = load %9[x]\n%11 = call global(run)(%10)',
  'an element': '%3 = list "ls", a%1\n%4 = load %3[1]\n%5 = call global(run)(%4)',
  'any element': '%3 = list "ls", a%1\n%4 = load %3[*]\n%5 = call global(run)(%4)',
  'a spread list': '%3 = list "ls", a%1\n%4 = list ...%3\n%5 = load %4[0]\n%6 = call global(run)(%5)',
  'a spread record': '%3 = record x: a%1\n%4 = record ...%3\n%5 = load %4[x]\n%6 = call global(run)(%5)',
  'what is stored': '%3 = record\nstore %3[x] = a%1\n%4 = load %3[x]\n%5 = call global(run)(%4)',
  'what is stored through another name': '%3 = record\n%4 = %3\nstore %4[x] = a%1\n%5 = load %3[x]\n%6 = call global(run)(%5)',
  'what is stored under a name that nobody knows': '%3 = record\nstore %3[= b%2] = a%1\n%4 = load %3[x]\n%5 = call global(run)(%4)',
  'what a function gives back': '%3 = function #2\n%4 = call %3(a%1)\n%5 = call global(run)(%4)\nfunction #2(x%10)\nreturn x%10',
  'what a function does': '%3 = function #2\n%4 = call %3("ls", a%1)\nfunction #2(x%10, y%11)\n%12 = call global(run)(y%11)',
  'what a function does with all that it is given': '%3 = function #2\n%4 = call %3("ls", a%1)\nfunction #2(...x%10)\n%11 = load x%10[1]\n%12 = call global(run)(%11)',
  'an argument by name': '%3 = function #2\n%4 = call %3(y: a%1)\nfunction #2(x%10, y%11)\n%12 = call global(run)(y%11)',
  'spread arguments': '%3 = list "ls", a%1\n%4 = function #2\n%5 = call %4(...%3)\nfunction #2(x%10, y%11)\n%12 = call global(run)(y%11)',
  'a variable of the function around': '%3 = function #2\n%4 = call %3()\nfunction #2()\n%12 = call global(run)(a%1)',
  'the receiver': '%3 = record x: a%1\n%4 = function #2\n%5 = call %4() on %3\nfunction #2() on this%10\n%11 = load this%10[x]\n%12 = call global(run)(%11)',
  'a field of an instance': '%3 = function #2\n%4 = construct %3(a%1)\n%5 = load %4[x]\n%6 = call global(run)(%5)\nfunction #2 C(x%10) on this%11 of #2\nstore this%11[x] = x%10',
  'a method of an instance': '%3 = function #2\n%4 = load %3[prototype]\n%5 = function #3\nstore %4[go] = %5\n%6 = construct %3()\n%7 = load %6[go]\n%8 = call %7(a%1) on %6\nfunction #2 C() on this%10 of #2\nfunction #3 go(x%11) on this%12 of #2\n%13 = call global(run)(x%11)',
  'a method that another class inherits': '%3 = function #2\n%4 = load %3[prototype]\n%5 = function #3\nstore %4[go] = %5\n%6 = function #4 extends %3\n%7 = construct %6()\n%8 = load %7[go]\n%9 = call %8(a%1) on %7\nfunction #2 C() on this%10 of #2\nfunction #3 go(x%11) on this%12 of #2\n%13 = call global(run)(x%11)\nfunction #4 D() on this%14 of #4',
  'a function in a table': '%3 = function #2\n%4 = record go: %3\n%5 = load %4[= b%2]\n%6 = call %5(a%1)\nfunction #2(x%10)\n%11 = call global(run)(x%10)',
  'a function that calls itself': '%3 = function #2\n%4 = call %3(a%1)\nfunction #2(x%10)\n%11 = template x%10, "!"\n%12 = call %3(%11)\n%13 = call global(run)(x%10)',
  'a callback of a library': '%3 = function #2\n%4 = call global(later)(a%1, %3)\nfunction #2(x%10)\n%11 = call global(run)(x%10)',
  'what a callback gives': '%3 = function #2\n%4 = call global(later)("x", %3)\n%5 = call global(run)(%4)\nfunction #2(x%10)\nreturn a%1',
  'a callback with kept arguments': '%3 = function #2\n%4 = load %3[bind]\n%5 = call %4(nothing, a%1) on %3\n%6 = call %5("x")\nfunction #2(x%10, y%11)\n%12 = call global(run)(x%10)',
};

test.each(Object.entries(found))('%s is followed', (_what, lines) => expect(flowsOfHandler(lines)).toEqual(['a: shell-command']));

const silent: Readonly<Record<string, string>> = {
  'another member': '%3 = record x: a%1, y: "ls"\n%4 = load %3[y]\n%5 = call global(run)(%4)',
  'another element': '%3 = list "ls", a%1\n%4 = load %3[0]\n%5 = call global(run)(%4)',
  'another argument': '%3 = function #2\n%4 = call %3("ls", a%1)\nfunction #2(x%10, y%11)\n%12 = call global(run)(x%10)',
  'another call of the same function': '%3 = function #2\n%4 = call %3(a%1)\n%5 = call %3("ls")\n%6 = call global(run)(%5)\nfunction #2(x%10)\nreturn x%10',
  'another object of the same shape': '%3 = record\n%4 = record\nstore %3[x] = a%1\n%5 = load %4[x]\n%6 = call global(run)(%5)',
  'a cleaned value': '%3 = call global(clean)(a%1)\n%4 = call global(run)(%3)',
  'a function that nobody registers': '%3 = "ls"\nfunction #2(x%10)\n%11 = call global(run)(x%10)',
  'an operator': '%3 = call operator(==)(a%1, "x")\n%4 = call global(run)(%3)',
  'a record in a text': '%3 = record x: a%1\n%4 = template "ls ", %3\n%5 = call global(run)(%4)',
};

test.each(Object.entries(silent))('%s is not', (_what, lines) => expect(flowsOfHandler(lines)).toEqual([]));

test('a value is followed from file to file, also through what one hands on from another', () => {
  const uses = 'file()\n  exports%0 = record\n  %1 = load module(file1)[go]\n  %2 = function #1\n  %3 = call global(tool)("name", %2)\n\nfunction #1(a%4)\n  %5 = call %1(a%4)\n';
  const hands = 'file()\n  exports%0 = record\n  store exports%0["*"] = module(file2)\n';
  const does = 'file()\n  exports%0 = record\n  %1 = function #1\n  store exports%0[go] = %1\n\nfunction #1(x%2)\n  %3 = call global(run)(x%2)\n';
  expect(flowsOf(uses, hands, does)).toEqual(['a: shell-command']);
  expect(flowsOf(uses, 'file()\n  exports%0 = record\n', does)).toEqual([]);
});

test('a program without sources or instructions has no flows', () => {
  expect(flowsOf('file()\n')).toEqual([]);
  expect(flowsOf()).toEqual([]);
});
