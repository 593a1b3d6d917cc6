// Where in a configuration a finding stands: its host, the server's entry, and the keys from there. In whichever syntax the host has it.
import type { Host } from '../../frontends/config/host';
import { anyKey } from '../../frontends/config/host';
import { readersOf } from '../../frontends/config/hosts';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Table, Text, Value } from '../../frontends/config/value';
import type { FixRequest } from '../fixer';
import type { JsonDocument } from './json-document';
import { jsonDocument } from './json-document';
import type { Spot } from './spot';
import { keysOf, spotOf } from './spot';

export interface Place {
  readonly spot: Spot;
  readonly host: Host;
  /** The keys from the root to what the host asks the user for, where it does. */
  readonly inputs: readonly string[] | undefined;
  readonly serverName: string;
  /** What describes the server. */
  readonly server: Table;
  /** From the root to the server. */
  readonly way: readonly (string | number)[];
  /** From the server to the text that the finding points into. */
  readonly keys: readonly (string | number)[];
  readonly value: Text;
  /** The syntax tree that members can be added to; nothing where the file is no JSON. */
  readonly document: JsonDocument | undefined;
}

/** Nothing where the text is broken or the finding points at no text of a server. */
export function placeOf({ finding, text }: FixRequest): Place | undefined {
  const { file, range } = finding.location;
  const spot = spotOf(file, text, range);
  if (!spot) return undefined;
  const keys = keysOf(spot);
  const values = [spot.root, ...spot.way.map(({ container, at }) => (container.kind === 'table' ? container.members[at]?.value : container.items[at]))];
  const value = values.at(-1);
  const id = readConfiguration(file, text).host;
  for (const { host, file: kind } of readersOf(file)) {
    const found = kind.servers.find((way) => way.every((key, at) => key === anyKey || key === keys[at]));
    const depth = (found?.length ?? 0) + (kind.single ? 0 : 1);
    const server = values[depth];
    if (host.id !== id || !found || server?.kind !== 'table' || value?.kind !== 'text' || depth >= values.length - 1) continue;
    const document = /\.(?:toml|ya?ml|md)$/i.test(file) ? undefined : jsonDocument(text);
    return { spot, host, inputs: kind.inputs, serverName: nameOf(keys[depth - 1], server), server, way: keys.slice(0, depth), keys: keys.slice(depth), value, document };
  }
  return undefined;
}

/** In a list a server says its name itself. */
function nameOf(key: string | number | undefined, server: Table): string {
  if (typeof key === 'string') return key;
  const name = memberOf(server, 'name');
  return name?.kind === 'text' ? name.text : 'server';
}

export function memberOf(table: Table, key: string): Value | undefined {
  return table.members.findLast((member) => member.key.text === key)?.value;
}
