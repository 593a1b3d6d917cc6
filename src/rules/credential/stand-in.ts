// What stands where a secret would and is none: placeholders of any host, dummies from a manual, references to a store, paths, switches.

/** The placeholders of all hosts: one that this host does not know is a mistake of its own, and no secret either. */
const placeholder =
  /\$\{\{[^{}]{0,200}\}\}|\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,400}\}|\$\([^()]{0,400}\)|\{(?:env|file|input|secret|secrets|vault):[^{}]{0,200}\}|\{[A-Za-z_][\w.-]{0,100}\}|<[^<>]{1,200}>|%[A-Za-z_]\w{0,100}%|(?<![\w$])\$(?:env:)?[A-Za-z_]\w{0,100}/g;

const defaulted = /\$\{([^{}:]{0,200}):?-([^{}]{1,2000})\}/g;

export interface Default {
  /** The name whose value the text stands in for. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The text with blanks for its placeholders, as long as before, and the literal defaults that stood in them (`${NAME:-default}`). */
export function withoutPlaceholders(text: string): { readonly text: string; readonly defaults: readonly Default[] } {
  const defaults = [...text.matchAll(defaulted)].map((match) => {
    const end = match.index + match[0].length - 1;
    return { name: match[1] ?? '', start: end - (match[2]?.length ?? 0), end };
  });
  return { text: text.replace(placeholder, (found) => ' '.repeat(found.length)), defaults };
}

export function hasPlaceholder(text: string): boolean {
  return text.search(placeholder) >= 0;
}

const says = /(?:^|[^A-Za-z])(?:your|example|sample|placeholder|dummy|fake|change[-_ ]?(?:me|this|it)|replace|insert|redacted|removed|hidden|todo|fixme|not[-_ ]?(?:a[-_ ])?real|put[-_ ]|enter[-_ ]|paste|fill[-_ ]?in|votre[-_ ]|deine?[-_ ]|ihre?[-_ ])|EXAMPLE(?:KEY)?$/i;
const filler = /^(.)\1*$|x{4,}|X{4,}|\*{3,}|\.{3}|…|0{8,}/;
/** Nobody draws these by chance. */
const counted = /1234567890?abcdef|abcdefghijkl/i;
const dummyWords =
  /passwords?|passphrase|passwd|pass|pwd|changeme|secrets?|tokens?|api|keys?|access|auth|authorization|bearer|credentials?|value|string|super|very|my|test|testing|demo|dev|development|local|localhost|default|none|null|undefined|empty|unused|optional|required|admin|root|user|username|guest|postgres|mysql|mongo|redis|minio|neo4j|foo|bar|baz|abc|here|goes|some|the|any|this|that|is|it|of|for|client|server|service|account|personal|private|public|github|gitlab|openai|anthropic|google|slack|notion/gi;

/** A text that a manual shows where the reader's own secret goes: `YOUR_API_KEY`, `xxxx`, `changeme`, `my-token`. */
export function isDummy(text: string): boolean {
  if (says.test(text) || filler.test(text) || counted.test(text)) return true;
  return !/[A-Za-z0-9]/.test(text.slice(0, 200).replace(dummyWords, ''));
}

const reference = /^(?:op|vault|secret|secrets|keyring|keychain|ssm|doppler|infisical|bws|env|file|arn|gcp|azure|akv|awssm|projects|\$env)(?::|\/\/|\/)/i;
const variableName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
const path = /^(?:~|\.{1,2})?[\\/]|^[A-Za-z]:[\\/]|\.(?:pem|key|crt|cer|json|ya?ml|txt|env|p12|pfx|toml|ini)$/;
const plain = /^(?:true|false|yes|no|on|off|null|none|undefined|auto|enabled|disabled|\d{1,15}(?:\.\d+)?)$/i;
const address = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;
const mail = /^[^\s@]{1,100}@[^\s@]{1,100}\.[a-z]{2,10}$/i;
const digest = /^(?:sha\d{1,3}|md5|\$2[aby]\$|\$argon2|pbkdf2)/i;

/** Whether a text is evidently something else than a secret, whatever it is called. An address is one too: the secrets in it are looked for apart. */
export function isInnocent(text: string): boolean {
  return [reference, variableName, path, plain, address, mail, digest].some((pattern) => pattern.test(text));
}
