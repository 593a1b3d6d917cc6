// What a regular expression lets through: which characters a text that matches may have, and which a text that does not match cannot have.
import type { AST } from '@eslint-community/regexpp';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';
import type { Constant } from '../ir/program';
import type { Kinds } from './harmless';
import { allKinds, bitOf, noKinds, requestKinds } from './harmless';
import { kindsWithout } from './shared-names';
import { Matcher } from './trial/match';

/** Characters that must be kept out for a value to be harmless to a kind of sink. */
const dangers = {
  shell: ';&|$`<>(){}[]*?!~#\'"\\\n\r ',
  shellOperators: ';&|$`\n',
  separators: '/\\',
  quotes: '\'"`; \n',
  code: '(.[`=;',
  /** Without names, texts and members of a computed name nothing can be called: what is left computes with numbers. */
  names: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_$\\\'"`[{',
  quantifiers: '*+{',
};

/** The kinds of sink that every text which matches the whole pattern is harmless to. Nothing for a pattern that is not anchored at both ends. */
export function kindsOfMatch(source: string, flags: string): Kinds {
  const pattern = parse(source, flags);
  if (!pattern || flags.includes('m') || !pattern.alternatives.every(isStarted)) return noKinds;
  // What a text begins with is decided at its start alone.
  let kinds = pattern.alternatives.some(({ elements }) => canBegin(elements.slice(1), '-', flags)) ? noKinds : bitOf('program-argument');
  if (pattern.alternatives.every(namesScheme)) kinds |= bitOf('opener');
  if (!pattern.alternatives.every(isAnchored)) return kinds;
  const lets = (characters: string): boolean => [...characters].some((character) => canHave(pattern, character, flags));
  if (!lets(dangers.shell)) kinds |= bitOf('shell-command');
  if (!lets(dangers.separators)) kinds |= bitOf('file-path') | bitOf('program');
  if (!lets('/:@\\')) kinds |= bitOf('request-url');
  if (!lets('/\\?#%')) kinds |= bitOf('url-path');
  if (pattern.alternatives.every(namesHost)) kinds |= requestKinds;
  if (!lets(dangers.quotes)) kinds |= bitOf('sql');
  if (!lets(dangers.code) || !lets(dangers.names)) kinds |= bitOf('code');
  kinds |= bitOf('nosql-query');
  if (!lets('{<"')) kinds |= bitOf('serialized-data');
  if (!lets('<')) kinds |= bitOf('html');
  if (!lets(' \n')) kinds |= bitOf('instructions');
  if (!lets(dangers.quantifiers)) kinds |= bitOf('pattern');
  if (!lets(':/\\')) kinds |= bitOf('opener');
  if (!lets(':')) kinds |= bitOf('remote-file');
  return kinds | namesWithout(source, flags, false);
}

/** The kinds of sink that what a group finds is harmless to. With `g` a match may have whole matches in it instead of groups. */
export function kindsOfGroup(source: string, flags: string, which: number): Kinds {
  const pattern = parse(source, flags);
  if (!pattern) return noKinds;
  const groups: AST.CapturingGroup[] = [];
  const references: AST.Backreference[] = [];
  visitRegExpAST(pattern, { onCapturingGroupEnter: (node) => void groups.push(node), onBackreferenceEnter: (node) => void references.push(node) });
  const group = groups[which - 1];
  const found = [...(group ? [group] : []), ...(flags.includes('g') ? [pattern] : [])];
  if (found.length === 0 || references.length > 0) return noKinds;
  return found.reduce((kinds, { alternatives }) => kinds & kindsOfMatch(`^(?:${alternatives.map(({ raw }) => raw).join('|')})$`, flags.replace(/[gmy]/g, '')), allKinds);
}

/** The kinds that every text is harmless to in which the pattern is found nowhere. */
export function kindsOfNoMatch(source: string, flags: string): Kinds {
  const pattern = parse(source, flags);
  if (!pattern) return noKinds;
  const denies = deniedBy(source, flags) ?? (() => false);
  let kinds = noKinds;
  if (denies(dangers.shellOperators)) kinds |= bitOf('shell-command');
  if (denies('/\\')) kinds |= bitOf('url-path');
  if (denies('<')) kinds |= bitOf('html');
  if (denies(dangers.quantifiers)) kinds |= bitOf('pattern');
  if (denies('-') || pattern.alternatives.some((alternative) => findsDashAtStart(alternative, flags))) kinds |= bitOf('program-argument');
  if (denies('/\\')) kinds |= bitOf('file-path');
  if (denies(dangers.names)) kinds |= bitOf('code');
  if (denies(':')) kinds |= bitOf('remote-file');
  return kinds | namesWithout(source, flags, true);
}

/** The kinds that a text is harmless to once everything that a pattern finds, or a text, was replaced in it by an escape or by nothing. */
export function kindsReplaced(replaced: Constant): Kinds {
  const escaped = replaced.kind === 'text' ? escapedIn(replaced.text) : replaced.kind === 'pattern' && replaced.flags.includes('g') ? replaced.source : undefined;
  const denies = escaped === undefined ? undefined : deniedBy(escaped, replaced.kind === 'pattern' ? replaced.flags : '');
  if (!denies) return noKinds;
  let kinds = noKinds;
  if (denies('<')) kinds |= bitOf('html');
  if (denies('*+')) kinds |= bitOf('pattern');
  if (denies('/')) kinds |= bitOf('url-path');
  if (denies(dangers.quotes)) kinds |= bitOf('sql');
  if (denies(dangers.shell)) kinds |= bitOf('shell-command');
  if (denies(dangers.separators)) kinds |= bitOf('file-path');
  if (denies(dangers.code) || denies(dangers.names)) kinds |= bitOf('code');
  return kinds;
}

/** Whether the pattern finds the character wherever it stands, each time. */
export function replacesEach({ source, flags }: Constant & { kind: 'pattern' }, character: string): boolean {
  return flags.includes('g') && (deniedBy(source, flags)?.(character) ?? false);
}

/** What is harmless to these kinds that is found in each of the texts: it is made of their characters. */
export function kindsAmong(texts: readonly string[]): Kinds {
  return texts.reduce((kinds, text) => (text === '' ? kinds : kinds & kindsOfMatch(`^[${escapedIn(text)}]*$`, '')), allKinds);
}

function escapedIn(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Whether the pattern finds each of some characters wherever they stand. */
function deniedBy(source: string, flags: string): ((characters: string) => boolean) | undefined {
  const pattern = parse(source, flags);
  const single = pattern?.alternatives.flatMap(({ elements: [only, ...more] }) => (only && more.length === 0 ? [unrepeated(ungrouped(only))] : []));
  return single && ((characters) => [...characters].every((character) => single.some((element) => elementHas(element, character, flags))));
}

/** `([…])` for `[…]`. */
function ungrouped(element: AST.Element): AST.Element {
  const only = element.type === 'CapturingGroup' || element.type === 'Group' ? element.alternatives : [];
  const [first] = only[0]?.elements ?? [];
  return only.length === 1 && only[0]?.elements.length === 1 && first ? first : element;
}

/** Whether the pattern is anchored at both ends in every alternative. */
export function isAnchoredPattern(source: string, flags: string): boolean {
  return parse(source, flags)?.alternatives.every(isAnchored) ?? false;
}

function parse(source: string, flags: string): AST.Pattern | undefined {
  if (source.length > 1000) return undefined;
  try {
    return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: flags.includes('u'), unicodeSets: flags.includes('v') });
  } catch {
    // What is no pattern proves nothing.
    return undefined;
  }
}

/** What a text is harmless to that is no name which the pattern is found in, or is found in none of. */
function namesWithout(source: string, flags: string, isFound: boolean): Kinds {
  const matcher = Matcher.of(source, flags);
  return matcher ? kindsWithout((name) => (matcher.find(name) !== undefined) === isFound) : noKinds;
}

function isStarted({ elements: [first] }: AST.Alternative): boolean {
  return first?.type === 'Assertion' && first.kind === 'start';
}

/** Whether a text that these elements match can begin with the character. */
function canBegin([element, ...others]: readonly AST.Element[], character: string, flags: string): boolean {
  if (!element) return true;
  switch (element.type) {
    case 'Assertion':
      return !(element.kind === 'lookahead' && element.negate && element.alternatives.some(({ elements: [only, ...more] }) => only && more.length === 0 && elementHas(only, character, flags))) && canBegin(others, character, flags);
    case 'Quantifier':
      return canBegin([element.element], character, flags) || (element.min === 0 && canBegin(others, character, flags));
    case 'Group':
    case 'CapturingGroup':
      return element.alternatives.some(({ elements }) => canBegin([...elements, ...others], character, flags));
    case 'Backreference':
      return true;
    default:
      return elementHas(element, character, flags);
  }
}

/** `^-`, perhaps behind what need not be there. */
function findsDashAtStart({ elements: [first, ...others] }: AST.Alternative, flags: string): boolean {
  if (first?.type !== 'Assertion' || first.kind !== 'start') return false;
  const [last, ...optional] = others.toReversed();
  return last !== undefined && optional.every((element) => element.type === 'Quantifier' && element.min === 0) && elementHas(unrepeated(last), '-', flags);
}

function isAnchored({ elements }: AST.Alternative): boolean {
  const first = elements[0];
  const last = elements.at(-1);
  // `^(a|b)$` and `^a$|^b$` are anchored; `^a|b$` is not.
  return first?.type === 'Assertion' && first.kind === 'start' && last?.type === 'Assertion' && last.kind === 'end';
}

/** `^https?:`: the scheme is the pattern's own. */
function namesScheme({ elements }: AST.Alternative): boolean {
  return /^https?\??:/.test(elements.slice(1, 7).map((element) => element.raw).join(''));
}

/** `^https://host/…`: scheme and host are the pattern's own. */
function namesHost({ elements }: AST.Alternative): boolean {
  let text = '';
  for (const element of elements.slice(1)) {
    if (element.type !== 'Character') break;
    text += String.fromCodePoint(element.value);
  }
  return /^https?:\/\/[\w.-]+\//.test(text);
}

function unrepeated(element: AST.Element): AST.Element {
  return element.type === 'Quantifier' && element.min <= 1 ? element.element : element;
}

function canHave(pattern: AST.Pattern, character: string, flags: string): boolean {
  let found = false;
  let negative = 0;
  const test = (node: AST.Element): void => {
    if (negative === 0) found ||= elementHas(node, character, flags);
  };
  visitRegExpAST(pattern, {
    onAssertionEnter: (node) => {
      if (isLook(node)) negative++;
    },
    onAssertionLeave: (node) => {
      if (isLook(node)) negative--;
    },
    onCharacterEnter: (node) => {
      if (node.parent.type !== 'CharacterClass' && node.parent.type !== 'CharacterClassRange') test(node);
    },
    onCharacterSetEnter: (node) => {
      if (node.parent.type !== 'CharacterClass') test(node);
    },
    onCharacterClassEnter: (node) => test(node),
    onExpressionCharacterClassEnter: () => void (found = true),
    onBackreferenceEnter: () => undefined,
  });
  return found;
}

/** What is looked at and not taken is no part of the match. */
function isLook({ kind }: AST.Assertion): boolean {
  return kind === 'lookahead' || kind === 'lookbehind';
}

/** Asks the language itself whether one element matches one character. */
function elementHas(element: AST.Element, character: string, flags: string): boolean {
  switch (element.type) {
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return new RegExp(`^(?:${element.raw})$`, flags.replace(/[gmy]/g, '')).test(character);
    default:
      return false;
  }
}
