// The commands' requests: audit the workspace with progress, audit one file, audit the configurations in the home folder. All answer with counts and leave the findings to the diagnostics.
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Finding } from '../core/finding';
import type { AuditFileParams, AuditSummary, AuditWorkspaceParams } from '../protocol';
import type { AuditedFolder } from './audited-folder';
import type { Folders } from './folders';
import { AuditProgress } from './progress';
import { failure } from './survive';

export async function auditWorkspace(connection: Connection, folders: Folders, { token }: AuditWorkspaceParams, cancellation: CancellationToken): Promise<AuditSummary> {
  const asked = folders.opened;
  demandEnabled(asked);
  const progress = new AuditProgress(connection, token);
  const signal = signalOf(cancellation);
  try {
    const sums = [];
    for (const [at, folder] of asked.entries()) {
      const result = await folder.auditWhole({ signal, onProgress: (done, total) => progress.report(done, total, at, asked.length) });
      sums.push(summary(result.files, result.findings));
    }
    return sums.reduce(sum, summary(0, []));
  } catch (thrown) {
    return cancelledOrFailed('The audit of the workspace', signal, thrown);
  } finally {
    progress.end();
  }
}

export async function auditFile(folders: Folders, { uri }: AuditFileParams, cancellation: CancellationToken): Promise<AuditSummary> {
  const folder = folders.of(uri);
  demandEnabled([folder]);
  const signal = signalOf(cancellation);
  const file = folder.pathOf(uri);
  try {
    const { findings } = await folder.audit({ signal });
    return summary(
      folder.holds(file) ? 1 : 0,
      findings.filter(({ location }) => location.file === file),
    );
  } catch (thrown) {
    return cancelledOrFailed('The audit of the file', signal, thrown);
  } finally {
    folders.prune();
  }
}

/** Audits what `makeHome` reads, and shows the findings with the others from now on. */
export async function auditConfigurations(folders: Folders, makeHome: () => AuditedFolder, cancellation: CancellationToken): Promise<AuditSummary> {
  const home = folders.home(makeHome);
  const signal = signalOf(cancellation);
  try {
    const { files, findings } = await home.auditWhole({ signal });
    demandEnabled([home]);
    return summary(files, findings);
  } catch (thrown) {
    if (thrown instanceof ResponseError) throw thrown;
    return cancelledOrFailed('The audit of your configurations', signal, thrown);
  }
}

function summary(files: number, findings: readonly Finding[]): AuditSummary {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return { files, errors, warnings, others: findings.length - errors - warnings, cancelled: false };
}

function sum(a: AuditSummary, b: AuditSummary): AuditSummary {
  return { files: a.files + b.files, errors: a.errors + b.errors, warnings: a.warnings + b.warnings, others: a.others + b.others, cancelled: false };
}

function demandEnabled(folders: readonly AuditedFolder[]): void {
  if (folders.length > 0 && folders.every(({ enabled }) => !enabled))
    throw new ResponseError(LSPErrorCodes.RequestFailed, 'MCP Audit is switched off here; set "mcpAudit.enable" to true to audit.');
}

function cancelledOrFailed(what: string, signal: AbortSignal, thrown: unknown): AuditSummary {
  if (signal.aborted) return { ...summary(0, []), cancelled: true };
  throw new ResponseError(LSPErrorCodes.RequestFailed, failure(what, thrown));
}

function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return controller.signal;
}
