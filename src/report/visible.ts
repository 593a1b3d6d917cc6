// Makes characters visible that would otherwise act: terminal escapes, line breaks, bidirectional controls, invisible letters. Every text of
// the workspace passes here before a person reads it.

/** Controls, format characters, line and paragraph separators, lone surrogates, and the variation selectors that carry hidden text. */
const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u{E0100}-\u{E01EF}]/gu;

/** The text on one line, with every acting character written as its code point: `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(acting, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The value as indented JSON that is safe to print: acting characters in it are escaped, which changes nothing for who parses it. */
export function printableJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(acting, (character) => (character === '\n' ? character : escaped(character)))}\n`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}
