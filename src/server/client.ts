// What the client can do and wants, asked where it can be asked and assumed where not.
import type { Connection, InitializeParams } from 'vscode-languageserver';
import { DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, WatchKind } from 'vscode-languageserver';
import type { InitializationOptions, Settings } from '../protocol';
import type { Root } from './place';
import { defaultSettings, settingsFrom } from './settings';

/** A file that changes matters if it is source code, a configuration or a manifest; one that comes or goes may be a folder full of them. */
const watchers = [
  { globPattern: '**/{*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json,jsonc,code-workspace,yaml,yml,toml,md,lock,mod,txt,in},.gitignore}', kind: WatchKind.Change },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

export class Client {
  constructor(
    private readonly connection: Connection,
    private readonly params: InitializeParams,
  ) {}

  get roots(): readonly string[] {
    return this.params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  }

  get versionedEdits(): boolean {
    return this.params.capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** Whether a part of what is put in can be typed over. */
  get snippets(): boolean {
    return this.params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
  }

  get workspaceFolders(): boolean {
    return this.params.capabilities.workspace?.workspaceFolders === true;
  }

  /** Whether the workspace was audited before this server was started. */
  get workspaceAudited(): boolean {
    const options = this.params.initializationOptions as Partial<InitializationOptions> | null | undefined;
    return options?.workspaceAudited === true;
  }

  /** Asks to be told of changed settings and files. */
  async listen(): Promise<void> {
    const { workspace } = this.params.capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration)
      await this.connection.client.register(DidChangeConfigurationNotification.type, { section: 'mcpAudit' });
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
      await this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }

  async settings(root: Root): Promise<Settings> {
    if (this.params.capabilities.workspace?.configuration !== true) return defaultSettings;
    const section = 'mcpAudit';
    return settingsFrom(await this.connection.workspace.getConfiguration(root.folder === undefined ? { section } : { section, scopeUri: root.uri }));
  }
}
