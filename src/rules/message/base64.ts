// Decodes base64 and bytes as UTF-8, without Node, so that a rule can look into a text.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Also in the alphabet for URLs; empty where it is no text. */
export function fromBase64(run: string): string {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const character of run.replaceAll('-', '+').replaceAll('_', '/')) {
    const value = alphabet.indexOf(character);
    if (value < 0) break;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
    held &= (1 << bits) - 1;
  }
  return textOf(bytes);
}

/** Bytes as UTF-8; what is none makes it no text. */
export function textOf(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return '';
  }
}
