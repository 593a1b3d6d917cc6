// The eight instructions carry both languages. `npx vitest run test/programs -u` writes what the TypeScript frontend makes now; read what changed.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze, knowledgeOf } from '../../src/engine/analysis';
import { lowerTypeScript } from '../../src/frontends/typescript/lower';
import { printProgram } from '../../src/ir/print';
import { python } from './python-rows';
import { readProgram } from './read-program';
import { withProgram, writtenProgram } from './written-program';

const folder = import.meta.dirname;
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const path = join(folder, name);
    const page = readFileSync(path, 'utf8');
    return { name: name.replace(/\.md$/, ''), path, page, ...writtenProgram(page) };
  });

test('half of the programs are Python', () => {
  expect(pages.filter((page) => page.language === 'py')).toHaveLength(pages.length / 2);
});

describe.each(pages)('$name', ({ path, page, language, source, printed, flows }) => {
  test('can be read back', () => expect(printProgram(readProgram(printed))).toBe(printed));

  if (language !== 'py')
    test('is what the frontend makes of the source', async () => {
      await expect(withProgram(page, printProgram(lowerTypeScript(`source.${language}`, source)))).toMatchFileSnapshot(path);
    });

  if (flows) test('flows as it says', () => expect(flowsOf(printed)).toEqual(flows));
});

function flowsOf(printed: string): string[] {
  const { flows } = analyze([readProgram(printed)], knowledgeOf(python), () => undefined);
  const lines = printed.split('\n');
  return flows.all.map(({ source, sink }) => `${source.label}: ${sink.kind} in ${lines[sink.location.range.start.line]?.trim() ?? ''}`);
}
