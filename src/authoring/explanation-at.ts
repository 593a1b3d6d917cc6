// What stands at a place of a configuration, in sentences: what the host makes of a placeholder, and what is known of a package. What is wrong
// with it is left to findings.
import type { Position, Range } from '../core/location';
import { holds } from '../core/location';
import type { Host } from '../frontends/config/host';
import { hosts, isConfiguration } from '../frontends/config/hosts';
import type { Placeholder } from '../frontends/config/placeholders';
import { placeholdersIn } from '../frontends/config/placeholders';
import { meaningOf } from './meaning';
import { packageFacts } from './package-facts';
import type { Written } from './written-at';
import { writtenAt } from './written-at';

export interface Explanation {
  readonly about: 'placeholder' | 'package';
  readonly range: Range;
  /** Names stand between backquotes in them. */
  readonly sentences: readonly string[];
}

export function explanationAt(file: string, text: string, position: Position): Explanation | undefined {
  const written = isConfiguration(file) ? writtenAt(file, text, position) : undefined;
  const host = hosts.find(({ id }) => id === written?.configuration.host);
  if (!written || !host) return undefined;
  const placeholder = placeholdersIn(written.text, host).find((one) => holds(one.written.range, position));
  if (placeholder) return ofPlaceholder(placeholder, written, host);
  const fetch = written.server.fetches.find((one) => holds(one.written.range, position));
  const sentences = fetch ? packageFacts(fetch) : [];
  return fetch && sentences.length > 0 ? { about: 'package', range: fetch.written.range, sentences } : undefined;
}

/** Nothing of one that the host hands on to a program which fills it in. */
function ofPlaceholder(placeholder: Placeholder, { configuration, server }: Written, host: Host): Explanation | undefined {
  const { syntax, name, written, filled } = placeholder;
  const named = `\`${plainName(written.text)}\``;
  const about = { about: 'placeholder' as const, range: written.range };
  if (filled) {
    const isAsked = syntax !== '${input:name}' || configuration.inputs.some((input) => input.name.text === name);
    return { ...about, sentences: [`${host.name} puts in the place of ${named} ${meaningOf(placeholder, host.name, host.variables ?? [])}.`, ...(isAsked ? [] : [`No input of this file has the id \`${plainName(name)}\`.`])] };
  }
  if (!server.literalPlaceholders.some(({ range }) => JSON.stringify(range) === JSON.stringify(written.range))) return undefined;
  return { ...about, sentences: [`${host.name} does not fill in ${named}: the server gets it as it is written.`, ...(configuration.placeholder === undefined ? [] : [`It knows \`${configuration.placeholder}\`.`])] };
}

function plainName(text: string): string {
  return text.replaceAll('`', '').slice(0, 100);
}
