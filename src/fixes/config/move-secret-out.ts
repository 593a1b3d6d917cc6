// hard-coded-credential: the host's own placeholder in the place of the secret, and in VS Code the input that asks for it.
import type { Fixer } from '../fixer';
import { replacement } from './json-document';
import type { Place } from './place';
import { placeOf } from './place';
import { referenceTo, variableName } from './reference';

/** Never safe: the secret is gone from the file, and whoever applies this must still have it and should replace it where it was issued. */
export const moveSecretOut: Fixer = (request) => {
  const { finding, text } = request;
  const place = placeOf(request);
  if (!place) return [];
  const { document, serverName } = place;
  const start = document.lines.offset(finding.location.range.start);
  const end = document.lines.offset(finding.location.range.end);
  const fallback = /\$\{([^{}:]*):?-$/.exec(text.slice(place.node.offset, start));
  const closes = fallback !== null && text[end] === '}';
  const name = variableName(closes ? (fallback[1] ?? '') : nameAt(place, start));
  const reference = referenceTo(place, name, `${name} for ${serverName}`);
  if (!reference) return [];
  const edit = closes ? replacement(document, start - fallback[0].length, end + 1, reference.placeholder) : replacement(document, start, end, reference.placeholder);
  const title = `${reference.origin}, with \`${reference.placeholder}\``;
  return [{ title, safe: false, files: [{ file: finding.location.file, edits: [edit, ...reference.edits] }] }];
};

/** What the secret at an offset is best called, after what stands before it. */
function nameAt({ document, serverName, server, keys, node }: Place, start: number): string {
  const [section, key] = keys;
  const before = document.text.slice(node.offset + 1, start);
  const named = /(?:^|[\s"'?&;,{(])(--?)?([A-Za-z_][\w.-]{0,60})["']?\s*[=:]\s*["']?(?:[A-Za-z-]+\s+)?$/.exec(before);
  if (section === 'env' && typeof key === 'string') return key;
  if (section === 'headers' && typeof key === 'string') return header(serverName, key);
  if (named && !named[1] && /^[A-Z][A-Z\d_]*$/.test(named[2] ?? '')) return named[2] ?? '';
  if (named) return header(serverName, named[2] ?? '');
  const option = section === 'args' && typeof key === 'number' ? argumentBefore(document.text, server, key) : undefined;
  return `${serverName}_${option ?? 'token'}`;
}

function header(serverName: string, name: string): string {
  return /authorization/i.test(name) ? `${serverName}_token` : `${serverName}_${name.replace(/^x-/i, '')}`;
}

/** The option that an argument is the value of, as `api-key`. */
function argumentBefore(text: string, server: Place['server'], at: number): string | undefined {
  const list = server.children?.find((member) => member.children?.[0]?.value === 'args')?.children?.[1];
  const before = list?.children?.[at - 1];
  return before ? /^"--([\w-]+)"$/.exec(text.slice(before.offset, before.offset + before.length))?.[1] : undefined;
}
