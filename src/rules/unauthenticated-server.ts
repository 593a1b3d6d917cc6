// A server that asks nobody who they are serves everyone who can reach it, and whoever answers in its place is believed.
import type { ConfiguredServer } from '../ir/configured-server';
import type { Endpoint } from '../ir/configured-server';
import { secretKindOf } from '../ir/secret-name';
import { secretsIn } from './credential/secrets-in';
import { looksRandom } from './credential/randomness';
import { withoutPlaceholders } from './credential/stand-in';
import { shown } from './message/shown';
import { rule } from './rule';

export default rule({
  id: 'unauthenticated-server',
  title: 'A remote server is used without a credential',
  severity: 'warning',
  cwe: [306],
  owasp: 'MCP07',
  *check(project) {
    for (const { file, servers } of project.configurations)
      for (const server of servers) {
        if (server.disabled || server.authenticates || carriesCredential(server)) continue;
        for (const endpoint of server.endpoints) {
          if (endpoint.reach === 'this-machine' || isInAddress(endpoint)) continue;
          const encrypted = endpoint.scheme === 'https' || endpoint.scheme === 'wss';
          const advice = encrypted ? 'unless it asks for a sign-in when it is first used, everyone can call it' : 'everyone who can reach it can call it';
          yield {
            location: { file, range: endpoint.address.range },
            label: `${endpoint.scheme}://${endpoint.host}`,
            subject: server.name.text,
            message: `The server \`${shown(server.name.text)}\` at \`${shown(endpoint.host)}\` is given no credential: ${advice}.`,
            // A server may demand OAuth in its answer to the first request, which no configuration shows.
            ...(encrypted ? { severity: 'information' as const, confidence: 'low' as const } : {}),
          };
        }
      }
  },
});

/** In its headers, or in an argument that a bridge makes a header of. */
function carriesCredential(server: ConfiguredServer): boolean {
  const inHeaders = server.headers.some(({ name, value }) => value !== undefined && value.text.trim() !== '' && (secretKindOf(name.text) !== undefined || hasPlaceholder(value.text)));
  return inHeaders || server.args.some((arg) => /^(?:--[\w-]+=)?(?:authorization|cookie|[\w-]*(?:key|token|secret))\s*[:=]\s*\S/i.test(arg.text) || /^--[\w-]*(?:api-?key|token|secret|oauth)[\w-]*$/i.test(arg.text));
}

/** In the user information, a query parameter, a placeholder, or a segment that nobody could guess. */
function isInAddress({ address }: Endpoint): boolean {
  const text = address.text;
  if (hasPlaceholder(text) || /^\w+:\/\/[^/?#]*@/.test(text)) return true;
  if (secretsIn(text, undefined).length > 0) return true;
  return /^\w+:\/\/[^/?#]*(.*)$/.exec(text)?.[1]?.split(/[/?&#=]/).some((part) => part.length >= 16 && looksRandom(part)) ?? false;
}

function hasPlaceholder(text: string): boolean {
  return withoutPlaceholders(text).text !== text;
}
