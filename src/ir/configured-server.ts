// What every host's MCP configuration says, in one shape. Rules read this, never a host's own words.
import type { Range } from '../core/location';
import type { Fetch } from './fetch';
import type { Launch } from './launch';
import type { PlacedText } from './placed-text';

/** A name with a text, as in `env` and `headers`; a value that is neither that nor a number or switch has none. */
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

/** A key that lets tools be called without asking. */
export interface Approval {
  readonly key: PlacedText;
  /** Where its value stands. */
  readonly range: Range;
  /** What it covers: every server that there is, every tool of one server, the tools that are named, or that servers of a project are started. */
  readonly covers: 'every-server' | 'every-tool' | 'tools' | 'every-start';
  readonly tools: readonly PlacedText[];
  /** Whose word it is: several hosts have words in one file. */
  readonly hostName: string;
  /** The one server whose tools it covers, where it stands outside of that server and names it. */
  readonly serverName: string | undefined;
  /** Whether the host of this file is known to read the key, in every version; others may, where the file is copied to. */
  readonly honored: boolean;
}

/** What a server may do in the sandbox that its host puts it in. */
export interface Sandbox {
  /** The switch that puts it there. */
  readonly key: PlacedText;
  readonly range: Range;
  readonly writable: readonly PlacedText[];
  readonly domains: readonly PlacedText[];
}

/** A package that the configuration names as such, not as an argument of a command. */
export interface NamedPackage {
  /** As the registry calls its kind: `npm`, `pypi`, `oci`, `nuget`, `mcpb`. */
  readonly registry: string;
  readonly identifier: PlacedText;
  readonly version: PlacedText | undefined;
  readonly digest: PlacedText | undefined;
}

export interface ConfiguredServer {
  readonly name: PlacedText;
  /** The id of the host whose configuration this is, as in the table of hosts. */
  readonly host: string;
  readonly transport: 'stdio' | 'http' | 'sse' | 'websocket' | 'unknown';
  /** The word that says so, where there is one. */
  readonly transportWord: PlacedText | undefined;
  readonly command: PlacedText | undefined;
  readonly args: readonly PlacedText[];
  /** What `command` and `args` come to, wrappers taken off; nothing where there is no command. */
  readonly launch: Launch | undefined;
  /** The packages and images that the command, or the configuration itself, has fetched and run. */
  readonly fetches: readonly Fetch[];
  readonly cwd: PlacedText | undefined;
  readonly envFile: PlacedText | undefined;
  readonly url: PlacedText | undefined;
  /** The network addresses that `url` and the arguments of a bridge name; none where a placeholder hides the host. */
  readonly endpoints: readonly Endpoint[];
  readonly environment: readonly PlacedEntry[];
  readonly headers: readonly PlacedEntry[];
  /** What an OAuth or other authentication section says, section within section flattened. */
  readonly authentication: readonly PlacedEntry[];
  /** Whether the entry carries an OAuth or other authentication section of its own. */
  readonly authenticates: boolean;
  /** Keys of this entry that let its tools be called without asking. */
  readonly approvals: readonly Approval[];
  readonly sandbox: Sandbox | undefined;
  /** What the host itself runs for this entry, as a program that prints headers; the name is the key. */
  readonly hostRuns: readonly PlacedEntry[];
  /** A switch of this entry that turns off the check of certificates. */
  readonly uncheckedTls: PlacedText | undefined;
  readonly package: NamedPackage | undefined;
  /** A container image that the configuration names as such, not as an argument of a command. */
  readonly image: PlacedText | undefined;
  /** Placeholders of other hosts, which this one hands on as they are written. */
  readonly literalPlaceholders: readonly PlacedText[];
  readonly disabled: boolean;
}

export interface ConfigurationProblem {
  readonly message: string;
  readonly range: Range;
  /** An editor in which the file is open says so itself, by the syntax of the file or by a schema for it. */
  readonly toldByEditors?: true;
}

/** One configuration file as read: what was understood, and where it was not. */
export interface Configuration {
  readonly file: string;
  readonly host: string;
  /** What people call the host. */
  readonly hostName: string;
  readonly servers: readonly ConfiguredServer[];
  /** What the host asks the user for: the id, and the value it suggests, where it has one. */
  readonly inputs: readonly PlacedEntry[];
  /** Keys outside of the servers that let tools be called, or servers be started, without asking. */
  readonly approvals: readonly Approval[];
  /** What the host itself runs for this file; the name is the key. */
  readonly hostRuns: readonly PlacedEntry[];
  /** How this host names a value that is not to stand in the file, as `${env:NAME}`; nothing where it sends every text as it is. */
  readonly placeholder: string | undefined;
  readonly problems: readonly ConfigurationProblem[];
}
