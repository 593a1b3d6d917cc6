// Whatever is seen to happen is foreseen: random programs are run with marked arguments and audited, and the two are compared.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longest, runs, severalNumbers } from './random-numbers';
import type { RandomProgram } from './random-program';
import { randomProgram } from './random-program';
import { filesOf, foreseenInEach, reachedSinks, shown } from './run-program';
import { smallest } from './smallest';

/** In each of the programs, audited together. */
async function missedSinks(programs: readonly RandomProgram[]): Promise<number[][]> {
  const foreseen = await foreseenInEach(programs.map((program) => filesOf(program)));
  return Promise.all(programs.map(async (program, at) => [...(await reachedSinks(program))].filter((sink) => !foreseen[at]?.has(sink))));
}

test('what a run shows is found without one', async () => {
  await fc.assert(
    fc.asyncProperty(severalNumbers, async (drawn) => {
      const programs = drawn.map((numbers) => randomProgram(numbers));
      const missed = await missedSinks(programs);
      const worst = missed.findIndex((sinks) => sinks.length > 0);
      const program = programs[worst];
      if (!program) return;
      const small = await smallest(program, async (smaller) => (await missedSinks([smaller])).flat().length > 0);
      expect.fail(`Sinks that were reached and not foreseen: ${missed[worst]?.join(', ') ?? ''}. The smallest program:\n${shown(filesOf(small))}`);
    }),
    runs(1),
  );
}, longest);
