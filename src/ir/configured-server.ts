// What every host's MCP configuration says, in one shape. Rules read this, never a host's own words.
import type { Range } from '../core/location';

/** A text of the configuration and where it stands, quotes left out where the format has them. */
export interface PlacedText {
  readonly text: string;
  readonly range: Range;
}

/** A name with a text, as in `env` and `headers`; a value that is no string has none. */
export interface PlacedEntry {
  readonly name: PlacedText;
  readonly value: PlacedText | undefined;
}

export interface ConfiguredServer {
  readonly name: PlacedText;
  /** The id of the host whose configuration this is, as in the table of hosts. */
  readonly host: string;
  readonly transport: 'stdio' | 'http' | 'sse' | 'websocket' | 'unknown';
  readonly command: PlacedText | undefined;
  readonly args: readonly PlacedText[];
  readonly url: PlacedText | undefined;
  readonly environment: readonly PlacedEntry[];
  readonly headers: readonly PlacedEntry[];
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
  readonly problems: readonly ConfigurationProblem[];
}
