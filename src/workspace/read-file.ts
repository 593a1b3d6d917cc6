// Reads one file of a folder from disk, or says in one sentence why not. Knows files and their text only; which files to read is decided elsewhere.
import { isUtf8 } from 'node:buffer';
import { lstat, readFile as readBytes } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../audit';
import { LineMap, startOfFile } from '../core/location';
import type { Notice } from '../core/finding';

/** Larger files are skipped: nobody wrote them by hand, and one of them would hold up all the others. */
export const largestFile = 2 * 1024 * 1024;

/** What could be read, and what is to be said of it. */
export interface Read {
  readonly file?: SourceFile;
  readonly notice?: Notice;
}

/** Says that a file or folder is left out. `message` is one whole sentence. */
export function skipped(file: string, message: string): Notice {
  return { kind: 'skipped', location: { file, range: startOfFile }, message };
}

export function tooLarge(file: string): Notice {
  return skipped(file, 'This file is larger than 2 MB and is not audited; split it, or exclude it to be rid of this notice.');
}

/** The text of a file as an editor shows it: UTF-8 without its byte order mark. `file` is relative to `root`, with `/` between its parts. */
export async function readFile(root: string, file: string): Promise<Read> {
  const absolute = path.join(root, file);
  try {
    const status = await lstat(absolute);
    if (!status.isFile()) return { notice: skipped(file, 'This is not a regular file and is not audited; audit the file it stands for.') };
    if (status.size > largestFile) return { notice: tooLarge(file) };
    const bytes = await readBytes(absolute);
    if (bytes.length > largestFile) return { notice: tooLarge(file) };
    if (isBinary(bytes)) return { notice: skipped(file, 'This file is binary or not UTF-8 and is not audited; save it as UTF-8 if it is text.') };
    return decoded(file, bytes);
  } catch (thrown) {
    return { notice: unreadable(file, thrown) };
  }
}

/** Minifiers write the NUL of a separator as it is. A text has few of them; UTF-16 has one in each letter of most languages. */
function isBinary(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 8000);
  const nulls = beginning.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  return nulls > 0 && (nulls > beginning.length / 20 || !isUtf8(bytes));
}

/** As an editor has it: what is no UTF-8 becomes `\uFFFD`, and the rest of the file is audited. */
function decoded(file: string, bytes: Uint8Array): Read {
  const text = new TextDecoder().decode(bytes);
  const at = text.indexOf('\uFFFD');
  if (at < 0 || isUtf8(bytes)) return { file: { path: file, text } };
  const range = new LineMap(text).range({ start: at, end: at + 1 });
  return { file: { path: file, text }, notice: { kind: 'partial', location: { file, range }, message: 'This is no UTF-8, so texts with such characters were audited in part only: save the file as UTF-8.' } };
}

/** The sentence for a file or folder that the system would not open. It carries the system's short code, not its message, which names absolute paths. */
export function unreadable(file: string, thrown: unknown): Notice {
  const code = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') return skipped(file, 'This file or folder is no longer there; audit again when it is back.');
  return skipped(file, `This file or folder cannot be read (${code}); check its permissions.`);
}
