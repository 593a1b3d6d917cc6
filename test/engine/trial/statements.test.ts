// Where a check is so long that a few statements only can be tried, those few have to show what it lets pass.
import { expect, test } from 'vitest';
import { loneStatements, statements } from '../../../src/engine/trial/statements';

test.each([
  ['several statements', statements, [/^DROP/, /^\/\*/, /;/, /^WITH/]],
  ['a single one', loneStatements, [/^DROP/, /^\/\*/, /^WITH/]],
])('the first ways to write where %s may be run are of different kinds', (_, { first }, kinds) => {
  const few = first.slice(0, kinds.length).map(({ inputs }) => inputs[0] ?? '');
  for (const kind of kinds) expect(few.filter((input) => kind.test(input))).toHaveLength(1);
});
