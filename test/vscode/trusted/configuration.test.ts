// An editor's list of servers: what is wrong in it is shown at its place, and repaired without losing a comment.
import { match, ok, strictEqual } from 'node:assert';
import { ConfigurationTarget, workspace } from 'vscode';
import { applyFix, applyPreferredFix, findingOf, goneFrom } from '../findings';
import { open, replace, restore, uriOf } from '../workspace-file';

const file = '.vscode/mcp.json';

describe('A configuration', () => {
  const uri = uriOf(file);

  it('with a server in plain text has the address marked', async () => {
    const { document } = await open(file);
    const finding = await findingOf('plaintext-transport', uri);
    match(document.getText(finding.range), /^"?http:\/\/mcp\.forecast\.dev\/mcp"?$|^http:?/);
  });

  it('has the address repaired', async () => {
    const { document } = await open(file);
    const text = document.getText();
    await applyPreferredFix(await findingOf('plaintext-transport', uri), uri);
    await goneFrom('plaintext-transport', uri);
    strictEqual(document.getText(), text.replace('http://mcp', 'https://mcp'));
    await restore(document, text);
  });

  it('is repaired when it is saved, if the person wants so', async () => {
    const { document } = await open(file);
    const text = document.getText();
    await findingOf('plaintext-transport', uri);
    const settings = workspace.getConfiguration('editor', uri);
    await settings.update('codeActionsOnSave', { 'source.fixAll.mcpAudit': 'explicit' }, ConfigurationTarget.Workspace);
    await replace(await open(file), '// The servers that', '// All the servers that');
    await document.save();
    await settings.update('codeActionsOnSave', undefined, ConfigurationTarget.Workspace);
    match(document.getText(), /"https:\/\/mcp\.forecast\.dev\/mcp"/);
    ok(document.getText().includes('9f2c4e7ab1d84c0e93a65b7f1d2e8c40'), 'what is not safe is left to the person');
    await restore(document, text);
    await document.save();
  });

  it('with a secret has it replaced by a question to the person', async () => {
    const { document } = await open(file);
    const text = document.getText();
    const finding = await findingOf('hard-coded-credential', uri);
    ok(!finding.message.includes('9f2c4e7ab1d84c0e93a65b7f1d2e8c40'), 'the secret itself is never shown');
    await applyFix(/\$\{input:/, finding, uri);
    await goneFrom('hard-coded-credential', uri);
    const repaired = document.getText();
    const input = /"TICKETS_API_KEY": "\$\{input:([^}]+)\}"/.exec(repaired)?.[1];
    ok(input, repaired);
    const inputs = repaired.slice(repaired.indexOf('"inputs"'));
    ok(inputs.includes(`"${input}"`) && inputs.includes('forecast-token'), inputs);
    ok(repaired.includes("// The servers that this project's people use."));
    await restore(document, text);
  });
});
