// Characters that a model reads and a person does not see, or sees elsewhere: tags, zero-width, bidirectional controls, terminal escapes.
import { shown } from '../message/shown';
import type { Suspicion } from './suspicion';

/** Flags of England, Scotland and Wales are written with tags behind a black flag. */
const flags = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,8}\u{e007f}/gu;
const tags = /[\u{e0000}-\u{e007f}]+/gu;
/** Selectors of variants choose a picture for one character; several in a row carry bytes. */
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{3,}/gu;
const bidirectional = /[\u202a-\u202e\u2066-\u2069]+/g;
const escapes = /[\u001b\u009b]\[?[0-9;?]{0,20}[A-Za-z]?|[\u0008\u007f]+/g;
/** Joiners belong into emoji and into scripts that join letters; between Latin letters, and in runs, they hide something. */
const zeroWidth = /(?<=[\u0020-\u024f])[\u200b-\u200d\u2060-\u2064\u180e\u00ad\u3164\uffa0\u115f\u1160\ufeff]+(?=[\u0020-\u024f])|[\u200b-\u200d\u2060-\u2064\u180e\u3164\uffa0\u115f\u1160\ufeff]{2,}/g;
const blanks = /(?<!\s)\s{40,}(?=\S)/g;

/** Most texts have nothing that any of these could be. */
const isRemarkable = /[^\t\n\r\u0020-\u007e]|\s{40}/;

/** What is hidden in a text, in the order of the kinds. */
export function hiddenCharacters(text: string): readonly Suspicion[] {
  if (!isRemarkable.test(text)) return [];
  const bare = text.replace(flags, (flag) => ' '.repeat(flag.length));
  return [
    ...found(bare, tags, (run) => `has invisible tag characters in it${decoded(untagged(run))}`),
    ...found(bare, selectors, (run) => `has invisible variation selectors in it, which carry data${decoded(unselected(run))}`),
    ...found(bare, bidirectional, (run) => `has bidirectional controls in it (${codes(run)}), which show it to a person in another order than the model reads it`),
    ...found(bare, escapes, (run) => `has terminal control characters in it (${codes(run)}), which can hide what follows`),
    ...found(bare, zeroWidth, (run) => `has invisible characters in it (${codes(run)})`),
    ...found(bare, blanks, () => 'moves a part of it out of sight with blanks').filter(({ start, end }) => isOutOfSight(bare.slice(start, end))),
  ];
}

function found(text: string, pattern: RegExp, says: (run: string) => string): readonly Suspicion[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, says: says(match[0]), confidence: 'high' }));
}

/** Further than a window is wide or high. */
function isOutOfSight(run: string): boolean {
  const lines = run.split('\n');
  return lines.length > 40 || lines.some((line) => line.length >= 160);
}

/** Tags repeat ASCII, far from it. */
function untagged(run: string): string {
  return Array.from(run, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) & 0x7f)).join('');
}

/** Selectors stand for bytes: the first sixteen, then the others. */
function unselected(run: string): string {
  return Array.from(run, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return String.fromCodePoint(code < 0xfe10 ? code - 0xfe00 : code - 0xe0100 + 16);
  }).join('');
}

function decoded(text: string): string {
  return /[A-Za-z]{3}/.test(text) ? ` that read \`${shown(text)}\`` : '';
}

/** `U+202E` for each different character, at most three. */
function codes(run: string): string {
  const names = [...new Set(Array.from(run, (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`))];
  return names.slice(0, 3).join(', ');
}
