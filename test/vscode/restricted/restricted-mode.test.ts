// Restricted Mode: nothing of the workspace is run by the audit, so it works in one that nobody trusts yet.
import { strictEqual } from 'node:assert';
import { workspace } from 'vscode';
import { applyPreferredFix, findingOf, goneFrom } from '../findings';
import { open, uriOf } from '../workspace-file';

describe('In Restricted Mode', () => {
  it('the workspace is not trusted', () => {
    strictEqual(workspace.isTrusted, false);
  });

  it('holes are shown and repaired', async () => {
    const uri = uriOf('src/history.ts');
    await open('src/history.ts');
    await applyPreferredFix(await findingOf('command-injection', uri), uri);
    await goneFrom('command-injection', uri);
  });

  it('configurations are audited', async () => {
    await open('.vscode/mcp.json');
    await findingOf('plaintext-transport', uriOf('.vscode/mcp.json'));
  });
});
