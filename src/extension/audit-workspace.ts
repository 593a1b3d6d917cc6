// The command that audits the workspace: progress with counts, cancellation, and a sentence at the end.
import { randomUUID } from 'node:crypto';
import { commands, ProgressLocation, window } from 'vscode';
import type { CancellationToken, Progress } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient/node';
import type { LanguageClient } from 'vscode-languageclient/node';
import { auditWorkspaceMethod } from '../protocol';
import type { AuditSummary, AuditWorkspaceParams } from '../protocol';
import { findingsIn } from './summary';

/** Answers what was found, or nothing where it could not be audited, which the user has then been told. Remembers in `state` that it was. */
export async function auditWorkspace(client: LanguageClient, state: { workspaceAudited: boolean }): Promise<AuditSummary | undefined> {
  try {
    const summary = await window.withProgress({ location: ProgressLocation.Notification, title: 'MCP Audit', cancellable: true }, (progress, cancellation) => ask(client, progress, cancellation));
    if (!summary.cancelled) state.workspaceAudited = true;
    void tell(summary);
    return summary;
  } catch (thrown) {
    void window.showErrorMessage(thrown instanceof Error ? thrown.message : String(thrown));
    return undefined;
  }
}

async function ask(client: LanguageClient, progress: Progress<{ message?: string; increment?: number }>, cancellation: CancellationToken): Promise<AuditSummary> {
  const params: AuditWorkspaceParams = { token: randomUUID() };
  let shown = 0;
  const listening = client.onProgress(WorkDoneProgress.type, params.token, (value) => {
    if (value.kind !== 'report') return;
    const { message = '', percentage = shown } = value;
    progress.report({ message, increment: percentage - shown });
    shown = percentage;
  });
  try {
    return await client.sendRequest<AuditSummary>(auditWorkspaceMethod, params, cancellation);
  } finally {
    listening.dispose();
  }
}

async function tell(summary: AuditSummary): Promise<void> {
  if (summary.cancelled) {
    void window.showInformationMessage('The audit of the workspace was cancelled; run it again for all findings.');
  } else if (summary.files === 0) {
    void window.showWarningMessage('There is nothing to audit here: open a folder that holds an MCP server in TypeScript or JavaScript, or a configuration such as mcp.json.');
  } else {
    const answer = await window.showInformationMessage(`MCP Audit found ${findingsIn(summary)} in ${summary.files} ${summary.files === 1 ? 'file' : 'files'}.`, 'Show Problems');
    if (answer !== undefined) await commands.executeCommand('workbench.actions.view.problems');
  }
}
