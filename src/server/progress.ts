// Tells the client how far an audit is, as work done progress with counts, and not more often than a person can read.
import type { Connection, WorkDoneProgressBegin, WorkDoneProgressEnd, WorkDoneProgressReport } from 'vscode-languageserver';
import { WorkDoneProgress } from 'vscode-languageserver';

/** Milliseconds between two reports. */
const pause = 100;

export class AuditProgress {
  private next = 0;

  constructor(
    private readonly connection: Connection,
    private readonly token: string | number,
  ) {
    this.send({ kind: 'begin', title: 'Auditing the workspace', cancellable: true, percentage: 0 });
  }

  /** `done` of `total` files of the `at`th of `folders` folders, counted from zero. */
  report(done: number, total: number, at: number, folders: number): void {
    const now = performance.now();
    if (now < this.next && done < total) return;
    this.next = now + pause;
    const share = total === 0 ? 1 : done / total;
    const where = folders === 1 ? '' : ` of folder ${at + 1} of ${folders}`;
    this.send({ kind: 'report', message: `${done} of ${total} files${where}`, percentage: Math.floor((100 * (at + share)) / folders) });
  }

  end(): void {
    this.send({ kind: 'end' });
  }

  private send(value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void {
    void this.connection.sendProgress(WorkDoneProgress.type, this.token, value);
  }
}
