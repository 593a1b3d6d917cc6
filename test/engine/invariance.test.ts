// What must change nothing, or only one way: names, the order of files, an expression in a function of its own, one more source.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/audit';
import { longest, runs, severalNumbers } from './random-numbers';
import type { ProgramShape, RandomProgram } from './random-program';
import { randomProgram } from './random-program';
import { besideEachOther, filesOf, findingsIn, followedInEach, foreseenInEach, reachedSinks, shown } from './run-program';
import { smallest } from './smallest';

function programsOf(drawn: readonly Uint8Array[], shape?: ProgramShape): (readonly SourceFile[])[] {
  return drawn.map((numbers) => filesOf(randomProgram(numbers, shape)));
}

/** Programs that differ in what does not matter have the same findings, pair by pair. */
async function expectSame(some: readonly (readonly SourceFile[])[], others: readonly (readonly SourceFile[])[]): Promise<void> {
  const [found, expected] = [await foreseenInEach(some), await foreseenInEach(others)];
  for (const [at, sinks] of found.entries()) expect(sinks, `${shown(others[at] ?? [])}\n${shown(some[at] ?? [])}`).toEqual(expected[at]);
}

test('names do not matter', async () => {
  const rename = (name: string): string => `z${name.replace(/\d+/, (digits) => `y${999 - Number(digits)}`)}`;
  await fc.assert(
    fc.asyncProperty(severalNumbers, async (drawn) => expectSame(programsOf(drawn, { rename }), programsOf(drawn))),
    runs(0.05),
  );
}, longest);

test('the order of files does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(severalNumbers, async (drawn) => {
      const files = besideEachOther(programsOf(drawn));
      expect(await findingsIn([...files].reverse()), shown(files)).toEqual(await findingsIn(files));
    }),
    runs(0.05),
  );
}, longest);

// Whether a check holds on a way that no run takes, a trial may tell of one form and not of the other.
test('an expression in a function of its own changes nothing that happens', async () => {
  await fc.assert(
    fc.asyncProperty(severalNumbers, fc.nat(40), async (drawn, moved) => {
      const [some, others] = [programsOf(drawn, { moved }), programsOf(drawn)];
      const [found, expected] = [await foreseenInEach(some), await foreseenInEach(others)];
      for (const [at, sinks] of found.entries()) {
        const reached = await reachedSinks(randomProgram(drawn[at] ?? []));
        const happening = (all: ReadonlySet<number> | undefined): number[] => [...reached].filter((sink) => all?.has(sink));
        expect(happening(sinks), `${shown(others[at] ?? [])}\n${shown(some[at] ?? [])}`).toEqual(happening(expected[at]));
      }
    }),
    runs(0.2),
  );
}, longest);

/** The sinks that data gets to while the second argument is one of two texts, and no longer when it is any. */
function lostSinks(programs: readonly RandomProgram[]): number[][] {
  const more = followedInEach(programs.map((program) => filesOf(program)));
  const fewer = followedInEach(programs.map((program) => filesOf(program, `z.enum(['x', 'y'])`)));
  return fewer.map((sinks, at) => [...sinks].filter((sink) => !more[at]?.has(sink)));
}

const loses = (program: RandomProgram): boolean => lostSinks([program]).flat().length > 0;

// Asked before anything is tried out: a trial may tell that nothing arrives of a second source, of which nothing is known where there is but one.
test('more sources never remove a way', async () => {
  await fc.assert(
    fc.asyncProperty(severalNumbers, async (drawn) => {
      const programs = drawn.map((numbers) => randomProgram(numbers));
      const program = programs[lostSinks(programs).findIndex((sinks) => sinks.length > 0)];
      if (program) expect.fail(`The smallest program:\n${shown(filesOf(await smallest(program, (smaller) => Promise.resolve(loses(smaller)))))}`);
    }),
    runs(0.05),
  );
}, longest);
