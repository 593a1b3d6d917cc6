// Whether a name promises a secret: `GITHUB_TOKEN`, `X-API-Key`, `--password`. Judges the name alone.

/** `chosen` secrets are what people make up, so that any text may be one; `issued` ones are made by machines and look it. */
export type SecretKind = 'chosen' | 'issued';

const chosen = new Set(['password', 'passwd', 'passphrase', 'pwd', 'pw', 'pass', 'mnemonic', 'seedphrase', 'recoveryphrase', 'dbpass', 'secret', 'secrets', 'clientsecret', 'secretkey', 'authorization']);
const issued = new Set([
  'token', 'tokens', 'apikey', 'apikeys', 'accesskey', 'privatekey', 'authkey', 'key', 'keys', 'credential', 'credentials', 'cookie', 'cookies', 'bearer', 'jwt', 'pat', 'auth',
  'session', 'sessionid', 'sid', 'sig', 'signature',
]);

/** A name that ends so speaks of a secret and holds none: `TOKEN_URL`, `PASSWORD_FILE`, `MAX_TOKENS_LIMIT`. */
const aboutSecrets = new Set([
  'path', 'file', 'files', 'dir', 'directory', 'folder', 'url', 'uri', 'endpoint', 'name', 'names', 'id', 'ids', 'type', 'ttl', 'expiry', 'expires', 'expiration', 'timeout',
  'length', 'limit', 'limits', 'count', 'size', 'header', 'env', 'var', 'variable', 'region', 'version', 'algorithm', 'alg', 'prefix', 'suffix', 'method', 'mode', 'provider',
  'scheme', 'issuer', 'audience', 'scope', 'scopes', 'host', 'port', 'field', 'location', 'format', 'enabled', 'required', 'budget', 'usage', 'policy', 'rotation', 'interval',
  'store', 'manager', 'managers', 'backend', 'engine', 'service', 'generator', 'validator', 'strength', 'hint', 'prompt', 'reset', 'command', 'callback', 'helper', 'cache', 'source', 'param', 'hash', 'model', 'user', 'username', 'email', 'arn', 'ref', 'min', 'max',
]);

const forEveryone = new Set(['public', 'publishable', 'anon']);

/** A name with one of these words is meant to be known. */
const known = new Set([...forEveryone, 'max', 'min']);

/** A key after one of these words opens nothing. */
const otherKeys = new Set(['primary', 'foreign', 'sort', 'partition', 'idempotency', 'project', 'cache', 'row', 'hot', 'short', 'object', 'issue', 'space', 'registry']);

/** The kind of secret that the name promises, if any. */
export function secretKindOf(name: string): SecretKind | undefined {
  const words = wordsOf(name);
  const last = words.at(-1);
  if (last === undefined || aboutSecrets.has(last) || words.some((word) => known.has(word))) return undefined;
  if (last.startsWith('key') && otherKeys.has(words.at(-2) ?? '')) return undefined;
  // Names run together, as `PGPASSWORD` and `bottoken`, are known by their end.
  if (words.some((word) => chosen.has(word)) || chosen.has(words.slice(-2).join('')) || /(?:password|passwd|secret)$/.test(last)) return 'chosen';
  if (/(?:token|apikey)$/.test(last)) return 'issued';
  return words.some((word, at) => issued.has(word) && (at === words.length - 1 || !onlyAtTheEnd.has(word))) ? 'issued' : undefined;
}

/** Before other words these say what the others are about: `key-binding`, `session-store-size`. */
const onlyAtTheEnd = new Set(['key', 'keys', 'auth', 'session']);

/** Whether the name says that its value is for everyone: `NEXT_PUBLIC_API_KEY`, `SUPABASE_ANON_KEY`. */
export function isForEveryone(name: string): boolean {
  return wordsOf(name).some((word) => forEveryone.has(word));
}

/** `githubApiKey`, `GITHUB_API_KEY`, `--github-api-key`: the words in lower case, without the numbers that count them. */
function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 200)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
}
