// Files that cannot be audited: what is wrong is said, and everything else goes on.
import { deepEqual, ok } from 'node:assert';
import { commands } from 'vscode';
import { eventually } from '../eventually';
import { findingOf, goneFrom } from '../findings';
import { open, put, replace, restore, uriOf } from '../workspace-file';
import { languages } from 'vscode';

describe('Bad input', () => {
  before(async () => {
    await put('src/huge.ts', `export const text = '${'a'.repeat(2_100_000)}';\n`);
    await put('src/broken.ts', 'export function { { ( [ `${ \n server.tool(((');
    await put('src/binary.ts', '\u0000\u0001\u0002'.repeat(1000));
    await put('.cursor/mcp.json', '{ "mcpServers": { "one": { "url": ');
    await put('.codex/config.toml', '[mcp_servers.one]\nurl = "https://wiki.example.com/mcp"\nargs = [\n');
  });

  it('that is too large, does not parse or is no text leaves the audit of the rest alive', async () => {
    for (const file of ['src/huge.ts', 'src/broken.ts', '.cursor/mcp.json']) await open(file);
    await commands.executeCommand('mcpAudit.auditWorkspace');
    await findingOf('path-traversal', uriOf('src/notes.ts'));
    const uri = uriOf('src/history.ts');
    const editor = await open('src/history.ts');
    const text = editor.document.getText();
    await findingOf('command-injection', uri);
    await replace(editor, ' ${ref}', '');
    await goneFrom('command-injection', uri);
    await restore(editor.document, text);
    await findingOf('command-injection', uri);
  });

  it('in a configuration is said at the place', async () => {
    const uri = uriOf('.codex/config.toml');
    await open('.codex/config.toml');
    const said = await eventually('the broken configuration is spoken of', () => languages.getDiagnostics(uri).find(({ source }) => source === 'MCP Audit'));
    ok(said.message.length > 10, said.message);
  });

  it('in JSON is marked once, by VS Code', async () => {
    const uri = uriOf('.cursor/mcp.json');
    await open('.cursor/mcp.json');
    await eventually('the broken JSON is marked', () => languages.getDiagnostics(uri)[0]);
    deepEqual(languages.getDiagnostics(uri).filter(({ source }) => source === 'MCP Audit'), []);
  });
});
