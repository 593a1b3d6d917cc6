// Which edits of many fixes go together.
import { describe, expect, it } from 'vitest';
import type { Fix } from '../../src/core/fix';
import { fixAll } from '../../src/server/fix-all';

function edit(line: number, from: number, to: number, newText: string): Fix['files'][number]['edits'][number] {
  return { range: { start: { line, character: from }, end: { line, character: to } }, newText };
}

function fix(safe: boolean, ...edits: Fix['files'][number]['edits']): Fix {
  return { title: 'Repair', safe, files: [{ file: 'a.ts', edits }] };
}

describe('fixAll', () => {
  it('takes the first safe fix of each finding', () => {
    const offered = [[fix(false, edit(0, 0, 1, 'x')), fix(true, edit(0, 0, 1, 'y'))], [fix(true, edit(1, 0, 1, 'z'))]];
    expect(fixAll('a.ts', offered)).toEqual([edit(0, 0, 1, 'y'), edit(1, 0, 1, 'z')]);
  });

  it('makes the import that two fixes need once', () => {
    const needed = edit(0, 0, 0, "import { x } from 'x';\n");
    expect(fixAll('a.ts', [[fix(true, needed, edit(3, 0, 1, 'a'))], [fix(true, needed, edit(5, 0, 1, 'b'))]])).toEqual([needed, edit(3, 0, 1, 'a'), edit(5, 0, 1, 'b')]);
  });

  it('leaves out a fix that gets in the way of an earlier one, whole', () => {
    expect(fixAll('a.ts', [[fix(true, edit(3, 0, 5, 'a'))], [fix(true, edit(3, 4, 8, 'b'), edit(9, 0, 1, 'c'))]])).toEqual([edit(3, 0, 5, 'a')]);
  });

  it('leaves out a fix that touches another file', () => {
    const far: Fix = { title: 'Repair', safe: true, files: [{ file: 'b.ts', edits: [edit(0, 0, 1, 'x')] }] };
    expect(fixAll('a.ts', [[far]])).toEqual([]);
  });
});
