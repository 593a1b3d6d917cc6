// Functions that come back only where what they are given is so.
import type { GuardRow, Library } from '../../ir/row';
import { computations, expand } from '../shorthand';

/** Those that want a value that counts as true. */
const ofTruth = (at: string): GuardRow[] => expand(at).map((path) => ({ guard: 'truth', at: path, value: 'Argument[0]', asserts: true }));

export default [
  {
    packages: ['assert', 'node:assert', 'assert/strict', 'node:assert/strict'],
    rows: [
      ...ofTruth('{default,ok,strict,strict.ok,strict.strict}'),
      ...computations('asserted', '{default,ok,strict,strict.ok,strict.strict}', 'Argument[0]'),
      ...expand('{,strict.}match').map((at): GuardRow => ({ guard: 'pattern', at, value: 'Argument[0]', against: 'Argument[1]', asserts: true })),
      ...expand('{,strict.}{equal,strictEqual}').map((at): GuardRow => ({ guard: 'equality', at, value: 'Argument[0]', against: 'Argument[1]', asserts: true })),
      ...computations('asserted', '{,strict.}{equal,strictEqual}', 'Argument[0]', 'Argument[1]'),
    ],
  },
  {
    packages: ['tiny-invariant', 'invariant', 'ts-invariant', '@epic-web/invariant'],
    rows: [...ofTruth('{default,invariant}'), ...computations('asserted', '{default,invariant}', 'Argument[0]')],
  },
] satisfies readonly Library[];
