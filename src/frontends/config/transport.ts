// What an entry means by its words for a transport, or by having none.
import type { ConfiguredServer } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import type { Host } from './host';

const byWord: Readonly<Record<string, ConfiguredServer['transport']>> = {
  stdio: 'stdio', local: 'stdio', sse: 'sse', http: 'http', 'streamable-http': 'http', streamablehttp: 'http', streamable_http: 'http', remote: 'http', ws: 'websocket', websocket: 'websocket',
};

/** `urlKey` is the word for the address, which says the transport in some hosts. */
export function transportOf(word: string | undefined, urlKey: string | undefined, command: PlacedText | undefined, url: PlacedText | undefined, host: Host): ConfiguredServer['transport'] {
  const type = word?.toLowerCase() ?? '';
  if (Object.hasOwn(byWord, type)) return byWord[type] ?? 'unknown';
  if (url && /^wss?:/i.test(url.text)) return 'websocket';
  if (url) return urlKey === 'url' ? (host.untypedUrl ?? 'http') : 'http';
  return command ? 'stdio' : 'unknown';
}
