// What must change nothing, or only one way: names, the order of files, an expression in a function of its own, one more source.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceFile } from '../../src/audit';
import { longest, runs, severalNumbers } from './random-numbers';
import type { ProgramShape } from './random-program';
import { randomProgram } from './random-program';
import { besideEachOther, filesOf, findingsIn, foreseenInEach, reachedSinks, shown } from './run-program';

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

test('more sources never remove a finding', async () => {
  await fc.assert(
    fc.asyncProperty(severalNumbers, async (drawn) => {
      const programs = programsOf(drawn, { secondSchema: `z.enum(['x', 'y'])` });
      const more = await foreseenInEach(programsOf(drawn));
      const lost = (await foreseenInEach(programs)).flatMap((sinks, at) => [...sinks].filter((sink) => !more[at]?.has(sink)));
      expect(lost, programs.map(shown).join('\n')).toEqual([]);
    }),
    runs(0.05),
  );
}, longest);
