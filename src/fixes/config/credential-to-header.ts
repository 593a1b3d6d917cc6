// credential-in-url: the credential leaves the address and goes along in a header, by the host's own placeholder where it was written out.
import type { Fixer } from '../fixer';
import { bearerToken } from './bearer-token';
import { placeOf } from './place';
import { variableName } from './reference';

/** Not safe: only whoever knows the server knows whether it takes a bearer token. */
export const credentialToHeader: Fixer = (request) => {
  const { finding, text } = request;
  const place = placeOf(request);
  if (place?.keys.length !== 1) return [];
  const { value, serverName, spot } = place;
  const start = spot.lines.offset(finding.location.range.start);
  const end = spot.lines.offset(finding.location.range.end);
  const parameter = /[?&]([\w.-]{1,100})=$/.exec(text.slice(value.inner.start, start));
  const after = text[end];
  if (!parameter || (after !== '&' && after !== '#' && end !== value.inner.end)) return [];
  const written = text.slice(start, end);
  const isPlaceholder = /^(?:\$\{[^{}]+\}|\$\{\{[^{}]+\}\}|\$\w+|%\w+%|\{env:\w+\})$/.test(written);
  const sent = bearerToken(place, variableName(serverName, parameter[1] ?? ''), `${parameter[1] ?? 'token'} for ${serverName}`, isPlaceholder ? written : undefined);
  if (!sent) return [];
  // The first parameter's `?` stays for those that follow it; with the last one its own sign goes.
  const from = after === '&' ? start - parameter[0].length + 1 : start - parameter[0].length;
  const address = { range: spot.lines.range({ start: from, end: after === '&' ? end + 1 : end }), newText: '' };
  return [{ title: `Send it in a header, with \`${sent.written}\``, safe: false, files: [{ file: finding.location.file, edits: [address, ...sent.edits] }] }];
};
