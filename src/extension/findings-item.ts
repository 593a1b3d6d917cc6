// The item of the status bar that says how many findings are shown; a click opens the list of them.
import { StatusBarAlignment, window } from 'vscode';
import type { Disposable, StatusBarItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

export class FindingsItem implements Disposable {
  private readonly item: StatusBarItem;

  constructor(private readonly client: LanguageClient) {
    this.item = window.createStatusBarItem('mcpAudit.findings', StatusBarAlignment.Left);
    this.item.name = 'MCP Audit';
    this.item.command = 'workbench.actions.view.problems';
  }

  update(): void {
    let findings = 0;
    // Only a finding has a code; a notice that something was left out has none.
    this.client.diagnostics?.forEach((_, diagnostics) => (findings += diagnostics.filter(({ code }) => code !== undefined).length));
    this.item.text = `$(shield) ${findings}`;
    this.item.tooltip = `MCP Audit: ${findings === 1 ? '1 finding' : `${findings} findings`}`;
    if (findings > 0) this.item.show();
    else this.item.hide();
  }

  dispose(): void {
    this.item.dispose();
  }
}
