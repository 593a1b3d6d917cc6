// What every row must satisfy by itself: its paths can be read, and it says something that no other row says.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parsePath } from '../../src/ir/access-path';
import type { Library, Row } from '../../src/ir/row';
import { javascript } from '../../src/models/javascript';

/** Names are plain words, without braces that nobody expanded, and a parameter belongs to a callback, which is an argument or a part of one. */
function isSensible(path: string): boolean {
  const steps = parsePath(path);
  if (steps.length === 0 || steps.some((step) => step.step === 'member' && !/^(?:[\w$-]+|[!=]=)$/.test(step.name))) return false;
  // A parameter is that of something handed over: an argument, a method of a subclass, an assigned or exported member.
  return steps.every((step, at) => step.step !== 'parameter' || steps.slice(0, at).some((before) => before.step === 'argument' || before.step === 'subclass' || before.step === 'member'));
}

function relativePaths(row: Row): readonly string[] {
  const places = new Set(['name', 'schema', 'from', 'to', 'value', 'against', 'title', 'description', 'parameters', 'annotations', 'handler']);
  const named = Object.entries(row).flatMap(([key, value]: [string, unknown]) => (places.has(key) ? ([value].flat() as string[]) : []));
  return 'when' in row ? [...named, row.when.at] : named;
}

function title(library: Library): string {
  return typeof library.packages === 'string' ? library.packages : library.packages.join(', ');
}

/** Where a row speaks of objects in a call, their members have their own paths. */
function isOfObjects(row: Row): boolean {
  const steps = parsePath(row.at);
  const callback = steps.findLastIndex((step) => step.step === 'parameter');
  return 'offer' in row && steps.some((step, at) => at > callback && step.step === 'argument');
}

describe.each(javascript.map((library) => [title(library), library] as const))('%s', (_, library) => {
  test('has rows whose paths can be read', () => {
    expect(library.rows.length).toBeGreaterThan(0);
    expect(library.rows.filter((row) => !isSensible(row.at)).map((row) => row.at)).toEqual([]);
    expect(library.rows.flatMap(relativePaths).filter((path) => !isSensible(path))).toEqual([]);
  });

  test('has conditions and names that look into the call', () => {
    const outside = library.rows.filter((row) => !isOfObjects(row)).flatMap(relativePaths).filter((path) => !/^(?:Argument\[|ReturnValue|Instance|Maker\.Argument\[|Holder\.|File\[|Started\[|Loaded\[)/.test(path));
    expect(outside).toEqual([]);
  });
});

test('no row is said twice of a package', () => {
  const seen = new Map<string, number>();
  for (const library of javascript)
    for (const name of typeof library.packages === 'string' ? [library.packages] : library.packages)
      for (const row of library.rows) {
        const key = `${name}: ${JSON.stringify(row)}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
  expect([...seen].filter(([, count]) => count > 1).map(([key]) => key)).toEqual([]);
});

test.each(readdirSync('src/models/javascript'))('%s is listed', async (file) => {
  const module = (await import(`../../src/models/javascript/${file.replace(/\.ts$/, '')}.ts`)) as { readonly default: Library | readonly Library[] };
  const own = [module.default].flat();
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((library) => !javascript.includes(library))).toEqual([]);
});
