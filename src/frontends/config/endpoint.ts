// A text that is a network address → an endpoint. Finds the addresses that a bridge is given in its arguments too.
import type { Endpoint } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';
import { reachOf } from '../../ir/reach';

const schemes = ['http', 'https', 'ws', 'wss'] as const;

/** Programs whose whole purpose is to speak stdio to the host and a network transport to the server. */
const bridge = /(?:^|[\\/])(?:mcp-remote(?:-client)?|supergateway|mcp-proxy|mcp-stdio-to-streamable-http-adapter|mcp-client-bridge|mcp-bridge)(?:@[\w.-]+)?$/;

/** Nothing where the text is no address of a network server, or where a placeholder stands for its host. */
export function endpointOf(address: PlacedText): Endpoint | undefined {
  // A default is what the host falls back on; it is as good as written.
  const text = address.text.replace(/\$\{[^{}:]+:-([^{}]*)\}/g, '$1').trim();
  const scheme = schemes.find((one) => text.toLowerCase().startsWith(`${one}://`));
  const authority = /^\w+:\/\/([^/?#\\]*)/.exec(text)?.[1] ?? '';
  const named = authority.slice(authority.lastIndexOf('@') + 1);
  if (!scheme || named === '' || /[${}%<>]/.test(named)) return undefined;
  if (!URL.canParse(`${scheme}://${named}`)) return undefined;
  // Reading it as the host does turns the odd spellings of an address, as `http://2130706433`, into the usual one.
  const host = new URL(`${scheme}://${named}`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = /:(\d+)$/.exec(named)?.[1];
  return { address, scheme, host, reach: reachOf(host), port: port === undefined ? undefined : Number(port) };
}

/** Whether a command starts a bridge. Bridges fill in `${NAME}` in their arguments themselves. */
export function bridges(command: PlacedText | undefined, args: readonly PlacedText[]): boolean {
  return [command, ...args].some((word) => word !== undefined && bridge.test(word.text));
}

/** The addresses of servers among the arguments of a command: those given to a bridge, and those that end as such addresses end. */
export function endpointsAmong(command: PlacedText | undefined, args: readonly PlacedText[]): readonly Endpoint[] {
  const bridged = bridges(command, args);
  return args
    .map((arg) => endpointOf(partOf(arg, /^--?[\w-]+=/.exec(arg.text)?.[0].length ?? 0, arg.text.length)))
    .filter((endpoint) => endpoint !== undefined)
    .filter((endpoint) => bridged || /\/(?:mcp|sse)\/?$/.test(endpoint.address.text));
}
