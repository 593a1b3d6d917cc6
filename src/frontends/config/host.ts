// What is known of a host that reads MCP configurations: where its files are, how they are shaped, and what its words mean. Types only; the
// hosts themselves are data in `hosts/`.
import type { PlaceholderSyntax } from './placeholders';

/** Stands for any key on a way. */
export const anyKey = Symbol('any key');

/** Keys, one below the other. */
export type Way = readonly (string | typeof anyKey)[];

export interface Host {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** The likeliest first. */
  readonly files: readonly HostFile[];
  /** Which placeholders it fills in; a host that sends every text as it is has none, and of one that is not known nothing is said. */
  readonly placeholders: readonly PlaceholderSyntax[] | 'not known';
  /** What else it fills in between `${` and `}`: names of its own, as `workspaceFolder`. */
  readonly variables?: readonly string[];
  /** How it names a value that is not to stand in the file; `NAME` stands for its name. */
  readonly placeholder?: string;
  /** Its files describe servers for others, who bring their own credentials. */
  readonly forOthers?: true;
  /** The keys from a server's entry to its headers, where they are not just `headers`. */
  readonly headers?: readonly string[];
  /** The key that names the variable which holds a server's bearer token. */
  readonly bearerVariable?: string;
  /** The keys under which it names variables: those that a server gets, and those that headers are taken from. */
  readonly variableKeys?: { readonly env: string; readonly headers: string };
  /** What an address without a word for its transport means. */
  readonly untypedUrl?: 'http' | 'sse';
  /** Its word for Streamable HTTP, where it has one: what the type is called, or the key of the address. */
  readonly streamable?: { readonly type: string } | { readonly urlKey: string };
  /** Its words in a server's entry that let tools be called without asking. */
  readonly approvals?: readonly ApprovalWord[];
}

export interface HostFile {
  /** Paths below any folder, as globs with `/` between their parts. */
  readonly paths: readonly string[];
  /** Where the file is outside of workspaces. */
  readonly home?: Home;
  /** The ways from the root to its servers. */
  readonly servers: readonly Way[];
  /** One server stands there, not several by name. */
  readonly single?: true;
  /** The servers may be a list, each with its name in it. */
  readonly listed?: true;
  /** The file may be the table of servers itself, without a key around it. */
  readonly bare?: true;
  /** VS Code has a schema for it, and marks what is not shaped so. */
  readonly schema?: true;
  /** A path in the place of the servers says which file has them. */
  readonly elsewhere?: true;
  /** The keys from the root to what the host asks the user for, where it does. */
  readonly inputs?: readonly string[];
  /** The file also holds what has nothing to do with MCP, so one without servers is no mistake. */
  readonly shared?: true;
  /** Files of this name are in many workspaces, and few of them have to do with MCP. */
  readonly common?: true;
  /** A file of this name is one only if the text at the key has this in it. */
  readonly mark?: { readonly at: readonly string[]; readonly has: string };
  /** Its words outside of servers that let tools be called, or servers be started, without asking. */
  readonly approvals?: readonly ApprovalWord[];
  /** The ways from the root to texts that the host runs. */
  readonly runs?: readonly Way[];
}

/** Places outside of workspaces. `~` is the home folder; variables are written as their system writes them. */
export interface Home {
  readonly linux?: readonly string[];
  readonly mac?: readonly string[];
  readonly windows?: readonly string[];
}

/** A key whose value lets tools be called without asking. */
export interface ApprovalWord {
  /** The way to it, from the entry or from the root. */
  readonly at: Way;
  /** Which values do so: `true`, a list of names of tools, or a text of this shape, alone or in a list. Its groups `server` and `tool` are what the text names. */
  readonly when: 'true' | 'tools' | RegExp;
  /** What it covers, unless it names tools; `its-tool` is the one that the second key from the end names. */
  readonly covers: 'every-server' | 'every-tool' | 'every-start' | 'its-tool';
  /** Some versions of the host take no notice of it. */
  readonly sometimes?: true;
}

/** The same place below the home folder of every system. */
export function belowHome(...paths: readonly string[]): Home {
  const everywhere = paths.map((path) => `~/${path}`);
  return { linux: everywhere, mac: everywhere, windows: everywhere };
}

/** The places of both. */
export function both(one: Home, other: Home): Home {
  const of = (system: keyof Home): readonly string[] => [...(one[system] ?? []), ...(other[system] ?? [])];
  return { linux: of('linux'), mac: of('mac'), windows: of('windows') };
}

/** A file that an application keeps among its data. */
export function applicationData(...paths: readonly string[]): Home {
  return {
    linux: paths.map((path) => `~/.config/${path}`),
    mac: paths.map((path) => `~/Library/Application Support/${path}`),
    windows: paths.map((path) => `%APPDATA%/${path}`),
  };
}
