// What must change nothing, or only one way: names, the order of files, an expression in a function of its own, one more source.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longest, numbers, runs } from './random-numbers';
import { randomProgram } from './random-program';
import { filesOf, findingsIn, foreseenSinks, shown } from './run-program';

test('names do not matter', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (drawn) => {
      const renamed = filesOf(randomProgram(drawn, { rename: (name) => `z${name.replace(/\d+/, (digits) => `y${999 - Number(digits)}`)}` }));
      const files = filesOf(randomProgram(drawn));
      expect(await foreseenSinks(renamed), shown(files)).toEqual(await foreseenSinks(files));
    }),
    runs(60),
  );
}, longest);

test('the order of files does not matter', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (drawn) => {
      const files = filesOf(randomProgram(drawn));
      expect(await findingsIn([...files].reverse()), shown(files)).toEqual(await findingsIn(files));
    }),
    runs(60),
  );
}, longest);

test('an expression in a function of its own changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, fc.nat(40), async (drawn, moved) => {
      const files = filesOf(randomProgram(drawn));
      const others = filesOf(randomProgram(drawn, { moved }));
      expect(await foreseenSinks(others), `${shown(files)}\n${shown(others)}`).toEqual(await foreseenSinks(files));
    }),
    runs(120),
  );
}, longest);

test('more sources never remove a finding', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, async (drawn) => {
      const files = filesOf(randomProgram(drawn, { secondSchema: `z.enum(['x', 'y'])` }));
      const more = await foreseenSinks(filesOf(randomProgram(drawn)));
      const lost = [...(await foreseenSinks(files))].filter((sink) => !more.has(sink));
      expect(lost, shown(files)).toEqual([]);
    }),
    runs(60),
  );
}, longest);
