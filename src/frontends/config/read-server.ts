// One server's entry in a configuration → a configured server. Knows the words that hosts of the `mcpServers` kind use for the same things.
import type { Node } from 'jsonc-parser';
import type { ConfiguredServer, PlacedEntry } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import { endpointOf, endpointsAmong } from './endpoint';
import { placedText } from './placed-node';
import type { Member, Reading } from './reading';

const words = {
  command: ['command', 'cmd'],
  url: ['url', 'serverUrl', 'httpUrl'],
  environment: ['env', 'environment', 'envs'],
  headers: ['headers', 'http_headers'],
  authentication: ['oauth', 'auth', 'authorization'],
} as const;

/** Keys whose presence says that credentials come from elsewhere: a program that prints headers, or a provider by name. */
const credentialsFromElsewhere = new Set(['headersHelper', 'authProviderType', 'bearer_token_env_var', 'env_http_headers']);

/** Nothing where the entry is no object. */
export function readServer(member: Member, host: string, reading: Reading): ConfiguredServer | undefined {
  const name = placedText(member.key, reading.source);
  if (!name || !member.value) return undefined;
  if (member.value.type !== 'object') {
    reading.problem('A server must be an object and was not audited: write it as `{ "command": "…" }` or `{ "url": "…" }`.', member.value);
    return undefined;
  }
  const members = reading.members(member.value);
  const find = (...names: readonly string[]) => members.find((one) => names.includes(one.name));
  const command = reading.text(find(...words.command));
  const args = reading.texts(find('args'));
  const url = reading.text(find(...words.url));
  const endpoint = url && endpointOf(url);
  const authentication = find(...words.authentication);
  return {
    name,
    host,
    transport: transportOf(placedText(find('type')?.value, reading.source)?.text, command, url),
    command,
    args,
    url,
    endpoints: [...(endpoint ? [endpoint] : []), ...endpointsAmong(command, args)],
    environment: reading.entries(find(...words.environment)),
    headers: reading.entries(find(...words.headers)),
    authentication: textsBeneath(authentication?.value, reading),
    authenticates: isSection(authentication?.value) || members.some((one) => credentialsFromElsewhere.has(one.name)),
    disabled: find('disabled')?.value?.value === true || find('enabled')?.value?.value === false,
  };
}

function transportOf(type: string | undefined, command: PlacedText | undefined, url: PlacedText | undefined): ConfiguredServer['transport'] {
  switch (type?.toLowerCase()) {
    case 'stdio':
    case 'local':
      return 'stdio';
    case 'http':
    case 'streamable-http':
    case 'streamablehttp':
    case 'streamable_http':
    case 'remote':
      return 'http';
    case 'sse':
      return 'sse';
    case 'ws':
    case 'websocket':
      return 'websocket';
    default:
  }
  if (url) return /^wss?:/i.test(url.text) ? 'websocket' : 'http';
  return command ? 'stdio' : 'unknown';
}

/** `false` and `null` turn authentication off; everything else asks for it. */
function isSection(node: Node | undefined): boolean {
  return node !== undefined && node.type !== 'null' && node.value !== false && node.value !== '';
}

/** The strings with a name in a section and its sections. The document's depth is bounded before, so this ends soon. */
function textsBeneath(node: Node | undefined, reading: Reading): readonly PlacedEntry[] {
  return reading.members(node).flatMap(({ key, value }) => {
    if (value?.type === 'object') return textsBeneath(value, reading);
    const name = placedText(key, reading.source);
    const text = placedText(value, reading.source);
    return name && text ? [{ name, value: text }] : [];
  });
}
