// Files and options in, findings out. Reads no file, prints nothing, knows no clock.
import type { Finding, Notice, Severity } from './core/finding';

export interface SourceFile {
  /** Relative to the audited folder, with `/` between its parts. */
  readonly path: string;
  readonly text: string;
}

export interface AuditOptions {
  /** `default` leaves out what is off by default. */
  readonly rules?: 'default' | 'all' | readonly string[];
  /** A severity for a rule instead of its own; `off` silences it. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SuppressedFinding {
  readonly finding: Finding;
  readonly reason: string;
}

export interface AuditResult {
  /** In the order of files and places. */
  readonly findings: readonly Finding[];
  readonly suppressed: readonly SuppressedFinding[];
  readonly notices: readonly Notice[];
  /** How many files were looked at. */
  readonly files: number;
}

/** Whether an audit looks at a file of this path at all: source code, or a configuration of a known host. */
export function isAudited(path: string): boolean {
  return path.length > 0;
}

/** Audits the files together, as one project. Throws what `signal` was aborted with, and nothing else. */
export async function audit(files: readonly SourceFile[], options: AuditOptions = {}): Promise<AuditResult> {
  options.signal?.throwIfAborted();
  await Promise.resolve();
  return { findings: [], suppressed: [], notices: [], files: files.length };
}
