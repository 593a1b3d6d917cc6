// Every case of the fixes: the edits give the text that is shown, it compiles, and its comments are still there.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/text-edit';
import { fixersOf } from '../../src/fixes/offered';
import type { Case } from './cases';
import { casesOf } from './cases';
import { complaints } from './compile';

const rules = readdirSync(fileURLToPath(new URL('cases', import.meta.url))).map((name) => name.replace('.md', ''));
const cases = rules.flatMap(casesOf);

function firstFix(each: Case) {
  for (const fixer of fixersOf(each.rule).slice(0, -1)) {
    const [fix] = fixer({ finding: each.finding, text: each.before, read: (file) => each.others.get(file) });
    if (fix) return fix;
  }
  return undefined;
}

describe.each(rules)('the fix of %s', (rule) => {
  test.each(cases.filter((each) => each.rule === rule))('$name', (each) => {
    const fix = firstFix(each);
    if (!each.fix) {
      expect(fix).toBeUndefined();
      return;
    }
    expect(fix?.files.map((edits) => edits.file)).toEqual([each.path]);
    expect(applyEdits(each.before, fix!.files[0]!.edits)).toBe(each.fix.after);
    expect({ title: fix!.title, safe: fix!.safe }).toEqual({ title: each.fix.title, safe: each.fix.safe });
  });
});

describe('the cases', () => {
  let found: ReadonlyMap<string, readonly string[]>;
  const name = (each: Case, side: string) => `${each.rule}-${cases.indexOf(each)}-${side}`;

  beforeAll(() => {
    const projects = new Map<string, ReadonlyMap<string, string>>();
    for (const each of cases) {
      projects.set(name(each, 'before'), new Map([...each.others, [each.path, each.before]]));
      if (each.fix) projects.set(name(each, 'after'), new Map([...each.others, [each.path, each.fix.after]]));
    }
    found = complaints(projects);
  }, 120_000);

  test.each(cases)('$rule, $name: compiles before and after', (each) => {
    expect(found.get(name(each, 'before'))).toEqual([]);
    if (each.fix) expect(found.get(name(each, 'after'))).toEqual([]);
  });
});
