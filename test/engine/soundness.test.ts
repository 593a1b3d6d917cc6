// Whatever is seen to happen is foreseen: random programs are run with marked arguments and audited, and the two are compared.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longest, numbers, runs } from './random-numbers';
import type { RandomProgram } from './random-program';
import { randomProgram } from './random-program';
import { filesOf, foreseenSinks, reachedSinks, shown } from './run-program';
import { smallest } from './smallest';

async function missedSinks(program: RandomProgram): Promise<number[]> {
  const foreseen = await foreseenSinks(filesOf(program));
  return [...(await reachedSinks(program))].filter((sink) => !foreseen.has(sink));
}

test('what a run shows is found without one', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (drawn) => {
      const program = randomProgram(drawn);
      const missed = await missedSinks(program);
      if (missed.length === 0) return;
      const small = await smallest(program, async (smaller) => (await missedSinks(smaller)).length > 0);
      expect.fail(`Sinks that were reached and not foreseen: ${missed.join(', ')}. The smallest program:\n${shown(filesOf(small))}`);
    }),
    runs(400),
  );
}, longest);
