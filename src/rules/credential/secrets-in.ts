// Finds the secrets in one text of a configuration: by their format, by the name before them, or by the name of the text. Never copies a
// secret out of the text: an answer says where it stands.
import type { Confidence } from '../../core/finding';
import { anyToken, longFormats, tokenFormats } from './formats';
import type { SecretKind } from '../../ir/secret-name';
import { secretKindOf } from '../../ir/secret-name';
import { entropy, looksRandom } from './randomness';
import { isDummy, isInnocent, withoutPlaceholders } from './stand-in';

export interface Secret {
  readonly start: number;
  readonly end: number;
  /** What it is, with its article. */
  readonly what: string;
  readonly confidence: Confidence;
  /** It may have been issued for everyone, which its name would say. */
  readonly mayBePublic?: true;
}

/** No configuration has a secret further into a text than this. */
const longest = 20_000;

/** The secrets in a text, in their order. `kind` is what the name of the text promises. */
export function secretsIn(text: string, kind: SecretKind | undefined): readonly Secret[] {
  const { text: bare, defaults } = withoutPlaceholders(text.slice(0, longest));
  const found = [...byFormat(bare), ...byNameBefore(bare), ...inAddresses(bare)];
  for (const { name, start, end } of defaults) {
    const literal = text.slice(start, end);
    const within = secretsIn(literal, secretKindOf(name) ?? kind);
    found.push(...within.map((secret) => ({ ...secret, start: secret.start + start, end: secret.end + start })));
  }
  const distinct = withoutOverlaps(found);
  return distinct.length > 0 || bare !== text ? distinct : byKind(text, kind);
}

/** Those whose format says what they are, whatever they are called. */
export function tokensIn(text: string): readonly Secret[] {
  return isLongEnough.test(text) ? withoutOverlaps(byFormat(withoutPlaceholders(text.slice(0, longest)).text)) : [];
}

/** Every token has a run of at least so many characters. */
const isLongEnough = /[\w.-]{14}/;

function byFormat(text: string): readonly Secret[] {
  const found: Secret[] = [];
  for (const { 0: run, index } of text.matchAll(/[\w.-]{14,}/g))
    for (const { what, pattern, mayBePublic } of anyToken.test(run) ? tokenFormats : []) {
      const body = pattern.exec(run)?.[1];
      if (body !== undefined && !isDummy(run) && entropy(body) >= 2.5) found.push({ start: index, end: index + run.length, what, confidence: 'high', ...(mayBePublic && { mayBePublic }) });
    }
  for (const { what, pattern } of longFormats)
    for (const match of text.matchAll(pattern)) {
      const body = match[1] ?? '';
      const start = match.index + match[0].lastIndexOf(body);
      if (!isDummy(body.replace(/-{5}[^-]*-{5}/g, ''))) found.push({ start, end: start + body.length, what, confidence: 'high' });
    }
  return found;
}

/** What announces a secret inside a longer text: an embedded JSON object, a shell's command line, a query string. The value is not part of it. */
const announced =
  /(?<=^|[\s"'?&#;,{(])(--?)?([A-Za-z_][\w.-]{0,60})(["']?\s{0,3}[=:]\s{0,3}["']?|\s{1,3})(?:(?:Bearer|Basic|Token|ApiKey|Api-Key)\s{1,3})?/gi;
const scheme = /(?<=^|[\s"':=])(?:Bearer|Basic|Token|ApiKey|Api-Key)\s{1,3}/gi;
const value = /[^\s"'&;,|<>]{1,4000}/y;
const parameterValue = /[^\s"'&;,|<>#]{1,4000}/y;

function byNameBefore(text: string): readonly Secret[] {
  const found: Secret[] = [];
  for (const { 0: before, index } of text.matchAll(scheme)) found.push(...judged(text, index + before.length, 'chosen'));
  for (const { 0: before, 1: dashes, 2: name = '', 3: separator = '', index } of text.matchAll(announced)) {
    // Only an option is followed by its value after a blank alone; other words in a row are prose.
    if (!/[=:]/.test(separator) && !dashes) continue;
    const isParameter = /[?&]/.test(text.charAt(index - 1));
    const kind = secretKindOf(name) ?? (isParameter ? kindOfParameter(name) : undefined);
    if (kind) found.push(...judged(text, index + before.length, kind, isParameter ? parameterValue : value));
  }
  return found;
}

/** Names that are secrets in a query string and say nothing elsewhere. */
function kindOfParameter(name: string): SecretKind | undefined {
  return /^(?:code|sig|k|apikey|api_key|appid)$/i.test(name) ? 'issued' : undefined;
}

const userInfo = /(?<=^|[^a-z0-9+.-])[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@?#]{0,200}:(?=[^\s/@]{1,400}@)/gi;
const password = /[^\s/@]{1,400}/y;
/** `user:password@tcp(host)/database`, as drivers of MySQL write it. */
const beforeSocket = /(?<=^|[\s"'=])[^\s/:@?#"'=]{1,200}:(?=[^\s/@]{1,400}@(?:tcp6?|unix)\()/gi;

function inAddresses(text: string): readonly Secret[] {
  return [userInfo, beforeSocket].flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(({ 0: before, index }) => judged(text, index + before.length, 'chosen', password));
}

/** The value at `start`, if it is a secret of the kind. */
function judged(text: string, start: number, kind: SecretKind, shape = value): readonly Secret[] {
  shape.lastIndex = start;
  const found = shape.exec(text)?.[0] ?? '';
  return isSecret(found, kind) ? [{ start, end: start + found.length, ...described(found, kind) }] : [];
}

/** The whole text, where its name promises a secret and it looks like one. */
function byKind(text: string, kind: SecretKind | undefined): readonly Secret[] {
  const start = text.length - text.trimStart().length;
  const whole = text.trim();
  return kind && isSecret(whole, kind) ? [{ start, end: start + whole.length, ...described(whole, kind) }] : [];
}

function isSecret(text: string, kind: SecretKind): boolean {
  if (text.length < 4 || isInnocent(text) || isDummy(text)) return false;
  return kind === 'chosen' || looksRandom(text);
}

function described(text: string, kind: SecretKind): Pick<Secret, 'what' | 'confidence'> {
  if (kind === 'chosen') return { what: 'a password or token', confidence: looksRandom(text) ? 'high' : 'medium' };
  return { what: 'a key or token', confidence: 'medium' };
}

/** Of those that overlap the first given, which is the one that is known best. */
function withoutOverlaps(secrets: readonly Secret[]): readonly Secret[] {
  const kept: Secret[] = [];
  for (const secret of secrets) if (!kept.some((one) => one.start < secret.end && secret.start < one.end)) kept.push(secret);
  return kept.sort((a, b) => a.start - b.start);
}
