// Where in a configuration a secret can stand, each place with the name that speaks of it. Knows no secret's look.
import type { Configuration, ConfiguredServer, PlacedEntry } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';
import type { SecretKind } from '../../ir/secret-name';
import { isForEveryone, secretKindOf } from '../../ir/secret-name';

export interface Place {
  readonly text: PlacedText;
  readonly kind: SecretKind | undefined;
  /** The keys to it, as `env.GITHUB_TOKEN`: never a value. */
  readonly label: string;
  /** Whether an address that stands there is one of a server. */
  readonly network?: true;
  /** Whether its name says that it is for everyone. */
  readonly forEveryone?: true;
}

export function placesOf(server: ConfiguredServer): readonly Place[] {
  return [
    ...entries('env', server.environment),
    ...entries('headers', server.headers),
    ...entries('authentication', server.authentication),
    ...(server.url ? [{ text: server.url, kind: undefined, label: 'url', network: true as const }] : []),
    ...(server.command ? [{ text: server.command, kind: undefined, label: 'command' }] : []),
    ...server.args.map((arg, at) => ({ ...argument(arg, at, server.args[at - 1]), network: true as const })),
  ];
}

/** What the host suggests for its inputs; a suggestion is written out like anything else. */
export function placesOfInputs(configuration: Configuration): readonly Place[] {
  return entries('inputs', configuration.inputs);
}

function entries(key: string, all: readonly PlacedEntry[]): readonly Place[] {
  return all.flatMap(({ name, value }) => (value ? [{ text: withoutScheme(value), kind: secretKindOf(name.text), label: `${key}.${name.text}`, ...(isForEveryone(name.text) && { forEveryone: true as const }) }] : []));
}

/** `--api-key=abc`, `API_KEY=abc`, `X-Api-Key: abc`, or `abc` after `--api-key`: the value, with the name's kind. */
function argument(arg: PlacedText, at: number, before: PlacedText | undefined): Place {
  const label = `args[${at}]`;
  const outer = nameBefore(arg);
  // `--header=Authorization: Bearer abc` and `--env=KEY=abc` name it twice; the second name is the one that counts.
  const named = outer?.kind ? outer : ((outer && nameBefore(outer.value)) ?? outer);
  if (named?.kind) return { text: withoutScheme(named.value), kind: named.kind, label };
  const kind = /^--[\w.-]+$/.test(before?.text ?? '') && !arg.text.startsWith('-') ? secretKindOf(before?.text ?? '') : undefined;
  // Where no name speaks of it, its scheme does: `-H Authorization "Bearer abc"`.
  return { text: kind ? withoutScheme(arg) : arg, kind, label };
}

/** What a text that starts with a name and `=` or `:` says after it. */
function nameBefore(text: PlacedText): { readonly kind: SecretKind | undefined; readonly value: PlacedText } | undefined {
  const named = /^(?:--?)?([A-Za-z_][\w.-]*)(?:=|:\s*)(?!\/\/)/.exec(text.text);
  return named ? { kind: secretKindOf(named[1] ?? ''), value: partOf(text, named[0].length, text.text.length) } : undefined;
}

/** `Bearer abc` → `abc`: the scheme is no part of the secret. */
function withoutScheme(text: PlacedText): PlacedText {
  const scheme = /^\s*(?:Bearer|Basic|Token|ApiKey|Api-Key)\s+/i.exec(text.text)?.[0].length ?? 0;
  return scheme === 0 ? text : partOf(text, scheme, text.text.length);
}
