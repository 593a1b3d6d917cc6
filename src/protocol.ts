// The custom requests that server and extension share beyond LSP. Types and names only.

/** Server configuration, as the `mcpAudit` section of the editor's settings. */
export interface Settings {
  readonly enable: boolean;
  readonly severity: Readonly<Record<string, 'error' | 'warning' | 'information' | 'hint' | 'off'>>;
  /** Globs of files that are not audited, on top of the built-in ones. */
  readonly exclude: readonly string[];
  /** Names of the servers that may be used; where there are none, the policy files of the workspace count. */
  readonly approvedServers: readonly string[];
  /** Milliseconds between the last keystroke and the audit. */
  readonly debounce: number;
}

/** What the extension tells a server that it starts. */
export interface InitializationOptions {
  /** The workspace was audited before this server was started, so the findings of files that are not open are shown, too. */
  readonly workspaceAudited: boolean;
}

/** Request: audit every file of the workspace. Answers `AuditSummary`; progress goes over `$/progress` with the given token. */
export const auditWorkspaceMethod = 'mcpAudit/auditWorkspace';
export interface AuditWorkspaceParams {
  readonly token: string;
}

/** Request: audit one file now. Answers `AuditSummary`. */
export const auditFileMethod = 'mcpAudit/auditFile';
export interface AuditFileParams {
  readonly uri: string;
}

/** Request: audit the configurations that hosts keep in the home folder. Answers `AuditSummary`. */
export const auditConfigurationsMethod = 'mcpAudit/auditConfigurations';

export interface AuditSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
  /** Whether it was cancelled before its end. */
  readonly cancelled: boolean;
}
