// Warm equals cold: after any edits a session says what a new audit of the same texts says.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit';
import { Session } from '../../src/session';
import { longest, numbers, runs } from './random-numbers';
import { randomProgram } from './random-program';
import { filesOf } from './run-program';

interface Edit {
  readonly file: number;
  readonly change: 'replace' | 'cut' | 'remove';
  readonly drawn: Uint8Array;
  readonly at: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({ file: fc.nat(1), change: fc.constantFrom('replace', 'cut', 'remove'), drawn: numbers, at: fc.nat() });

function textAfter(text: string | undefined, { file, change, drawn, at }: Edit): string | undefined {
  if (change === 'replace') return filesOf(randomProgram(drawn))[file]?.text;
  // A cut leaves the text in the middle of a word, as someone who types does.
  return change === 'cut' ? text?.slice(0, at % (text.length + 1)) : undefined;
}

test('a session that is edited answers as a new audit', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, fc.array(edit, { minLength: 1, maxLength: 5 }), async (drawn, edits) => {
      const session = new Session();
      const texts = new Map<string, string>();
      const update = (path: string, text: string | undefined): void => {
        session.update(path, text);
        if (text === undefined) texts.delete(path);
        else texts.set(path, text);
      };
      const files = filesOf(randomProgram(drawn));
      for (const { path, text } of files) update(path, text);
      for (const next of edits) {
        const path = files[next.file]?.path ?? '';
        update(path, textAfter(texts.get(path), next));
        const sorted = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([file, text]) => ({ path: file, text }));
        const { findings, notices } = await session.audit();
        const cold = await audit(sorted);
        expect(findings).toEqual(cold.findings);
        expect(new Set(notices.map((notice) => notice.message))).toEqual(new Set(cold.notices.map((notice) => notice.message)));
      }
    }),
    runs(0.05, 1),
  );
}, longest);
