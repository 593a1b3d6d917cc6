// hard-coded-credential: the host's own placeholder in the place of the secret, and in VS Code the input that asks for it.
import type { Fix } from '../../core/fix';
import type { Host } from '../../frontends/config/host';
import type { Fixer, FixRequest } from '../fixer';
import { addedMember } from './added-member';
import type { Place } from './place';
import { memberOf, placeOf } from './place';
import { referenceTo, variableName } from './reference';
import { without } from './without';

/** Never safe: the secret is gone from the file, and whoever applies this must still have it and should replace it where it was issued. */
export const moveSecretOut: Fixer = (request) => {
  const { finding, text } = request;
  const place = placeOf(request);
  if (!place) return [];
  const { lines } = place.spot;
  const start = lines.offset(finding.location.range.start);
  const end = lines.offset(finding.location.range.end);
  const fallback = /\$\{([^{}:]*):?-$/.exec(text.slice(place.value.span.start, start));
  const closes = fallback !== null && text[end] === '}';
  const name = variableName(closes ? (fallback[1] ?? '') : nameAt(place, start));
  const { variableKeys } = place.host;
  if (variableKeys) return named(request, place, variableKeys, name);
  const reference = referenceTo(place, name, `${name} for ${place.serverName}`);
  if (!reference) return [];
  const span = closes ? { start: start - fallback[0].length, end: end + 1 } : { start, end };
  const edit = { range: lines.range(span), newText: reference.placeholder };
  const title = `${reference.origin}, with \`${reference.placeholder}\``;
  return [{ title, safe: false, files: [{ file: finding.location.file, edits: [edit, ...reference.edits] }] }];
};

/** Where the host takes variables by their names, the member that has the secret goes, and the name of a variable comes in its place. */
function named({ finding }: FixRequest, place: Place, { env, headers }: NonNullable<Host['variableKeys']>, name: string): readonly Fix[] {
  const [section, key] = place.keys;
  const member = place.spot.way.at(-1);
  const bare = place.value.text.replace(/^(?:Bearer|Token) /i, '');
  if (typeof key !== 'string' || place.keys.length !== 2 || member?.container.kind !== 'table' || bare.length !== widthOf(finding)) return [];
  const variable = section === 'env' ? key : name;
  const added =
    section === 'env' ? addedMember(place, [env], [key])
    : /^authorization$/i.test(key) && /^Bearer /i.test(place.value.text) && place.host.bearerVariable !== undefined ? addedMember(place, [place.host.bearerVariable], name)
    : String(section).endsWith('headers') && bare === place.value.text ? addedMember(place, [headers, key], name)
    : undefined;
  if (!added) return [];
  return [{ title: `Take it from the environment, where \`${variable}\` is to hold it`, safe: false, files: [{ file: finding.location.file, edits: [...without(place.spot, member.container, member.at), ...added] }] }];
}

function widthOf({ location: { range } }: FixRequest['finding']): number {
  return range.start.line === range.end.line ? range.end.character - range.start.character : -1;
}

/** What the secret at an offset is best called, after what stands before it. */
function nameAt({ spot, serverName, server, keys, value }: Place, start: number): string {
  const [section, key] = keys;
  const before = spot.text.slice(value.inner.start, start);
  const named = /(?:^|[\s"'?&;,{(])(--?)?([A-Za-z_][\w.-]{0,60})["']?\s*[=:]\s*["']?(?:[A-Za-z-]+\s+)?$/.exec(before);
  if (section === 'env' && typeof key === 'string') return key;
  if (String(section).endsWith('headers') && typeof key === 'string') return header(serverName, key);
  if (named && !named[1] && /^[A-Z][A-Z\d_]*$/.test(named[2] ?? '')) return named[2] ?? '';
  if (named) return header(serverName, named[2] ?? '');
  const option = section === 'args' && typeof key === 'number' ? argumentBefore(server, key) : undefined;
  return `${serverName}_${option ?? 'token'}`;
}

function header(serverName: string, name: string): string {
  return /authorization/i.test(name) ? `${serverName}_token` : `${serverName}_${name.replace(/^x-/i, '')}`;
}

/** The option that an argument is the value of, as `api-key`. */
function argumentBefore(server: Place['server'], at: number): string | undefined {
  const list = memberOf(server, 'args');
  const before = list?.kind === 'list' ? list.items[at - 1] : undefined;
  return before?.kind === 'text' ? /^--([\w-]+)$/.exec(before.text)?.[1] : undefined;
}
