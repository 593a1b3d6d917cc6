// What is odd, broken or too large is said in one sentence, and the server goes on.
import { rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditWorkspaceMethod } from '../../src/protocol';
import { Editor } from './editor';
import { configuration, hole } from './samples';

/** Fails unless the server still finds a hole. */
async function demandAlive(editor: Editor): Promise<void> {
  await editor.show('alive.ts', hole);
  await editor.until('alive.ts', ['command-injection']);
}

describe('the server', () => {
  it('finds what it can in a file that does not parse', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', `${hole}\nfunction {{{\n`);
    await editor.eventually(
      () => editor.shown('server.ts').some(({ code }) => code === 'command-injection'),
      () => 'The finding is lost',
    );
  });

  it('says that a file is too large', async () => {
    const editor = await Editor.open();
    await editor.show('server.ts', hole + ' '.repeat(3 * 1024 * 1024));
    await editor.eventually(
      () => editor.shown('server.ts').length === 1,
      () => 'Nothing is said',
    );
    const [notice] = editor.shown('server.ts');
    expect(notice).toMatchObject({ severity: 3, source: 'MCP Audit' });
    expect(notice?.message).toMatch(/^[^.]*2 MB[^.]*\.$/);
    await editor.type('server.ts', hole);
    await editor.until('server.ts', ['command-injection']);
  });

  it('survives a broken configuration and finds the hole when it is mended', async () => {
    const editor = await Editor.open();
    await editor.show('mcp.json', '{ "servers": [[[ "__proto__": ', 'jsonc');
    await editor.type('mcp.json', configuration);
    await editor.until('mcp.json', ['plaintext-transport']);
  });

  it('reads around links, binaries and files that are no text', async () => {
    const editor = await Editor.open({ files: { 'server.ts': hole, 'binary.js': 'a\0b' } });
    await symlink('..', path.join(editor.root, 'loop'));
    expect(await editor.connection.sendRequest(auditWorkspaceMethod, { token: 'audit' })).toMatchObject({ files: 1, errors: 1 });
    await editor.eventually(
      () => editor.log.some((line) => line.startsWith('loop:1: ')) && editor.log.some((line) => line.startsWith('binary.js:1: ')),
      () => 'The log does not say what was left out',
    );
  });

  it('survives a folder that vanishes', async () => {
    const editor = await Editor.open({ files: { 'server.ts': hole } });
    await editor.connection.sendRequest(auditWorkspaceMethod, { token: 'audit' });
    await editor.until('server.ts', ['command-injection']);
    await rm(editor.root, { recursive: true });
    expect(await editor.connection.sendRequest(auditWorkspaceMethod, { token: 'audit' })).toMatchObject({ files: 0 });
    await editor.until('server.ts', []);
    expect(editor.log.join('\n')).toContain('no longer there');
    await demandAlive(editor);
  });

  it('survives requests and messages that make no sense', async () => {
    const editor = await Editor.open();
    const { connection } = editor;
    expect(await connection.sendRequest('textDocument/hover', { nonsense: true })).toBeNull();
    expect(await connection.sendRequest('textDocument/codeAction', { textDocument: { uri: 'not an address' }, range: null, context: null })).toEqual([]);
    await expect(connection.sendRequest('mcpAudit/auditFile', { uri: 7 })).rejects.toThrow();
    await expect(connection.sendRequest('mcpAudit/unknown', {})).rejects.toThrow();
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///%', type: 2 }] });
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri: 'file:///never-opened.ts', version: 1 }, contentChanges: [] });
    editor.process.stdin.write('Content-Length: 9\r\n\r\n{"broken"');
    await demandAlive(editor);
  });

  it('ends when it is told to', async () => {
    const editor = await Editor.open();
    const ended = new Promise((resolve) => editor.process.on('exit', resolve));
    await editor.connection.sendRequest('shutdown');
    await editor.connection.sendNotification('exit');
    expect(await ended).toBe(0);
  });
});
