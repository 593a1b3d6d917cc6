// An audit over time: edits in, findings out. Keeps what each file was understood as until its text changes, so that one edit costs one file.
import type { AuditOptions, AuditResult, FileFacts } from './audit';
import { auditFacts, factsOf } from './audit';
import type { Finding } from './core/finding';
import type { Fix } from './core/fix';
import { fixersOf } from './fixes/offered';

export class Session {
  private readonly texts = new Map<string, string>();
  private readonly facts = new Map<string, FileFacts | undefined>();

  /** Sets the text of a file; `undefined` forgets the file. */
  update(path: string, text: string | undefined): void {
    if (text !== undefined && this.texts.get(path) === text) return;
    this.facts.delete(path);
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
  }

  /** The text of a file as the session knows it. */
  text(path: string): string | undefined {
    return this.texts.get(path);
  }

  /** Audits what the session holds. Throws what the options' `signal` was aborted with. */
  async audit(options: AuditOptions = {}): Promise<AuditResult> {
    const files = [...this.texts].map(([path, text]) => ({ path, text }));
    return auditFacts(
      files,
      (file) => {
        if (!this.facts.has(file.path)) this.facts.set(file.path, factsOf(file));
        return this.facts.get(file.path);
      },
      options,
    );
  }

  /** The fixes for a finding of the last audit, the preferred one first. `elsewhere` knows the texts of files that are not audited, as those of installed packages. */
  fixes(finding: Finding, elsewhere: (file: string) => string | undefined = () => undefined): readonly Fix[] {
    const text = this.texts.get(finding.location.file);
    if (text === undefined) return [];
    return fixersOf(finding.rule).flatMap((fixer) => fixer({ finding, text, read: (file) => this.texts.get(file) ?? elsewhere(file) }));
  }
}
