// What every host's MCP configuration says, in one shape. Rules read this, never a host's own words.
import type { Range } from '../core/location';
import type { PlacedText } from './placed-text';

/** A name with a text, as in `env` and `headers`; a value that is no string has none. */
export interface PlacedEntry {
  readonly name: PlacedText;
  readonly value: PlacedText | undefined;
}

/** An address at which the host, or a bridge that it starts, reaches a server over a network. */
export interface Endpoint {
  /** The address as written. */
  readonly address: PlacedText;
  readonly scheme: 'http' | 'https' | 'ws' | 'wss';
  /** The host that it names, in lower case, without port and brackets. */
  readonly host: string;
  /** Whether it ends on this machine, in a network that only some can reach, or anywhere. */
  readonly reach: 'this-machine' | 'private' | 'public';
  /** Where the address names one. */
  readonly port: number | undefined;
}

export interface ConfiguredServer {
  readonly name: PlacedText;
  /** The id of the host whose configuration this is, as in the table of hosts. */
  readonly host: string;
  readonly transport: 'stdio' | 'http' | 'sse' | 'websocket' | 'unknown';
  readonly command: PlacedText | undefined;
  readonly args: readonly PlacedText[];
  readonly url: PlacedText | undefined;
  /** The network addresses that `url` and the arguments of a bridge name; none where a placeholder hides the host. */
  readonly endpoints: readonly Endpoint[];
  readonly environment: readonly PlacedEntry[];
  readonly headers: readonly PlacedEntry[];
  /** What an OAuth or other authentication section says, section within section flattened. */
  readonly authentication: readonly PlacedEntry[];
  /** Whether the entry carries an OAuth or other authentication section of its own. */
  readonly authenticates: boolean;
  readonly disabled: boolean;
}

export interface ConfigurationProblem {
  readonly message: string;
  readonly range: Range;
}

/** One configuration file as read: what was understood, and where it was not. */
export interface Configuration {
  readonly file: string;
  readonly host: string;
  readonly servers: readonly ConfiguredServer[];
  /** What the host asks the user for: the id, and the value it suggests, where it has one. */
  readonly inputs: readonly PlacedEntry[];
  readonly problems: readonly ConfigurationProblem[];
}
