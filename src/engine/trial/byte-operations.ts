// Operations of a trial on bytes, which stand for the text that they are of: what they are written as in letters and digits.
import type { Operations } from './operation';
import type { Value } from './value';
import { isMarked, nothing, textOf, unknown, writtenOf } from './value';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const plain = /^(?:utf-?8|ascii|latin1|binary)$/i;

function bytesOf(text: string): number[] {
  const pieces = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?')).match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  return pieces.map((piece) => (piece.length > 1 ? parseInt(piece.slice(1), 16) : piece.charCodeAt(0)));
}

function base64(text: string): string {
  const bits = bytesOf(text).map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const sixths = bits.match(/.{1,6}/g) ?? [];
  const written = sixths.map((sixth) => letters[parseInt(sixth.padEnd(6, '0'), 2)] ?? '').join('');
  return written.padEnd(Math.ceil(written.length / 4) * 4, '=');
}

const writers: Readonly<Record<string, (text: string) => string>> = {
  base64,
  base64url: (text) => base64(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''),
  hex: (text) => bytesOf(text).map((byte) => byte.toString(16).padStart(2, '0')).join(''),
};

/** The name of an encoding in lower case; a plain one where none is given, nothing where it is not known. */
function nameOf(encoding: Value): string | undefined {
  return encoding.kind === 'nothing' || encoding.kind === 'number' ? 'utf8' : encoding.kind === 'text' ? encoding.text.toLowerCase() : undefined;
}

export const byteOperations: Operations = {
  // Whoever types what is decoded types something else than is tried.
  'bytes-of': ([value = unknown, encoding = nothing]) => {
    const text = writtenOf(value);
    return text !== undefined && plain.test(nameOf(encoding) ?? '') ? textOf(text, isMarked(value)) : { kind: 'unknown', marked: isMarked(value) };
  },
  'text-of-bytes': ([value = unknown, encoding = nothing]) => {
    const text = writtenOf(value);
    const name = nameOf(encoding) ?? '';
    const write = Object.hasOwn(writers, name) ? writers[name] : plain.test(name) ? (written: string) => written : undefined;
    return text !== undefined && write ? textOf(write(text), isMarked(value)) : { kind: 'unknown', marked: isMarked(value) };
  },
};
