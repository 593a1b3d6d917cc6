// Where in a configuration a finding stands: its host, the server's entry, and the keys from there.
import type { Node } from 'jsonc-parser';
import { findNodeAtLocation, findNodeAtOffset, getNodePath } from 'jsonc-parser';
import type { Host } from '../../frontends/config/host';
import { anyKey } from '../../frontends/config/host';
import { readersOf } from '../../frontends/config/hosts';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { FixRequest } from '../fixer';
import type { JsonDocument } from './json-document';
import { jsonDocument } from './json-document';

export interface Place {
  readonly document: JsonDocument;
  readonly host: Host;
  /** The keys from the root to what the host asks the user for, where it does. */
  readonly inputs: readonly string[] | undefined;
  readonly serverName: string;
  /** The object that describes the server. */
  readonly server: Node;
  /** From the server's object to the string that the finding points into. */
  readonly keys: readonly (string | number)[];
  readonly node: Node;
}

/** Nothing where the text is broken or the finding points at no string of a server. */
export function placeOf({ finding, text }: FixRequest): Place | undefined {
  const document = jsonDocument(text);
  if (!document) return undefined;
  const id = readConfiguration(finding.location.file, text).host;
  const node = findNodeAtOffset(document.root, document.lines.offset(finding.location.range.start));
  const path = node?.type === 'string' ? getNodePath(node) : [];
  for (const { host, file } of readersOf(finding.location.file)) {
    const way = file.servers.find((keys) => keys.every((key, at) => key === anyKey || key === path[at]));
    const serverName = path[way?.length ?? 0];
    if (host.id !== id || !node || !way || typeof serverName !== 'string') continue;
    const server = findNodeAtLocation(document.root, path.slice(0, way.length + 1));
    if (server?.type === 'object') return { document, host, inputs: file.inputs, serverName, server, keys: path.slice(way.length + 1), node };
  }
  return undefined;
}
