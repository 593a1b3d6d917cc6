// An audit over time: edits in, findings out. Keeps what is known of each file by the hash of its text, so that one edit costs one file.
import type { AuditOptions, AuditResult } from './audit';
import { audit } from './audit';
import type { Finding } from './core/finding';
import type { Fix } from './core/fix';
import type { Fixer } from './fixes/fixer';
import { offered } from './fixes/offered';

export class Session {
  private readonly texts = new Map<string, string>();

  /** Sets the text of a file; `undefined` forgets the file. */
  update(path: string, text: string | undefined): void {
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
  }

  /** The text of a file as the session knows it. */
  text(path: string): string | undefined {
    return this.texts.get(path);
  }

  /** Audits what the session holds. Throws what the options' `signal` was aborted with. */
  async audit(options: AuditOptions = {}): Promise<AuditResult> {
    return audit([...this.texts].map(([path, text]) => ({ path, text })), options);
  }

  /** The fixes for a finding of the last audit, the preferred one first. */
  fixes(finding: Finding): readonly Fix[] {
    const text = this.texts.get(finding.location.file);
    if (text === undefined) return [];
    const fixers: readonly Fixer[] = Object.hasOwn(offered, finding.rule) ? (offered[finding.rule] ?? []) : [];
    return fixers.flatMap((fixer) => fixer({ finding, text, read: (file) => this.texts.get(file) }));
  }
}
