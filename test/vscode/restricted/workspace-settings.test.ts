// A workspace that nobody trusts yet cannot switch off its own audit.
import { ConfigurationTarget, workspace } from 'vscode';
import { aMoment } from '../eventually';
import { findingOf } from '../findings';
import { open, uriOf } from '../workspace-file';

describe("An untrusted workspace's settings", () => {
  const settings = () => workspace.getConfiguration('mcpAudit');
  const silencing = { enable: false, severity: { 'path-traversal': 'off' }, exclude: ['**'] };

  it('silence nothing', async () => {
    for (const [name, value] of Object.entries(silencing)) await settings().update(name, value, ConfigurationTarget.Workspace);
    await aMoment();
    await open('src/notes.ts');
    await findingOf('path-traversal', uriOf('src/notes.ts'));
    for (const name of Object.keys(silencing)) await settings().update(name, undefined, ConfigurationTarget.Workspace);
  });
});
