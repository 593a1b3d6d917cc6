// How the server is started and for which documents. It is started again when it dies, and told whether the workspace had been audited.
import { languages as editor } from 'vscode';
import type { LogOutputChannel } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../protocol';
import { configurationFiles } from './configuration-files';
import { trustedSettings } from './trusted-settings';

const languages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

const configurations = configurationFiles.map((pattern) => ({ scheme: 'file', pattern }));

/** What the server is started for. */
export const documents: { readonly scheme: string; readonly language?: string; readonly pattern?: string }[] = [
  ...languages.flatMap((language) => [
    { scheme: 'file', language },
    { scheme: 'untitled', language },
  ]),
  ...configurations,
  { scheme: 'file', pattern: '**/.gitignore' },
  { scheme: 'file', pattern: '**/mcp-audit.policy.json' },
  { scheme: 'file', pattern: '**/{package,package-lock,npm-shrinkwrap}.json' },
  { scheme: 'file', pattern: '**/{pnpm-lock.yaml,yarn.lock,bun.lock,uv.lock,poetry.lock,pdm.lock,Cargo.lock,go.mod,pyproject.toml}' },
  { scheme: 'file', pattern: '**/{requirements,constraints}*.{txt,in}' },
];

/** `state` is what a server is told that is started in place of one that died. */
export function makeClient(module: string, outputChannel: LogOutputChannel, state: InitializationOptions): LanguageClient {
  return new LanguageClient(
    'mcpAudit',
    'MCP Audit',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: documents,
      outputChannel,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: () => ({ ...state }),
      markdown: { isTrusted: false, supportHtml: false },
      middleware: {
        workspace: { configuration: trustedSettings },
        // Whoever completes code waits for everybody who is asked, and only configurations are completed.
        provideCompletionItem: (document, position, context, token, next) => (editor.match(configurations, document) > 0 ? next(document, position, context, token) : null),
      },
    },
  );
}
