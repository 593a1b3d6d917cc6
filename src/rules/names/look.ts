// How a name looks to a person: which characters cannot be seen, which letters of other alphabets look like Latin ones, what only the writing differs in.

const invisible = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e01ef}]/gu;

/** Letters of Greek, Cyrillic and others that are drawn like a Latin letter; wide forms fold by themselves. */
const alike: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ѐ: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', н: 'h', о: 'o', р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', у: 'y', ѵ: 'v', ԝ: 'w', х: 'x',
  α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', γ: 'y', ω: 'w', ɑ: 'a', ɡ: 'g', ı: 'i', օ: 'o', ո: 'n', ս: 'u',
};

/** The name without what nobody sees. */
export function plain(name: string): string {
  return name.replace(invisible, '');
}

/** `U+200B` for each different character that cannot be seen, at most three; empty where all can. */
export function codesOf(name: string): string {
  const codes = new Set((name.match(invisible) ?? []).map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`));
  return [...codes].slice(0, 3).join(', ');
}

/** Whether it has Latin letters and others that look like such. */
export function isMixed(name: string): boolean {
  return /[a-z]/i.test(name) && Array.from(name.toLowerCase()).some((character) => Object.hasOwn(alike, character) || /[\uff21-\uff5a]/.test(character));
}

/** The same for names that a reader takes for one another: without case, separators and the origin of letters. */
export function lookOf(name: string): string {
  return Array.from(plain(name).normalize('NFKC').toLowerCase(), (character) => (Object.hasOwn(alike, character) ? (alike[character] ?? '') : character))
    .join('')
    .replace(/[\s_.-]+/g, '');
}
