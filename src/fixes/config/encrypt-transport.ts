// plaintext-transport: `http` → `https`, `ws` → `wss`.
import type { Range } from '../../core/location';
import { LineMap } from '../../core/location';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer } from '../fixer';

/** Safe where a public host answers at its usual port, as nearly all do; a port of its own or a private network may know no TLS. */
export const encryptTransport: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const endpoints = readConfiguration(file, text).servers.flatMap((server) => server.endpoints);
  const endpoint = endpoints.find((one) => isSame(one.address.range, range));
  if (endpoint?.scheme !== 'http' && endpoint?.scheme !== 'ws') return [];
  const lines = new LineMap(text);
  const start = lines.offset(range.start);
  const found = /(?:http|ws)(?=:\/\/)/i.exec(text.slice(start, lines.offset(range.end)));
  if (!found) return [];
  const at = start + found.index;
  const newText = `${endpoint.scheme}s`;
  const edit = { range: lines.range({ start: at, end: at + found[0].length }), newText };
  return [{ title: `Use \`${newText}\``, safe: endpoint.reach === 'public' && endpoint.port === undefined, files: [{ file, edits: [edit] }] }];
};

function isSame(a: Range, b: Range): boolean {
  return a.start.line === b.start.line && a.start.character === b.start.character && a.end.line === b.end.line && a.end.character === b.end.character;
}
