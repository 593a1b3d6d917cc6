// The hosts whose configurations are read, as data: one entry a host. How a file is read belongs elsewhere.

export interface Host {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** Matches the paths of its files, with `/` between their parts. */
  readonly file: RegExp;
  /** The keys from the root of the file to its servers. */
  readonly servers: readonly string[];
  /** The keys from the root to what the host asks the user for, where it does. */
  readonly inputs?: readonly string[];
  /** How a value is named that is not to stand in the file; `NAME` stands for its name. Hosts that send every text as it is have none. */
  readonly placeholder?: string;
  /** The file also holds what has nothing to do with MCP, so one without servers is no mistake. */
  readonly shared?: boolean;
}

/** The first entry whose file and root key both fit is taken, so what is particular stands before what is general. */
export const hosts: readonly Host[] = [
  { id: 'cursor', name: 'Cursor', file: /(^|\/)\.cursor\/mcp\.json$/, servers: ['mcpServers'], placeholder: '${env:NAME}' },
  { id: 'claude-code', name: 'Claude Code', file: /(^|\/)\.mcp\.json$/, servers: ['mcpServers'], placeholder: '${NAME}' },
  { id: 'claude-desktop', name: 'Claude Desktop', file: /(^|\/)claude_desktop_config\.json$/, servers: ['mcpServers'] },
  { id: 'vscode', name: 'VS Code', file: /(^|\/)\.?mcp\.json$/, servers: ['servers'], inputs: ['inputs'], placeholder: '${input:NAME}' },
  {
    id: 'vscode-workspace',
    name: 'VS Code workspace',
    file: /\.code-workspace$/,
    servers: ['settings', 'mcp', 'servers'],
    inputs: ['settings', 'mcp', 'inputs'],
    placeholder: '${input:NAME}',
    shared: true,
  },
  { id: 'other', name: 'an MCP host', file: /(^|\/)mcp\.json$/, servers: ['mcpServers'] },
];

/** The host that reads a file of this path; where several might, the first. */
export function hostOf(path: string): Host | undefined {
  return hosts.find((host) => host.file.test(path));
}

/** The hosts that might read a file of this path, the likeliest first. */
export function hostsOf(path: string): readonly Host[] {
  return hosts.filter((host) => host.file.test(path));
}

/** Whether a file of this path is a configuration of a known host. */
export function isConfiguration(path: string): boolean {
  return hostOf(path) !== undefined;
}
