// The edits of one fix while they are collected. They are spans of the source, so comments and layout outside of them survive.
import type ts from 'typescript';
import type { Fix, TextEdit } from '../../core/fix';
import type { Span } from '../../core/location';
import type { ParsedFile } from './parsed-file';
import { spanOf } from './parsed-file';

export class Changes {
  private readonly list: { span: Span; newText: string }[] = [];

  constructor(readonly file: ParsedFile) {}

  replace(at: ts.Node | Span, newText: string): void {
    const span = 'kind' in at ? spanOf(at) : at;
    this.list.push({ span: { start: span.start, end: span.end }, newText });
  }

  insert(offset: number, newText: string): void {
    this.replace({ start: offset, end: offset }, newText);
  }

  /** Removes a statement, and its line where nothing else is on it. Comments before and after it stay. */
  removeStatement(statement: ts.Node): void {
    const { text } = this.file;
    const { start, end } = spanOf(statement);
    const before = /[ \t]*$/.exec(text.slice(Math.max(0, start - 500), start))?.[0].length ?? 0;
    const after = /^[ \t]*(\r?\n|$)/.exec(text.slice(end, end + 500))?.[0].length;
    const opensLine = start - before === 0 || text[start - before - 1] === '\n';
    this.replace(opensLine && after !== undefined ? { start: start - before, end: end + after } : { start, end }, '');
  }

  /** The fix, or nothing where there are no edits or two of them overlap. */
  fix(title: string, safe: boolean): readonly Fix[] {
    if (this.list.length === 0) return [];
    const sorted = this.list.map((change, order) => ({ ...change, order })).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.order - b.order);
    const overlap = sorted.some((change, at) => change.span.start < (sorted[at - 1]?.span.end ?? 0));
    if (overlap) return [];
    const edits = sorted.map(({ span, newText }): TextEdit => ({ range: this.file.lines.range(span), newText }));
    return [{ title, safe, files: [{ file: this.file.path, edits }] }];
  }
}
