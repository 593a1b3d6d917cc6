// What a fixer makes of a configuration in which the place of the finding is marked by « and ». For tests of fixers of every syntax.
import { expect } from 'vitest';
import type { Finding } from '../../src/core/finding';
import type { Fix } from '../../src/core/fix';
import { LineMap } from '../../src/core/location';
import { applyEdits } from '../../src/core/text-edit';
import type { Fixer } from '../../src/fixes/fixer';
import { readDocument } from '../../src/frontends/config/syntax/read-document';

/** The fix that is offered, or nothing. */
export function fixAt(fixer: Fixer, file: string, marked: string, others: Readonly<Record<string, string>> = {}): Fix | undefined {
  const [fix] = fixer({ finding: findingAt(file, marked), text: unmarked(marked), read: (path) => others[path] });
  return fix;
}

/** The text after the fix, which must still be one of its syntax. */
export function repaired(fixer: Fixer, file: string, marked: string): string | undefined {
  const fix = fixAt(fixer, file, marked);
  if (!fix) return undefined;
  const text = applyEdits(unmarked(marked), fix.files.flatMap(({ edits }) => edits));
  expect(readDocument(file, text).problem).toBeUndefined();
  return text;
}

function findingAt(file: string, marked: string): Finding {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const range = new LineMap(unmarked(marked)).range({ start, end });
  return { rule: 'any', severity: 'warning', confidence: 'high', message: '', location: { file, range }, steps: [], fingerprint: '' };
}

function unmarked(text: string): string {
  return text.replace(/[«»]/g, '');
}
