// Fixers on texts that nobody would write and places that nobody would report: they never throw, and never break what could be parsed.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding';
import { LineMap } from '../../src/core/location';
import { applyEdits } from '../../src/core/text-edit';
import { fixersOf } from '../../src/fixes/offered';
import { casesOf } from './cases';

const rules = readdirSync(fileURLToPath(new URL('cases', import.meta.url))).map((name) => name.replace('.md', ''));
const cases = rules.flatMap(casesOf);
const scraps = ['`', '${', '}', '"', "'", '(', ')', '{', '}', '[', ']', ',', ';', '\n', '\r\n', '=>', 'const x = ', 'exec(', 'path.join(', 'db.query(', '/*', '*/', '//', '\\', '\0', '\ud800', '$', '...', ' + ', '?', ':', 'await ', '<', '>', '\ue000', '\ue001'];

/** The text with a few stretches taken out, doubled, or replaced by scraps. */
function mutated(text: string, changes: readonly { readonly at: number; readonly length: number; readonly scrap: string; readonly how: number }[]): string {
  let result = text;
  for (const { at, length, scrap, how } of changes) {
    const start = at % (result.length + 1);
    const stretch = result.slice(start, start + length);
    result = result.slice(0, start) + (how === 0 ? '' : how === 1 ? stretch + stretch : scrap) + result.slice(start + (how === 2 ? 0 : stretch.length));
  }
  return result;
}

function syntaxErrors(path: string, text: string): number {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return (source as unknown as { readonly parseDiagnostics: readonly unknown[] }).parseDiagnostics.length;
}

function tryFixes(path: string, text: string, finding: Finding, others: ReadonlyMap<string, string>): void {
  const isSound = syntaxErrors(path, text) === 0;
  for (const fixer of fixersOf(finding.rule)) {
    for (const fix of fixer({ finding, text, read: (file) => others.get(file) })) {
      const after = applyEdits(text, fix.files[0]!.edits);
      expect(after).not.toBe(text);
      if (isSound) expect(syntaxErrors(path, after), after).toBe(0);
    }
  }
}

const change = fc.record({ at: fc.nat(), length: fc.nat({ max: 12 }), scrap: fc.constantFrom(...scraps), how: fc.nat({ max: 2 }) });

test('mutated texts and any place in them', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.constantFrom(...rules), fc.array(change, { maxLength: 4 }), fc.nat(), fc.nat({ max: 60 }), (each, rule, changes, at, length) => {
      const text = mutated(each.before, changes);
      const start = at % (text.length + 1);
      const range = new LineMap(text).range({ start, end: start + length });
      tryFixes(each.path, text, { ...each.finding, rule, location: { file: each.path, range }, steps: [] }, each.others);
    }),
    { numRuns: 3000 },
  );
});

test('mutated texts and the place that was reported before', () => {
  fc.assert(
    fc.property(fc.constantFrom(...cases), fc.array(change, { maxLength: 3 }), (each, changes) => {
      tryFixes(each.path, mutated(each.before, changes), each.finding, each.others);
    }),
    { numRuns: 3000 },
  );
});

test('every rule at every call of every case', () => {
  for (const each of cases) {
    const source = ts.createSourceFile(each.path, each.before, ts.ScriptTarget.Latest, true);
    const lines = new LineMap(each.before);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
        for (const place of [node, ...(node.arguments ?? [])]) {
          const range = lines.range({ start: place.getStart(), end: place.end });
          for (const rule of rules) tryFixes(each.path, each.before, { ...each.finding, rule, location: { file: each.path, range } }, each.others);
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
});

test('nesting that exhausts the stack of parsers', () => {
  for (const text of ['('.repeat(20_000), `exec(${'`${'.repeat(5_000)}`, `exec(${'a + '.repeat(50_000)}b)`, `exec('a'${" + 'b'".repeat(20_000)})`]) {
    const range = new LineMap(text).range({ start: 5, end: 6 });
    for (const rule of rules) {
      const finding = { ...cases[0]!.finding, rule, location: { file: 'a.ts', range } };
      for (const fixer of fixersOf(rule)) expect(() => fixer({ finding, text, read: () => undefined })).not.toThrow();
    }
  }
});
