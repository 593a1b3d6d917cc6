// The requests behind the two commands.
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver/node';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver/node';
import { describe, expect, it } from 'vitest';
import { auditFileMethod, auditWorkspaceMethod } from '../../src/protocol';
import type { AuditSummary } from '../../src/protocol';
import { Editor } from './editor';
import { configuration, hole, repaired } from './samples';

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

function watch(editor: Editor): Progress[] {
  const seen: Progress[] = [];
  editor.connection.onProgress(WorkDoneProgress.type, 'audit', (value) => {
    seen.push(value);
  });
  return seen;
}

describe('auditing the workspace', () => {
  it('answers with counts, shows findings of files that are not open, and tells how far it is', async () => {
    const editor = await Editor.open({ files: { 'a/server.ts': hole, 'b/server.js': hole, 'dist/server.js': hole, 'c.ts': repaired, '.vscode/mcp.json': configuration, 'node_modules/x/index.js': hole, 'README.md': '#' } });
    const seen = watch(editor);
    const summary = await editor.connection.sendRequest<AuditSummary>(auditWorkspaceMethod, { token: 'audit' });
    expect(summary).toEqual({ files: 5, errors: 4, warnings: 0, others: 0, cancelled: false });
    for (const file of ['a/server.ts', 'b/server.js', 'dist/server.js']) await editor.until(file, ['command-injection']);
    await editor.until('.vscode/mcp.json', ['plaintext-transport']);
    expect(editor.shown('node_modules/x/index.js')).toEqual([]);
    expect(seen[0]).toMatchObject({ kind: 'begin', cancellable: true });
    expect(seen.at(-1)).toEqual({ kind: 'end' });
    expect(seen.filter(({ kind }) => kind === 'report').at(-1)).toMatchObject({ message: '5 of 5 files', percentage: 100 });
  });

  it('sees what changed on disk without being told', async () => {
    const editor = await Editor.open({ files: { 'server.ts': repaired } });
    await editor.connection.sendRequest(auditWorkspaceMethod, { token: 'audit' });
    await editor.write('server.ts', hole);
    expect(await editor.connection.sendRequest(auditWorkspaceMethod, { token: 'audit' })).toMatchObject({ errors: 1 });
  });

  it('ends soon when it is cancelled, and the open files are audited all the same', async () => {
    const files = Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`src/server${at}.ts`, hole.replace('history', `history${at}`)]));
    const editor = await Editor.open({ files });
    const seen = watch(editor);
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest<AuditSummary>(auditWorkspaceMethod, { token: 'audit' }, source.token);
    while (seen.length === 0) await pause(1);
    source.cancel();
    expect(await asked).toMatchObject({ cancelled: true });
    expect(seen.at(-1)).toEqual({ kind: 'end' });
    await editor.show('src/server1.ts', hole);
    await editor.until('src/server1.ts', ['command-injection']);
    expect(editor.shown('src/server2.ts')).toEqual([]);
  });

  it('covers every folder of the workspace, and forgets one that is removed', async () => {
    const editor = await Editor.open({ files: { 'one/server.ts': hole, 'two/server.ts': hole }, folders: ['one', 'two'] });
    expect(await editor.connection.sendRequest(auditWorkspaceMethod, { token: 'audit' })).toMatchObject({ files: 2, errors: 2 });
    await editor.until('two/server.ts', ['command-injection']);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: editor.uri('two'), name: 'two' }] } });
    await editor.until('two/server.ts', []);
    expect(editor.shown('one/server.ts')).toHaveLength(1);
  });

  it('is refused with a sentence where it is switched off', async () => {
    const editor = await Editor.open({ files: { 'server.ts': hole }, settings: { enable: false } });
    await editor.configure({});
    await editor.show('server.ts', hole);
    await editor.hover('server.ts', { line: 0, character: 0 });
    await expect(editor.connection.sendRequest(auditWorkspaceMethod, { token: 'audit' })).rejects.toThrow(/switched off here; set "mcpAudit.enable"/);
  });
});

describe('auditing a file', () => {
  it('counts the findings of this file only', async () => {
    const editor = await Editor.open({ files: { 'server.ts': hole, 'other.ts': hole } });
    await editor.show('server.ts', hole);
    expect(await editor.connection.sendRequest(auditFileMethod, { uri: editor.uri('server.ts') })).toEqual({ files: 1, errors: 1, warnings: 0, others: 0, cancelled: false });
  });

  it('says so where the file is none that is audited', async () => {
    const editor = await Editor.open({ files: { 'notes.md': '#' } });
    expect(await editor.connection.sendRequest(auditFileMethod, { uri: editor.uri('notes.md') })).toMatchObject({ files: 0 });
  });
});
