// The hover over a finding.
import type { MarkupContent } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { Editor } from './editor';
import { caller, hole, runner } from './samples';

describe('a hover', () => {
  it('tells the rule, the way of the data with links, and where to read more', async () => {
    const editor = await Editor.open({ files: { 'src/server.ts': caller, 'src/run.ts': runner } });
    await editor.show('src/run.ts', runner);
    const [diagnostic] = await editor.until('src/run.ts', ['command-injection']);
    const hover = await editor.hover('src/run.ts', diagnostic!.range.start);
    const { kind, value } = hover?.contents as MarkupContent;
    expect(kind).toBe('markdown');
    expect(value).toContain('**MCP Audit: Tool input reaches a shell**');
    expect(value).toContain('`branch`');
    expect(value).toMatch(/^1\. .*\[`src\/server\.ts:6`\]\(<file:.*server\.ts#L6,\d+>\)$/m);
    expect(value).toMatch(/^\d\. .*\[`src\/run\.ts:4`\]\(<file:.*run\.ts#L4,\d+>\)$/m);
    expect(value).toContain('docs/rules/command-injection.md');
  });

  it('tells what a tool can do over its name', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', hole);
    await editor.until('server.ts', ['command-injection']);
    const line = hole.split('\n').findIndex((text) => text.includes("'log'"));
    const character = hole.split('\n')[line]!.indexOf("'log'") + 2;
    const { value } = (await editor.hover('server.ts', { line, character }))?.contents as MarkupContent;
    expect(value).toContain('runs commands');
  });

  it('waits for what was just typed', async () => {
    const editor = await Editor.open({ settings: { debounce: 100 } });
    await editor.show('server.ts', '');
    await editor.type('server.ts', hole);
    expect(await editor.hover('server.ts', { line: 6, character: 30 })).not.toBeNull();
  });

  it('is nothing where nothing is found', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', hole);
    expect(await editor.hover('server.ts', { line: 0, character: 0 })).toBeNull();
  });
});
