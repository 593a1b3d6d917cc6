// What cannot be read of a configuration is marked in the document, but never twice: VS Code marks broken JSON, and what is not shaped as it expects its own
// files, itself. The log says all of it.
import { describe, expect, it } from 'vitest';
import { Editor } from './editor';

const plain = { type: 'http', url: 'http://wiki.example.com/mcp' };
const shaped = (key: string): string => JSON.stringify({ [key]: { wiki: plain, notes: { command: 'notes-mcp', args: '--stdio' } } });
const twice = (key: string): string => `{ "${key}": { "wiki": {}, "wiki": ${JSON.stringify(plain)} } }`;
const yaml = 'mcpServers:\n  - name: wiki\n    type: streamable-http\n    url: http://wiki.example.com/mcp\n    requestOptions: { headers: { X-Key: "${{ secrets.KEY }}" } }\n';

describe('of what is left out', () => {
  it.each([
    ['.vscode/mcp.json', 'jsonc', shaped('servers'), '`args` must be a list', false],
    ['.mcp.json', 'json', shaped('mcpServers'), '`args` must be a list', true],
    ['.mcp.json', 'json', twice('mcpServers'), 'A later entry of the same name', false],
    ['.cursor/mcp.json', 'json', `${JSON.stringify({ mcpServers: { wiki: plain } })} }`, 'The document ends before this', false],
    ['.continue/mcpServers/wiki.yaml', 'yaml', `${yaml}  - name: "notes\n`, 'This is not written as YAML has it', true],
    ['.codex/config.toml', 'toml', '[mcp_servers.wiki]\nurl = "http://wiki.example.com/mcp"\nbearer_token_env_var = "KEY"\nargs = [\n', '', true],
  ])('%s (%s) %s says', async (file, language, text, message, isMarked) => {
    const editor = await Editor.open();
    await editor.show(file, text, language);
    await editor.until(file, isMarked ? ['a notice', 'plaintext-transport'] : ['plaintext-transport']);
    await editor.eventually(() => editor.log.some((line) => line.startsWith(`${file}:`) && line.includes(message)), () => 'The log does not say it');
    expect(editor.shown(file).filter(({ code }) => code === undefined)).toHaveLength(isMarked ? 1 : 0);
  });
});
