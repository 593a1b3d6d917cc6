// What a variable may hold: where many values come together, each keeps to what belongs to it.
import { expect, test } from 'vitest';
import { pointsToOf } from './small-language';

/** The names of the functions that a variable may hold. */
function functionsIn(lines: string, variable: number): string[] {
  const points = pointsToOf(lines);
  return points.tokensOf(variable).flatMap((token) => {
    const value = points.values.get(token);
    return value.kind === 'function' ? [points.universe.function(value.function).body.name] : [];
  });
}

const pair = '%2 = record\n%3 = function #1\n%4 = call global(keep)(%2, %3)\n%5 = load %2[*]\nfunction #1 go()';

test('what a pair of a map holds is an element of it', () => expect(functionsIn(pair.replace('function #1 go', '%6 = load %5[1]\nfunction #1 go'), 6)).toEqual(['go']));

test('and no member of any other name', () => expect(functionsIn(pair.replace('function #1 go', '%6 = load %5[title]\nfunction #1 go'), 6)).toEqual([]));

/** `C` has `go`; `%9` is an instance of it or of `D`, which may extend it, and `%9.go()` is called. The record has a `name` that neither has. */
function received(extending: string): string {
  return `
    %2 = function #1
    %3 = load %2[prototype]
    %4 = function #2
    store %3[go] = %4
    %5 = function #3${extending}
    %6 = construct %2()
    %7 = construct %5()
    %10 = function #4
    store %7[name] = %10
    %9 = %6
    %9 = %7
    %11 = load %9[go]
    %12 = call %11() on %9
    function #1 C() on this%20 of #1
    function #2 go() on this%21 of #1
    %22 = load this%21[name]
    function #3 D() on this%23 of #3
    function #4 named()`;
}

test('a method takes the instances of classes that extend its own', () => expect(functionsIn(received(' extends %2'), 22)).toEqual(['named']));

test('but not those of other classes, which come to the same call', () => expect(functionsIn(received(''), 22)).toEqual([]));
