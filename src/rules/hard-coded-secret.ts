// A key in the source is in every copy of it: in the repository's history, in the published package, on each machine that runs the server.
import type { Literal } from '../engine/literal';
import { placeWithin } from '../engine/text';
import { secretKindOf } from '../ir/secret-name';
import { looksRandom } from './credential/randomness';
import { secretsIn, tokensIn } from './credential/secrets-in';
import { fromBase64 } from './message/base64';
import { shown } from './message/shown';
import { rule } from './rule';

/** Nothing shorter is a key. */
const shortest = 12;

export default rule({
  id: 'hard-coded-secret',
  title: 'A key is written into the source',
  severity: 'error',
  cwe: [798],
  owasp: 'MCP01',
  *check(project) {
    for (const literal of project.literals(shortest)) {
      if (literal.text.length > longest) continue;
      for (const { start, end, what, isKnown } of found(literal)) {
        if (isForTrial(literal.location.file)) continue;
        yield {
          location: placeWithin({ pieces: [literal], exact: true }, start, end) ?? literal.location,
          label: `${what} in ${literal.names.join(', ')}`,
          message: `This looks like ${what}${named(literal)}, written into the source: whoever has a copy of the code can use it.`,
          confidence: isKnown ? 'high' : 'medium',
        };
      }
    }
  },
});

/** Longer texts are pages, pictures and bundles. */
const longest = 4000;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly what: string;
  /** Its format says so. */
  readonly isKnown: boolean;
}

function found(literal: Literal): readonly Found[] {
  const { text } = literal;
  const tokens = tokensIn(text).map(({ start, end, what }) => ({ start, end, what, isKnown: true }));
  return (tokens.length > 0 ? tokens : wholeOf(literal)).filter(({ start, end }) => !isPublished(text.slice(start, end)));
}

/** The whole text, where the name of a variable promises a secret. It must look the part, too: many texts are about passwords. */
function wholeOf(literal: Literal): readonly Found[] {
  const { text } = literal;
  if (!looksRandom(text) || isProse(text)) return [];
  const { names } = literal;
  const name = names.find((candidate) => secretKindOf(candidate) !== undefined);
  if (name === undefined || names.some((candidate) => isPublic(candidate) || isSameWord(candidate, text))) return [];
  return secretsIn(text, secretKindOf(name)).flatMap(({ start, end, what }) => (start === 0 && end === text.length ? [{ start, end, what, isKnown: false }] : []));
}

/** Keys that are made to be handed out, and names that are about keys. */
function isPublic(name: string): boolean {
  return /public|publishable|anon(?:ymous)?[-_]?key|write[-_]?key|site[-_]?key|client[-_]?key|dsn|hash|digest|checksum|fingerprint|header|prefix|pattern|regex|url|uri|path|endpoint|label|placeholder|example|test|mock|dummy|fake|sample/i.test(name);
}

/** `refreshToken: 'refresh_token2'` names a field. */
function isSameWord(name: string, text: string): boolean {
  const letters = (word: string): string => word.replace(/[^A-Za-z]/g, '').toLowerCase();
  return letters(name) === letters(text);
}

/** How keys begin that services make for pages and for programs that count their users: they only let in. */
const published = /^(?:phc_|pk_(?:live|test)_|pk\.|sb_publishable_|pub[a-f\d]{32}$)/;

/** What a JSON Web Token says of a role that everyone has is no secret. */
function isPublished(secret: string): boolean {
  if (published.test(secret)) return true;
  const payload = /^ey[\w-]+\.(ey[\w-]+)\./.exec(secret)?.[1];
  return payload !== undefined && /"role"\s*:\s*"anon"/.test(fromBase64(payload));
}

function isProse(text: string): boolean {
  return /\s/.test(text.trim());
}

/** Files that are no part of what runs. */
function isForTrial(file: string): boolean {
  return /(?:^|\/)(?:tests?|__tests__|__mocks__|specs?|e2e|fixtures?|mocks?|examples?|samples?|demos?|docs?|benchmarks?|stories)\/|[._-](?:test|tests|spec|e2e|mock|mocks|fixture|example|sample|stories)\.[cm]?[jt]sx?$/i.test(file);
}

function named({ names }: Literal): string {
  const [name] = names;
  return name === undefined ? '' : ` (\`${shown(name)}\`)`;
}
