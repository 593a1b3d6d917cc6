// Who chooses what arrives by an entry, in the words of a message.
import type { Entry } from '../../ir/row';

/** `the caller of this tool`; a remote server has no caller here, it says what it likes itself. */
export function chooser(entry: Entry): string {
  return entry === 'remote server' ? 'a remote server' : `the caller of this ${entry}`;
}
