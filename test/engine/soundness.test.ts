// Whatever is seen to happen is foreseen: random programs are run with marked arguments and audited, and the two are compared.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longest, numbers, runs } from './random-numbers';
import { randomProgram } from './random-program';
import { filesOf, foreseenSinks, reachedSinks, shown } from './run-program';

test('what a run shows is found without one', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (drawn) => {
      const program = randomProgram(drawn);
      const files = filesOf(program);
      const foreseen = await foreseenSinks(files);
      const missed = [...(await reachedSinks(program))].filter((sink) => !foreseen.has(sink));
      expect(missed, shown(files)).toEqual([]);
    }),
    { numRuns: runs(400) },
  );
}, longest);
