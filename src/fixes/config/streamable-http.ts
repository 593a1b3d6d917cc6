// deprecated-transport: the host's word for Streamable HTTP in the place of the one for SSE, and the address at which servers mostly answer it.
import type { TextEdit } from '../../core/fix';
import { LineMap } from '../../core/location';
import { readersOf } from '../../frontends/config/hosts';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { ConfiguredServer } from '../../ir/configured-server';
import { rangeWithin } from '../../ir/placed-text';
import type { Host } from '../../frontends/config/host';
import type { Fixer } from '../fixer';
import { memberOf } from './place';
import { quoted, spotOf } from './spot';

/** Not safe: only whoever knows the server knows whether it has the new transport, and where. */
export const streamableHttp: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const { servers, host: id } = readConfiguration(file, text);
  const server = servers.find(({ transportWord, url }) => [transportWord, url].some((one) => JSON.stringify(one?.range) === JSON.stringify(range)));
  const host = readersOf(file).find((reader) => reader.host.id === id)?.host;
  if (!server?.url || !host) return [];
  const old = /\/sse(?=\/?(?:$|[?#]))/.exec(server.url.text);
  const address = old ? [{ range: rangeWithin(server.url, old.index, old.index + old[0].length), newText: '/mcp' }] : [];
  const word = server.transport === 'sse' ? spoken(server, host, file, text) : [];
  if (!word || address.length + word.length === 0) return [];
  return [{ title: `Use Streamable HTTP${old ? ' at `/mcp`' : ''}`, safe: false, files: [{ file, edits: [...word, ...address] }] }];
};

/** Nothing where the host has no word for it, or where none can be put there. */
function spoken({ transportWord, url }: ConfiguredServer, { streamable }: Host, file: string, text: string): readonly TextEdit[] | undefined {
  if (!streamable || !url) return undefined;
  if ('type' in streamable && transportWord) return [{ range: transportWord.range, newText: streamable.type }];
  const spot = spotOf(file, text, url.range);
  const table = spot?.way.at(-1)?.container;
  if (!spot || table?.kind !== 'table') return undefined;
  const key = table.members.find(({ value }) => value === memberOf(table, 'url'))?.key;
  if (!key || key.span.start === key.inner.start) return undefined;
  const lines = new LineMap(text);
  if ('urlKey' in streamable) return [{ range: lines.range(key.inner), newText: streamable.urlKey }];
  const at = lines.position(key.span.start);
  return [{ range: { start: at, end: at }, newText: `"type": ${quoted(streamable.type)}, ` }];
}
