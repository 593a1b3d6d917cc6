// An address is no envelope: proxies, logs, histories and error messages keep it, and a credential in it goes where nobody meant to send it.
import { rangeWithin } from '../ir/placed-text';
import { addressesOf, exposedParts } from './credential/in-address';
import { secretKindOf } from '../ir/secret-name';
import { looksRandom } from './credential/randomness';
import type { Secret } from './credential/secrets-in';
import { secretsIn } from './credential/secrets-in';
import { isDummy, withoutPlaceholders } from './credential/stand-in';
import { shown } from './message/shown';
import { rule } from './rule';
import { reportOn, writtenServers } from './server/servers';

const parameter = /[?&]([A-Za-z_][\w.-]{0,60})=((?:\$\{\{[^{}]{0,200}\}\}|[^&#\s]){1,4000})/g;
const user = /^\w+:\/\/[^/?#\s@]*:([^/?#\s@]+)@/;

export default rule({
  id: 'credential-in-url',
  title: 'A credential is part of an address',
  severity: 'error',
  cwe: [598],
  owasp: 'MCP01',
  *check(project) {
    for (const started of writtenServers(project))
      for (const address of addressesOf(started.server)) {
        const { text } = address;
        const exposed = exposedParts(text);
        const owner = `The address of the server \`${shown(started.server.name.text)}\``;
        const known = secretsIn(text, undefined).filter(({ start }) => exposed.some((part) => part.start <= start && start < part.end));
        const written = known.length > 0 ? known : tokenAsUser(text);
        for (const [at, secret] of written.entries())
          yield reportOn(started, rangeWithin(address, secret.start, secret.end), at === 0 ? 'url' : `url (${at + 1})`, {
            message: `${owner} has ${secret.what} written out in it, which proxies, logs and everyone who reads this file keep; send it in a header.`,
            confidence: secret.confidence,
          });
        if (written.length > 0) continue;
        for (const { start, end } of placeholdersOf(text))
          yield reportOn(started, rangeWithin(address, start, end), 'url', {
            message: `${owner} carries a credential, which proxies and logs keep; send it in a header where the server takes one.`,
            severity: 'information',
            confidence: 'medium',
          });
      }
  },
});

/** A user without a password that nobody made up: `https://4f9c…@host`. */
function tokenAsUser(text: string): readonly Secret[] {
  const [before = '', token = ''] = /^\w+:\/\/([^/?#\s@:]{16,200})(?=@)/.exec(text) ?? [];
  return token !== '' && looksRandom(token) && !isDummy(token) ? [{ start: before.length - token.length, end: before.length, what: 'a token', confidence: 'medium' }] : [];
}

/** Placeholders in the place of a password, or of a parameter whose name promises a secret. */
function placeholdersOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const found = [...text.matchAll(parameter)].filter(([, name = '']) => secretKindOf(name)).map(({ 0: whole, 2: value = '', index }) => ({ start: index + whole.length - value.length, end: index + whole.length }));
  const password = user.exec(text);
  const all = password?.[1] ? [{ start: password[0].length - 1 - password[1].length, end: password[0].length - 1 }, ...found] : found;
  return all.filter(({ start, end }) => withoutPlaceholders(text.slice(start, end)).text.trim() === '');
}
