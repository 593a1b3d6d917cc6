// What could not be audited, as sentences in the log; each is said once.
import type { Notice } from '../core/finding';
import { visible } from '../report/visible';
import type { Log } from './survive';

export class NoticeLog {
  private readonly said = new Set<string>();

  constructor(private readonly log: Log) {}

  say(notices: readonly Notice[]): void {
    for (const { kind, location, message } of notices) {
      const place = location.file === '' ? 'the folder' : location.file;
      const sentence = visible(`${place}:${location.range.start.line + 1}: ${message}`);
      if (this.said.has(sentence)) continue;
      this.said.add(sentence);
      if (kind === 'internal') this.log.error(sentence);
      else this.log.warn(sentence);
    }
  }
}
