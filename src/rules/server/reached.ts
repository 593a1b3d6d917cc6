// How a server is reached: whether anything on the way can read along, and whether it is told who calls.
import type { ConfiguredServer, Endpoint } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import { secretKindOf } from '../../ir/secret-name';
import { looksRandom } from '../credential/randomness';
import { secretsIn } from '../credential/secrets-in';
import { withoutPlaceholders } from '../credential/stand-in';
import { isOpenToAll } from './open-servers';

/** What does not leave this machine needs no encryption. */
export function isUnencrypted({ scheme, reach }: Endpoint): boolean {
  return (scheme === 'http' || scheme === 'ws') && reach !== 'this-machine';
}

/** Whether the server at the address, on another machine, is told nothing by which it could know the caller. */
export function lacksCredential(server: ConfiguredServer, endpoint: Endpoint): boolean {
  if (endpoint.reach === 'this-machine' || server.authenticates || isOpenToAll(endpoint.host)) return false;
  return !carriesCredential(server) && !isInAddress(endpoint);
}

/** In its headers, or in an argument that a bridge makes a header of. */
function carriesCredential(server: ConfiguredServer): boolean {
  const inHeaders = server.headers.some(({ name, value }) => value !== undefined && value.text.trim() !== '' && (secretKindOf(name.text) !== undefined || hasPlaceholder(value.text)));
  return inHeaders || signsIn(server) || namesHeader(server.args) || server.args.some((arg) => /^(?:--[\w-]+=)?(?:authorization|cookie|[\w-]*(?:key|token|secret))\s*[:=]\s*\S/i.test(arg.text) || /^--[\w-]*(?:api-?key|token|secret|oauth)[\w-]*$/i.test(arg.text));
}

/** A header whose name and value are two arguments behind the option: `-H Authorization "Bearer …"`. */
function namesHeader(args: readonly PlacedText[]): boolean {
  return args.some(({ text }, at) => /^(?:-H|--headers?)$/.test(args[at - 1]?.text ?? '') && secretKindOf(text) !== undefined && args[at + 1] !== undefined);
}

/** A bridge that opens the sign-in of the server it is pointed at, as hosts with remote servers do themselves. */
function signsIn({ launch }: ConfiguredServer): boolean {
  return launch?.words.some((word) => /^mcp-remote(?:@[\w.-]+)?$/.test(word.text)) ?? false;
}

/** In the user information, a query parameter, also one that a secret is still to be put into, a placeholder, or a segment that nobody could guess. */
function isInAddress({ address }: Endpoint): boolean {
  const text = address.text;
  if (hasPlaceholder(text) || /^\w+:\/\/[^/?#]*@/.test(text)) return true;
  if (secretsIn(text, undefined).length > 0 || [...text.matchAll(/[?&]([\w.-]{1,60})=[^&#]/g)].some(([, name = '']) => secretKindOf(name) !== undefined)) return true;
  return /^\w+:\/\/[^/?#]*(.*)$/.exec(text)?.[1]?.split(/[/?&#=]/).some((part) => part.length >= 16 && looksRandom(part)) ?? false;
}

function hasPlaceholder(text: string): boolean {
  return withoutPlaceholders(text).text !== text;
}
