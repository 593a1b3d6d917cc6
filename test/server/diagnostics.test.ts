// The diagnostics that an editor is told of while files are opened, typed in, closed, changed on disk and configured away.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditFileMethod } from '../../src/protocol';
import { Editor } from './editor';
import { caller, configuration, hole, repaired, runner, safeRunner } from './samples';

describe('diagnostics', () => {
  it('say where, what, how bad, why and which way', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', hole);
    const [diagnostic] = await editor.until('server.ts', ['command-injection']);
    expect(diagnostic).toMatchObject({ source: 'MCP Audit', code: 'command-injection', severity: 1 });
    expect(diagnostic?.codeDescription?.href).toMatch(/^https:.*\/docs\/rules\/command-injection\.md$/);
    expect(diagnostic?.range.start.line).toBe(6);
    const related = diagnostic?.relatedInformation ?? [];
    expect(related.length).toBeGreaterThanOrEqual(2);
    expect(related[0]?.location).toMatchObject({ uri: editor.uri('server.ts'), range: { start: { line: 5 } } });
    expect(related.at(-1)?.location.range.start.line).toBe(6);
    for (const { message } of related) expect(message).not.toBe('');
  });

  it('go when the hole is repaired and come when one is typed', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', repaired);
    await editor.type('server.ts', hole);
    await editor.until('server.ts', ['command-injection']);
    await editor.type('server.ts', repaired);
    await editor.until('server.ts', []);
  });

  it('follow the data into a file that is not open', async () => {
    const editor = await Editor.open({ files: { 'src/server.ts': caller, 'src/run.ts': runner } });
    await editor.show('src/run.ts', runner);
    const [diagnostic] = await editor.until('src/run.ts', ['command-injection']);
    expect(diagnostic?.relatedInformation?.[0]?.location.uri).toBe(editor.uri('src/server.ts'));
  });

  it('know configurations', async () => {
    const editor = await Editor.open();
    await editor.show('.vscode/mcp.json', configuration, 'jsonc');
    await editor.until('.vscode/mcp.json', ['plaintext-transport']);
  });

  it('are there for a document that was never saved', async () => {
    const editor = await Editor.open();
    await editor.show('untitled:Untitled-1', hole);
    await editor.until('untitled:Untitled-1', ['command-injection']);
  });

  it('are taken back when the file is closed, unless the workspace was audited', async () => {
    const editor = await Editor.open({ files: { 'server.ts': hole } });
    await editor.show('server.ts', hole);
    await editor.until('server.ts', ['command-injection']);
    await editor.hide('server.ts');
    await editor.until('server.ts', []);
  });

  it('come back for the whole workspace when a server is started in place of one that died', async () => {
    const editor = await Editor.open({ files: { 'server.ts': hole }, workspaceAudited: true });
    await editor.until('server.ts', ['command-injection']);
  });

  it('follow what happens on disk', async () => {
    const editor = await Editor.open({ files: { 'server.ts': caller, 'lib/keep.ts': '', 'run.ts': safeRunner }, workspaceAudited: true });
    await editor.show('server.ts', caller);
    await editor.write('run.ts', runner);
    await editor.touch(2, 'run.ts');
    await editor.until('run.ts', ['command-injection']);
    await rm(path.join(editor.root, 'run.ts'));
    await editor.touch(3, 'run.ts');
    await editor.until('run.ts', []);
    await editor.write('lib/server.ts', hole);
    await editor.touch(1, 'lib');
    await editor.until('lib/server.ts', ['command-injection']);
    await rm(path.join(editor.root, 'lib'), { recursive: true });
    await editor.touch(3, 'lib');
    await editor.until('lib/server.ts', []);
  });

  it('are for the text in the editor, not for the one on disk, until it is closed', async () => {
    const editor = await Editor.open({ files: { 'server.ts': hole }, workspaceAudited: true });
    await editor.until('server.ts', ['command-injection']);
    await editor.show('server.ts', hole);
    await editor.type('server.ts', repaired);
    await editor.until('server.ts', []);
    await editor.touch(2, 'server.ts');
    await editor.hide('server.ts');
    await editor.until('server.ts', ['command-injection']);
  });

  it('are taken back by the address that they were told for, however the client writes it', async () => {
    const editor = await Editor.open({ files: { '@scope/server.ts': hole }, workspaceAudited: true });
    await editor.until('@scope/server.ts', ['command-injection']);
    const uri = editor.uri('@scope/server.ts').replace('@', '%40');
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text: hole } });
    await editor.until('@scope/server.ts', []);
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await editor.until('@scope/server.ts', ['command-injection']);
  });

  it('are those on disk for a file that is closed before anything was audited', async () => {
    const editor = await Editor.open({ files: { 'server.ts': hole, 'other.ts': repaired }, settings: { debounce: 200 } });
    await editor.show('server.ts', repaired);
    await editor.hide('server.ts');
    await editor.show('gone.ts', hole);
    await editor.hide('gone.ts');
    expect(await editor.connection.sendRequest(auditFileMethod, { uri: editor.uri('server.ts') })).toMatchObject({ files: 1, errors: 1 });
    expect(await editor.connection.sendRequest(auditFileMethod, { uri: editor.uri('gone.ts') })).toMatchObject({ files: 0 });
  });
});
