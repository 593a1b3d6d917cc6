// Who chooses what arrives by an entry, in the words of a message.
import type { Entry } from '../../ir/row';

/** Who is no caller: a remote server says what it likes itself. */
const others: Readonly<Partial<Record<Entry, string>>> = { 'remote server': 'a remote server', archive: 'whoever made the archive' };

/** Whether a caller chooses it, and not whoever says something by another way. */
export function hasCaller(entry: Entry): boolean {
  return others[entry] === undefined;
}

/** `the caller of this tool`, or who else it is. */
export function chooser(entry: Entry): string {
  return others[entry] ?? `the caller of this ${entry}`;
}
