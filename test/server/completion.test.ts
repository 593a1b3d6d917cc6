// Completions and hovers in configurations, over the protocol: they know the text as it is now, and files of other kinds have none.
import type { CompletionItem, MarkupContent } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { completionItem } from '../../src/server/completion';
import { Editor } from './editor';
import { configuration, hole } from './samples';

const file = '.vscode/mcp.json';
const begun = configuration.replace('Bearer ${input:key}', 'Bearer ${');

function placeOf(text: string, part: string): { line: number; character: number } {
  const before = text.slice(0, text.indexOf(part) + part.length).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

function newTexts(items: readonly CompletionItem[]): readonly (string | undefined)[] {
  return items.map(({ textEdit }) => textEdit?.newText);
}

describe('a completion', () => {
  it('is made for what was just typed', async () => {
    const editor = await Editor.open({ settings: { debounce: 60_000 } });
    await editor.show(file, configuration, 'jsonc');
    await editor.type(file, begun);
    const items = await editor.complete(file, placeOf(begun, 'Bearer ${'));
    expect(newTexts(items)).toEqual(expect.arrayContaining(['${input:key}', '\\${env:${1:NAME}\\}', '${workspaceFolder}']));
    expect([...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))[0]?.label).toBe('${input:key}');
  });

  it('is of the host of a file that lies in no folder of the workspace', async () => {
    const editor = await Editor.open({ folders: ['other'] });
    const text = '{ "mcpServers": { "a": { "command": "a", "env": { "TOKEN": "${" } } } }';
    await editor.show('home/.cursor/mcp.json', text, 'json');
    expect(newTexts(await editor.complete('home/.cursor/mcp.json', placeOf(text, '${')))).toContain('${env:TOKEN}');
  });

  it('is none in code, in files that are not open, and where the audit is switched off', async () => {
    const editor = await Editor.open({ files: { [file]: begun } });
    await editor.show('server.ts', hole);
    expect(await editor.complete('server.ts', placeOf(hole, 'git log ${'))).toEqual([]);
    expect(await editor.complete(file, placeOf(begun, 'Bearer ${'))).toEqual([]);
    await editor.show(file, begun, 'jsonc');
    await editor.configure({ enable: false });
    await editor.eventually(() => editor.shown('server.ts').length === 0, () => 'Still audited');
    await expect.poll(() => editor.complete(file, placeOf(begun, 'Bearer ${'))).toEqual([]);
  });

  it('says what is still to be typed only to editors that know how', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const completion = { kind: 'placeholder', newText: '${env:NAME}', range, detail: '', open: 'NAME' } as const;
    expect(completionItem(completion, 0, false).textEdit?.newText).toBe('${env:NAME}');
  });
});

describe('a hover in a configuration', () => {
  it('says what the host makes of a placeholder', async () => {
    const editor = await Editor.open();
    await editor.show(file, configuration, 'jsonc');
    const { value } = (await editor.hover(file, placeOf(configuration, '${input')))?.contents as MarkupContent;
    expect(value).toBe('**MCP Audit:** VS Code puts in the place of `${input:key}` what you answer when VS Code asks for it\\.');
  });

  it('says what is known of a package below what is wrong with it', async () => {
    const editor = await Editor.open();
    const text = '{ "servers": { "a": { "command": "npx", "args": ["-y", "@playwright/mcp"] } } }';
    await editor.show(file, text, 'jsonc');
    const { value } = (await editor.hover(file, placeOf(text, '@playwright')))?.contents as MarkupContent;
    expect(value).toMatch(/unpinned-package[\s\S]*---[\s\S]*`@playwright\/mcp` is published on npm by Microsoft/);
  });

  it('says of a placeholder that the host does not know what the finding says, and no more', async () => {
    const editor = await Editor.open();
    const text = '{ "mcpServers": { "a": { "command": "a", "env": { "TOKEN": "${env:TOKEN}" } } } }';
    await editor.show('.mcp.json', text, 'json');
    const { value } = (await editor.hover('.mcp.json', placeOf(text, '${env')))?.contents as MarkupContent;
    expect(value).toContain('unsupported-placeholder');
    expect(value).not.toContain('does not fill in `${env:TOKEN}`');
  });
});
