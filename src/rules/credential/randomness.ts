// How random a text looks. Judges the characters alone; what the text is for is judged elsewhere.

/** Shannon entropy of the text's characters, in bits a character: 0 for `aaaa`, 4 for evenly used hexadecimal digits. */
export function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** Whether a machine rather than a person seems to have chosen the text. */
export function looksRandom(text: string): boolean {
  if (text.length < 8 || /\s/.test(text)) return false;
  if (isWordy(text)) return false;
  if (/\d/.test(text) && /[A-Za-z]/.test(text)) return entropy(text) >= 2.5;
  const caseChanges = text.match(/[a-z][A-Z]|[A-Z][a-z]/g)?.length ?? 0;
  return text.length >= 16 && caseChanges >= 4 && entropy(text) >= 3.5;
}

/** `gpt-4o-mini`, `claude-sonnet-4-20250514`, `desktop-bridge-24x7`, `us-east-1`, `x402/payment`: words, versions and dates with separators between them. */
function isWordy(text: string): boolean {
  const parts = text.split(/[-_.:/ ]+/);
  if (areRunTogether(parts)) return true;
  const words = parts.filter((part) => /^[A-Za-z]{4,15}$/.test(part)).length;
  const isNumbered = (part: string): boolean => (words > 0 && /^[a-z]\d{3,4}$/.test(part)) || (words > 1 && /^[a-z\d]{1,4}$/.test(part));
  return parts.length > 1 && parts.every((part) => isNumbered(part) || /^(?:[A-Za-z]?[a-z]{0,15}|[A-Z]{1,15}|\d{1,8}|[a-z]{0,2}\d{1,2}[a-z]{0,2})$/.test(part));
}

/** `getStateFromProps`, `Shift-Alt-ArrowUp`: words with capitals between them, of four letters on average, or of three between separators. By chance capitals come twice as often. */
function areRunTogether(parts: readonly string[]): boolean {
  const capitals = parts.reduce((count, part) => count + (part.match(/^[a-z]|[A-Z]/g)?.length ?? 0), 0);
  return parts.every((part) => /^[a-z]*(?:[A-Z][a-z]{1,15})*$/.test(part)) && parts.join('-').length >= 4 * capitals;
}
