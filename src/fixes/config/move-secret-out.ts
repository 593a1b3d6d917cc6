// hard-coded-credential: the host's own placeholder in the place of the secret, and in VS Code the input that asks for it.
import type { Fixer } from '../fixer';
import type { Place } from './place';
import { memberOf, placeOf } from './place';
import { referenceTo, variableName } from './reference';

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
  const reference = referenceTo(place, name, `${name} for ${place.serverName}`);
  if (!reference) return [];
  const span = closes ? { start: start - fallback[0].length, end: end + 1 } : { start, end };
  const edit = { range: lines.range(span), newText: reference.placeholder };
  const title = `${reference.origin}, with \`${reference.placeholder}\``;
  return [{ title, safe: false, files: [{ file: finding.location.file, edits: [edit, ...reference.edits] }] }];
};

/** What the secret at an offset is best called, after what stands before it. */
function nameAt({ spot, serverName, server, keys, value }: Place, start: number): string {
  const [section, key] = keys;
  const before = spot.text.slice(value.inner.start, start);
  const named = /(?:^|[\s"'?&;,{(])(--?)?([A-Za-z_][\w.-]{0,60})["']?\s*[=:]\s*["']?(?:[A-Za-z-]+\s+)?$/.exec(before);
  if (section === 'env' && typeof key === 'string') return key;
  if (section === 'headers' && typeof key === 'string') return header(serverName, key);
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
