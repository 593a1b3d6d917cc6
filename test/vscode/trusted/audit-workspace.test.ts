// The audit of the whole workspace by its command: it also shows what no editor has open. By its name it runs
// before the others, since a workspace that was audited once stays so.
import { deepStrictEqual, ok } from 'node:assert';
import { commands, workspace } from 'vscode';
import { aMoment } from '../eventually';
import { findingOf, findingsOn } from '../findings';
import { open, uriOf } from '../workspace-file';

describe('The audit of the workspace', () => {
  it('shows the holes of files that are not open', async () => {
    const uri = uriOf('src/notes.ts');
    await open('src/greeting.ts');
    await aMoment();
    deepStrictEqual(findingsOn(uri), [], 'nothing is shown before it is asked for');
    await commands.executeCommand('mcpAudit.auditWorkspace');
    await findingOf('path-traversal', uri);
    ok(!workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()), 'the file is still not open');
  });
});
