// Quick fixes: which are offered, and what is left when one is applied.
import type { Range } from 'vscode-languageserver';
import { describe, expect, it } from 'vitest';
import { Editor } from './editor';
import { configuration, hole } from './samples';

const everything: Range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('a quick fix', () => {
  it('is linked to its diagnostic, and removes it', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', hole);
    const [diagnostic] = await editor.until('server.ts', ['command-injection']);
    const actions = await editor.actions('server.ts', diagnostic!.range);
    const [first] = actions;
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'command-injection', range: diagnostic!.range }] });
    expect(actions.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
    await editor.apply(first!.edit!);
    // Without a shell the branch still is an argument, which may begin with a dash.
    await editor.until('server.ts', ['argument-injection']);
    expect(editor.text('server.ts')).toContain('execFile');
  });

  it('can be the comment that silences the finding', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', hole);
    const [diagnostic] = await editor.until('server.ts', ['command-injection']);
    const actions = await editor.actions('server.ts', diagnostic!.range);
    const suppress = actions.find(({ edit }) => JSON.stringify(edit).includes('mcp-audit: allow command-injection'));
    expect(suppress?.isPreferred).toBeUndefined();
    await editor.apply(suppress!.edit!);
    await editor.until('server.ts', []);
  });

  it('is not offered away from its finding, nor when something else is asked for', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', hole);
    const [diagnostic] = await editor.until('server.ts', ['command-injection']);
    expect(await editor.actions('server.ts', { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } })).toEqual([]);
    expect(await editor.actions('server.ts', diagnostic!.range, ['refactor'])).toEqual([]);
  });

  it('is made for the text as it is now', async () => {
    const editor = await Editor.open({ settings: { debounce: 100 } });
    await editor.show('.vscode/mcp.json', configuration, 'jsonc');
    await editor.until('.vscode/mcp.json', ['plaintext-transport']);
    await editor.type('.vscode/mcp.json', `// One line more.\n${configuration}`);
    const [first] = await editor.actions('.vscode/mcp.json', everything);
    await editor.apply(first!.edit!);
    await editor.until('.vscode/mcp.json', []);
    expect(editor.text('.vscode/mcp.json')).toBe(`// One line more.\n${configuration.replace('http://', 'https://')}`);
  });
});

describe('source.fixAll.mcpAudit', () => {
  it('applies every safe fix of the file', async () => {
    const editor = await Editor.open();
    const second = configuration.replace('"servers": {', '"servers": {\n    "other": { "url": "http://other.example.com/mcp", "headers": { "X": "${input:key}" } },');
    await editor.show('.vscode/mcp.json', second, 'jsonc');
    await editor.until('.vscode/mcp.json', ['plaintext-transport', 'plaintext-transport']);
    const actions = await editor.actions('.vscode/mcp.json', everything, ['source.fixAll']);
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.mcpAudit']);
    await editor.apply(actions[0]!.edit!);
    await editor.until('.vscode/mcp.json', []);
  });

  it.each([
    ['.codex/config.toml', 'toml', '# Ours.\n[mcp_servers.a]\nurl = "http://a.example.com/mcp" # inside\nbearer_token_env_var = "A"\n\n[mcp_servers.b]\nurl = \'http://b.example.com/mcp\'\nbearer_token_env_var = "B"\n'],
    ['goose/config.yaml', 'yaml', '# Ours.\nextensions:\n  a: { type: streamable_http, uri: http://a.example.com/mcp }\n  b:\n    type: streamable_http\n    uri: "http://b.example.com/mcp" # inside\n'],
    ['.vscode/mcp.json', 'jsonc', '// Ours.\n{ "servers": {\n\t"a": { "type": "http", "url": "http://a.example.com/mcp" }, // inside\n\t"b": { "type": "http", "url": "http://b.example.com/mcp" },\n} }\n'],
  ])('mends %s when it is saved, and nothing else in it', async (file, language, text) => {
    const editor = await Editor.open();
    await editor.show(file, text, language);
    await editor.until(file, ['plaintext-transport', 'plaintext-transport']);
    // What `editor.codeActionsOnSave` asks for.
    const [action] = await editor.actions(file, everything, ['source.fixAll.mcpAudit']);
    await editor.apply(action!.edit!);
    expect(editor.text(file)).toBe(text.replaceAll('http://', 'https://'));
  });

  it('is offered only where it is asked for', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', hole);
    await editor.until('server.ts', ['command-injection']);
    const kinds = (await editor.actions('server.ts', everything)).map(({ kind }) => kind);
    expect(kinds).not.toContain('source.fixAll.mcpAudit');
  });
});
