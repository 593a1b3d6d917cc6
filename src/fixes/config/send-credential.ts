// unauthenticated-server: a bearer token with each request, by the host's own placeholder, and in VS Code the input that asks for it.
import type { Fixer } from '../fixer';
import { bearerToken } from './bearer-token';
import { placeOf } from './place';
import { variableName } from './reference';

/** Not safe: only whoever knows the server knows whether it takes a bearer token. Servers behind a bridge are left alone; each takes headers its own way. */
export const sendCredential: Fixer = (request) => {
  const place = placeOf(request);
  if (place?.keys.length !== 1) return [];
  const sent = bearerToken(place, variableName(place.serverName, 'token'), `Token for ${place.serverName}`);
  if (!sent) return [];
  return [{ title: `Send a token with each request, with \`${sent.written}\``, safe: false, files: [{ file: request.finding.location.file, edits: sent.edits }] }];
};
