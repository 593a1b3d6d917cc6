// A short text that a regular expression matches, for trials: what a check asks for, an attacker writes down first.
import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';

/** Tried in this order where a class leaves the choice. */
const preferred = 'a1A/.-_ :@'.split('');
const longest = 200;
/** Names of a fixed length are seldom longer: a hash has 64 characters. */
const mostRepeated = 64;

/** A text with a match of the expression in it; nothing where that needs more than this looks at. */
export function sampleOf(source: string): string | undefined {
  if (source.length > 1000) return undefined;
  try {
    const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source);
    return ofAlternatives(pattern.alternatives).slice(0, longest);
  } catch {
    return undefined;
  }
}

/** The text that every match at the start of a text begins with: `docs://` of `^docs://(.+)$`. */
export function beginningOf(source: string): string {
  try {
    const [only, ...others] = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source.slice(0, 1000)).alternatives;
    const [anchor, ...elements] = only?.elements ?? [];
    if (others.length > 0 || anchor?.type !== 'Assertion' || anchor.kind !== 'start') return '';
    const end = elements.findIndex((element) => element.type !== 'Character');
    return ofElements(end < 0 ? elements : elements.slice(0, end));
  } catch {
    return '';
  }
}

function ofElements(elements: readonly AST.Element[]): string {
  return elements.map(ofElement).join('');
}

function ofAlternatives([first]: readonly AST.Alternative[]): string {
  return ofElements(first?.elements ?? []);
}

function ofElement(element: AST.Element): string {
  switch (element.type) {
    case 'Character':
      return String.fromCodePoint(element.value);
    case 'CharacterClass':
    case 'CharacterSet': {
      const single = new RegExp(`^(?:${element.raw})$`);
      return preferred.find((character) => single.test(character)) ?? '';
    }
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives);
    case 'Quantifier':
      return ofElement(element.element).repeat(Math.min(element.min, mostRepeated)).slice(0, longest);
    default:
      return '';
  }
}
