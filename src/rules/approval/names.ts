// What a configured server is called in a list of approved ones, and whether such a list has it.
import type { ConfiguredServer } from '../../ir/configured-server';
import type { Fetch } from '../../ir/fetch';
import type { PlacedText } from '../../ir/placed-text';

export interface NamedServer {
  /** The name to put on a list. */
  readonly name: string;
  /** Every name that approves it. */
  readonly names: readonly string[];
  readonly place: PlacedText;
}

/** All that must be approved for the server to be: each package that it fetches and each address that it is reached at, or else its program. */
export function namesOf({ fetches, endpoints, url, command, launch, name }: ConfiguredServer): readonly NamedServer[] {
  const named = [...fetches.map(ofFetch), ...endpoints.map(({ address }) => ofText(address.text, address))];
  if (named.length > 0) return named;
  if (url) return [ofText(url.text, url)];
  return [ofText(`command:${(launch?.program ?? '') || (command?.text ?? '')}`, command ?? name)];
}

function ofFetch({ source, name, version, written }: Fetch): NamedServer {
  const plain = `${source.toLowerCase()}:${name.text}`;
  return { name: plain, names: version ? [plain, `${plain}@${version.text}`] : [plain], place: written };
}

function ofText(name: string, place: PlacedText): NamedServer {
  return { name, names: [name], place };
}

/** Whether one of the patterns fits one of the names; `*` stands for any text. */
export function isApproved({ names }: NamedServer, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => names.some((name) => fits(name, pattern)));
}

/** Looks for the parts between the stars from left to right, which takes no longer than the name is long. */
function fits(name: string, pattern: string): boolean {
  const [first = '', ...others] = pattern.split('*');
  if (!name.startsWith(first)) return false;
  const last = others.pop();
  if (last === undefined) return name === first;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
