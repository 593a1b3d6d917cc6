// Where in a configuration a finding stands: its host, the server's entry, and the keys from there.
import type { Node } from 'jsonc-parser';
import { findNodeAtLocation, findNodeAtOffset, getNodePath } from 'jsonc-parser';
import type { Host } from '../../frontends/config/hosts';
import { hosts } from '../../frontends/config/hosts';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { FixRequest } from '../fixer';
import type { JsonDocument } from './json-document';
import { jsonDocument } from './json-document';

export interface Place {
  readonly document: JsonDocument;
  readonly host: Host;
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
  const host = hosts.find((one) => one.id === readConfiguration(finding.location.file, text).host);
  if (!document || !host) return undefined;
  const node = findNodeAtOffset(document.root, document.lines.offset(finding.location.range.start));
  const path = node?.type === 'string' ? getNodePath(node) : [];
  const depth = host.servers.length;
  const serverName = path[depth];
  if (!node || typeof serverName !== 'string' || !host.servers.every((key, at) => key === path[at])) return undefined;
  const server = findNodeAtLocation(document.root, path.slice(0, depth + 1));
  return server?.type === 'object' ? { document, host, serverName, server, keys: path.slice(depth + 1), node } : undefined;
}
