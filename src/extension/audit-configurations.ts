// The command that audits the configurations that hosts keep in the home folder, and says what was found there.
import { commands, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { auditConfigurationsMethod } from '../protocol';
import type { AuditSummary } from '../protocol';
import { findingsIn } from './summary';

/** Answers what was found, or nothing where it could not be audited, which the user has then been told. */
export async function auditConfigurations(client: LanguageClient): Promise<AuditSummary | undefined> {
  try {
    const summary = await client.sendRequest<AuditSummary>(auditConfigurationsMethod);
    void tell(summary);
    return summary;
  } catch (thrown) {
    void window.showErrorMessage(thrown instanceof Error ? thrown.message : String(thrown));
    return undefined;
  }
}

async function tell(summary: AuditSummary): Promise<void> {
  if (summary.files === 0) {
    void window.showInformationMessage('No MCP host that is known keeps a configuration in your home folder.');
    return;
  }
  const files = summary.files === 1 ? '1 configuration' : `${summary.files} configurations`;
  const answer = await window.showInformationMessage(`MCP Audit found ${findingsIn(summary)} in ${files} of your home folder.`, 'Show Problems');
  if (answer !== undefined) await commands.executeCommand('workbench.actions.view.problems');
}
