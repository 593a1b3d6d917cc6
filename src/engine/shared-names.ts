// The names of members that lead from any object to what all objects share, and what shows that a text is none of them.
import type { Kinds } from './harmless';
import { bitOf, noKinds } from './harmless';

/** `constructor.prototype` is the other way to what `__proto__` leads to: to keep it out, either name is enough. */
const proto = '__proto__';
const constructor = ['constructor', 'prototype'];

/** The kinds of sink that such names hurt. */
export const nameKinds: Kinds = bitOf('prototype-key') | bitOf('constructor-key');

/** What a text is harmless to of which a test has shown that it is none of the names for which `isRefused` answers true. */
export function kindsWithout(isRefused: (name: string) => boolean): Kinds {
  return (isRefused(proto) ? bitOf('prototype-key') : noKinds) | (constructor.some(isRefused) ? bitOf('constructor-key') : noKinds);
}
