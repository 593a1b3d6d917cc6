// The settings that the server is given. Until the user trusts a workspace its own settings do not count, so that none can switch off its own audit.
import { Uri, workspace } from 'vscode';
import type { ConfigurationParams, ConfigurationRequest, LSPAny } from 'vscode-languageclient/node';
import type { CancellationToken } from 'vscode';

const names = ['enable', 'severity', 'exclude', 'approvedServers', 'debounce'];

export function trustedSettings(params: ConfigurationParams, token: CancellationToken, next: ConfigurationRequest.HandlerSignature): ReturnType<ConfigurationRequest.HandlerSignature> {
  if (workspace.isTrusted) return next(params, token);
  return params.items.map(({ section, scopeUri }) => {
    const settings = workspace.getConfiguration(section, scopeUri === undefined ? null : Uri.parse(scopeUri));
    return Object.fromEntries(
      names.map((name) => {
        const known = settings.inspect<LSPAny>(name);
        return [name, known?.globalValue ?? known?.defaultValue ?? null];
      }),
    );
  });
}
