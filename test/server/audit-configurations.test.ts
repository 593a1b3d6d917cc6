// The request behind the command that audits the configurations in the home folder.
import { expect, it } from 'vitest';
import { auditConfigurationsMethod } from '../../src/protocol';
import type { AuditSummary } from '../../src/protocol';
import { Editor } from './editor';

const plaintext = JSON.stringify({ mcpServers: { wiki: { url: 'http://wiki.example.com/mcp', headers: { Authorization: 'Bearer ${env:TOKEN}' } } } });
const clean = plaintext.replace('http:', 'https:');

const files = { 'home/.cursor/mcp.json': plaintext, 'home/.gemini/settings.json': clean, 'home/notes/mcp.json': plaintext, 'project/.cursor/mcp.json': plaintext };

it('shows the findings of hosts’ files, reads nothing else, and answers with counts', async () => {
  const editor = await Editor.open({ files, folders: ['project'], home: 'home' });
  expect(editor.shown('home/.cursor/mcp.json')).toEqual([]);
  const summary = await editor.connection.sendRequest<AuditSummary>(auditConfigurationsMethod);
  expect(summary).toMatchObject({ files: 2, errors: 1, cancelled: false });
  await editor.until('home/.cursor/mcp.json', ['plaintext-transport']);
  expect(editor.shown('home/notes/mcp.json')).toEqual([]);
  expect(editor.shown('project/.cursor/mcp.json')).toEqual([]);
});

it('follows a file that is opened and repaired by the fix', async () => {
  const editor = await Editor.open({ files, folders: ['project'], home: 'home' });
  await editor.connection.sendRequest(auditConfigurationsMethod);
  await editor.show('home/.cursor/mcp.json', plaintext, 'json');
  const [diagnostic] = await editor.until('home/.cursor/mcp.json', ['plaintext-transport']);
  const [action] = await editor.actions('home/.cursor/mcp.json', diagnostic!.range);
  await editor.apply(action!.edit!);
  expect(editor.text('home/.cursor/mcp.json')).toBe(clean);
  await editor.until('home/.cursor/mcp.json', []);
});

it('sees what changed when it is asked again, and leaves to the workspace what lies in it', async () => {
  const editor = await Editor.open({ files, home: 'home' });
  expect(await editor.connection.sendRequest(auditConfigurationsMethod)).toMatchObject({ files: 0 });
  const apart = await Editor.open({ files, folders: ['project'], home: 'home' });
  await apart.connection.sendRequest(auditConfigurationsMethod);
  await apart.write('home/.cursor/mcp.json', clean);
  expect(await apart.connection.sendRequest(auditConfigurationsMethod)).toMatchObject({ files: 2, errors: 0 });
  await apart.until('home/.cursor/mcp.json', []);
});
