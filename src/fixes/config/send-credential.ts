// unauthenticated-server: an `Authorization` header with a placeholder, and in VS Code the input that asks for it.
import { findNodeAtLocation } from 'jsonc-parser';
import type { Fixer } from '../fixer';
import { appendMember } from './append-member';
import { placeOf } from './place';
import { referenceTo, variableName } from './reference';

/** Not safe: only whoever knows the server knows whether it takes a bearer token. Servers behind a bridge are left alone; each takes headers its own way. */
export const sendCredential: Fixer = (request) => {
  const place = placeOf(request);
  if (place?.keys.length !== 1 || !place.document) return [];
  const { document, serverName } = place;
  const name = variableName(serverName, 'token');
  const reference = referenceTo(place, name, `Token for ${serverName}`);
  const server = findNodeAtLocation(document.root, [...place.way]);
  const headers = server && findNodeAtLocation(server, ['headers']);
  if (!reference || !server || (headers && headers.type !== 'object')) return [];
  if (headers?.children?.some((header) => /^authorization$/i.test(String(header.children?.[0]?.value)))) return [];
  const value = `Bearer ${reference.placeholder}`;
  const edits = headers ? appendMember(document, headers, 'Authorization', value) : appendMember(document, server, 'headers', { Authorization: value });
  const title = `Send a token with each request, with \`${reference.placeholder}\``;
  return [{ title, safe: false, files: [{ file: request.finding.location.file, edits: [...edits, ...reference.edits] }] }];
};
