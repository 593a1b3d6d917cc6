// The command that audits the file in front of the user.
import { window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { auditFileMethod } from '../protocol';
import type { AuditFileParams, AuditSummary } from '../protocol';
import { findingsIn } from './summary';

/** Answers what was found, or nothing where nothing could be audited, which the user has then been told. */
export async function auditFile(client: LanguageClient): Promise<AuditSummary | undefined> {
  const uri = window.activeTextEditor?.document.uri;
  if (uri === undefined) {
    void window.showWarningMessage('No file is open to audit; open one and run the command again.');
    return undefined;
  }
  try {
    const params: AuditFileParams = { uri: client.code2ProtocolConverter.asUri(uri) };
    const summary = await client.sendRequest<AuditSummary>(auditFileMethod, params);
    if (summary.files > 0) void window.showInformationMessage(`MCP Audit found ${findingsIn(summary)} in this file.`);
    else void window.showWarningMessage('This file is not audited: it is excluded, over 2 MB, or neither TypeScript, JavaScript nor an MCP configuration.');
    return summary;
  } catch (thrown) {
    void window.showErrorMessage(thrown instanceof Error ? thrown.message : String(thrown));
    return undefined;
  }
}
