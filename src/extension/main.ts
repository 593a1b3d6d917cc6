// The extension: starts the server, offers the commands, and shows how many findings there are. Audits nothing itself.
import { commands, languages, window, workspace } from 'vscode';
import type { ExtensionContext } from 'vscode';
import { DidChangeConfigurationNotification } from 'vscode-languageclient/node';
import type { LanguageClient } from 'vscode-languageclient/node';
import { auditConfigurations } from './audit-configurations';
import { auditFile } from './audit-file';
import { auditWorkspace } from './audit-workspace';
import { documents, makeClient } from './client';
import { FindingsItem } from './findings-item';
import { whenOpen } from './when-open';

let client: LanguageClient | undefined;

export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('MCP Audit', { log: true });
  const state = { workspaceAudited: false };
  const started = makeClient(context.asAbsolutePath('dist/server.js'), output, state);
  const item = new FindingsItem(started);
  client = started;
  context.subscriptions.push(
    output,
    item,
    languages.onDidChangeDiagnostics(() => item.update()),
    commands.registerCommand('mcpAudit.auditWorkspace', () => auditWorkspace(started, state)),
    commands.registerCommand('mcpAudit.auditFile', () => auditFile(started)),
    commands.registerCommand('mcpAudit.auditConfigurations', () => auditConfigurations(started)),
    commands.registerCommand('mcpAudit.showOutput', () => output.show()),
    commands.registerCommand('mcpAudit.restartServer', () => restart(started)),
    // The workspace's own settings count from now on, and only a changed setting makes the server ask for them.
    workspace.onDidGrantWorkspaceTrust(() => (started.isRunning() ? started.sendNotification(DidChangeConfigurationNotification.type, { settings: null }) : undefined)),
    // The languages of configurations are those of many other files, too, and most windows need no server. Commands start it by themselves.
    whenOpen(documents, () => start(started)),
  );
}

export async function deactivate(): Promise<void> {
  if (client?.isRunning()) await client.stop();
}

async function start(server: LanguageClient): Promise<void> {
  try {
    await server.start();
  } catch (thrown) {
    // The commands stay, so that the server can be started once more.
    void window.showErrorMessage(`The language server of MCP Audit did not start (${String(thrown)}); run "MCP Audit: Restart Server", and see "MCP Audit: Show Output" if that does not help.`);
  }
}

/** A server that never started cannot be stopped first. */
function restart(server: LanguageClient): Promise<void> {
  return server.isRunning() ? server.restart() : server.start();
}
