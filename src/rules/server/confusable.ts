// Names that look alike and are not: letters of other alphabets, characters that cannot be seen, and those that turn the order of a line around.

/** Cyrillic and Greek letters, and the Latin one that each looks like. */
const twins: Readonly<Record<string, string>> = {
  а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', ғ: 'f', ɡ: 'g', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm', п: 'n', о: 'o', р: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', ц: 'u', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y', ʐ: 'z',
  α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ı: 'i', ɩ: 'i', '‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-',
};

const unseen = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]|[\u{e0000}-\u{e0fff}]/u;
const latin = /\p{Script=Latin}/u;
const otherAlphabet = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}\p{Script=Armenian}]/u;

/** Whether a name has characters in it that cannot be seen. */
export function hasUnseen(name: string): boolean {
  return unseen.test(name);
}

/** Whether a name takes some letters from one alphabet and some from one that looks like it. */
export function mixesAlphabets(name: string): boolean {
  return latin.test(name) && otherAlphabet.test(name);
}

/** What a name looks like: the same for all that a person would take for each other. */
export function looksLike(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase();
  return [...folded].filter((character) => !unseen.test(character)).map((character) => (Object.hasOwn(twins, character) ? twins[character] : character)).join('').replace(/[-_. ]+/g, '-');
}
