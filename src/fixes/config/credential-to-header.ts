// credential-in-url: the credential leaves the address and goes along in a header, by the host's own placeholder where it was written out.
import { findNodeAtLocation } from 'jsonc-parser';
import type { Fixer } from '../fixer';
import { appendMember } from './append-member';
import { placeOf } from './place';
import { referenceTo, variableName } from './reference';

/** Not safe: only whoever knows the server knows whether it takes a bearer token. */
export const credentialToHeader: Fixer = (request) => {
  const { finding, text } = request;
  const place = placeOf(request);
  if (place?.keys.length !== 1 || !place.document) return [];
  const { document, value, serverName, spot } = place;
  const start = spot.lines.offset(finding.location.range.start);
  const end = spot.lines.offset(finding.location.range.end);
  const parameter = /[?&]([\w.-]{1,100})=$/.exec(text.slice(value.inner.start, start));
  const after = text[end];
  const server = findNodeAtLocation(document.root, [...place.way]);
  const headers = server && findNodeAtLocation(server, ['headers']);
  if (!parameter || !server || (after !== '&' && after !== '#' && end !== value.inner.end) || (headers && headers.type !== 'object')) return [];
  if (headers?.children?.some((header) => /^authorization$/i.test(String(header.children?.[0]?.value)))) return [];
  const written = text.slice(start, end);
  const isPlaceholder = /^(?:\$\{[^{}]+\}|\$\w+|%\w+%|\{env:\w+\})$/.test(written);
  const reference = isPlaceholder ? { placeholder: written, edits: [] } : referenceTo(place, variableName(serverName, parameter[1] ?? ''), `${parameter[1] ?? 'token'} for ${serverName}`);
  if (!reference) return [];
  // The first parameter's `?` stays for those that follow it; with the last one its own sign goes.
  const from = after === '&' ? start - parameter[0].length + 1 : start - parameter[0].length;
  const address = { range: spot.lines.range({ start: from, end: after === '&' ? end + 1 : end }), newText: '' };
  const header = `Bearer ${reference.placeholder}`;
  const edits = headers ? appendMember(document, headers, 'Authorization', header) : appendMember(document, server, 'headers', { Authorization: header });
  return [{ title: `Send it in a header, with \`${reference.placeholder}\``, safe: false, files: [{ file: finding.location.file, edits: [address, ...edits, ...reference.edits] }] }];
};
