// The shapes in which hosts want the same servers. What is said once in a neutral way is written in the words of each.
import { stringify } from 'yaml';

export interface Neutral {
  readonly command?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly transport?: 'sse' | 'http';
}

export interface Shape {
  readonly file: string;
  /** How this host names a secret; none where it has no placeholders. */
  readonly secret: string | undefined;
  readonly folder: string;
  /** How another host names a secret, which this one hands on as it is written. */
  readonly foreign: string;
  /** What lets every tool of a server be called without asking, where an entry can say so. */
  readonly approval?: Readonly<Record<string, unknown>>;
  /** How it is told of a file of variables, where it reads some. */
  readonly envFile?: string;
  /** Nothing where the host has no such servers. */
  readonly entry: (server: Neutral) => Readonly<Record<string, unknown>> | undefined;
  readonly write: (entries: Readonly<Record<string, unknown>>) => string;
}

const project = '/home/sam/projects/shop';

function json(key: string, more: Readonly<Record<string, unknown>> = {}) {
  return (entries: Readonly<Record<string, unknown>>): string => `${JSON.stringify({ [key]: entries, ...more }, undefined, 2)}\n`;
}

const asWritten = ({ transport, ...server }: Neutral): Readonly<Record<string, unknown>> => ({ ...(server.url !== undefined && { type: transport ?? 'http' }), ...server });
const untyped = ({ transport, ...server }: Neutral): Readonly<Record<string, unknown>> | undefined => (transport === 'sse' ? undefined : server);
const inputs = [{ type: 'promptString', id: 'secret', description: 'Secret', password: true }];

function commented(text: string): string {
  return `// What the team uses.\n${text.replace(/^( {4}"[^"]+": \{)$/gm, '    // A server.\n$1')}`;
}

function toml(entries: Readonly<Record<string, unknown>>): string {
  const value = (one: unknown): string => {
    if (Array.isArray(one)) return `[${one.map(value).join(', ')}]`;
    if (typeof one === 'object' && one !== null) return `{ ${Object.entries(one).map(([key, of]) => `${JSON.stringify(key)} = ${value(of)}`).join(', ')} }`;
    return JSON.stringify(one);
  };
  return Object.entries(entries).map(([name, entry]) => `[mcp_servers.${JSON.stringify(name)}]\n${Object.entries(entry as object).map(([key, of]) => `${key} = ${value(of)}\n`).join('')}`).join('\n');
}

export const shapes: Readonly<Record<string, Shape>> = {
  'VS Code': { file: '.vscode/mcp.json', envFile: '${workspaceFolder}/.env', secret: '${input:secret}', folder: '${workspaceFolder}', foreign: '${SERVICE_SECRET}', entry: ({ ...server }) => ({ ...(server.command !== undefined && { type: 'stdio' }), ...asWritten(server) }), write: json('servers', { inputs }) },
  'VS Code with comments': { file: '.vscode/mcp.json', envFile: '${workspaceFolder}/config/tickets.env', secret: '${input:secret}', folder: '${workspaceFolder}', foreign: '{env:SERVICE_SECRET}', entry: asWritten, write: (entries) => commented(json('servers', { inputs })(entries)) },
  'Claude Code': { file: '.mcp.json', secret: '${SERVICE_SECRET}', folder: project, foreign: '${env:SERVICE_SECRET}', entry: asWritten, write: json('mcpServers') },
  'Claude Desktop': { file: 'claude_desktop_config.json', secret: undefined, folder: project, foreign: '${SERVICE_SECRET}', entry: (server) => (server.url === undefined ? server as Readonly<Record<string, unknown>> : undefined), write: json('mcpServers') },
  Cursor: { file: '.cursor/mcp.json', envFile: '.env.local', secret: '${env:SERVICE_SECRET}', folder: '${workspaceFolder}', foreign: '${input:secret}', entry: untyped, write: json('mcpServers') },
  Roo: { file: '.roo/mcp.json', secret: '${env:SERVICE_SECRET}', folder: '${workspaceFolder}', foreign: '$SERVICE_SECRET', approval: { alwaysAllow: ['*'] }, entry: ({ transport, ...server }) => ({ ...(server.url !== undefined && { type: transport === 'sse' ? 'sse' : 'streamable-http' }), ...server }), write: json('mcpServers') },
  Kiro: { file: '.kiro/settings/mcp.json', secret: '${SERVICE_SECRET}', folder: project, foreign: '${input:secret}', approval: { autoApprove: ['*'] }, entry: untyped, write: json('mcpServers') },
  Windsurf: {
    file: '.codeium/windsurf/mcp_config.json', secret: '${env:SERVICE_SECRET}', folder: project, foreign: '${SERVICE_SECRET}', write: json('mcpServers'),
    entry: ({ url, transport, ...server }) => (transport === 'sse' ? undefined : { ...server, ...(url !== undefined && { serverUrl: url }) }),
  },
  Zed: { file: '.zed/settings.json', secret: undefined, folder: project, foreign: '${SERVICE_SECRET}', entry: untyped, write: json('context_servers', { theme: 'One Dark' }) },
  Gemini: {
    file: '.gemini/settings.json', secret: '$SERVICE_SECRET', folder: project, foreign: '${input:secret}', approval: { trust: true }, write: json('mcpServers'),
    entry: ({ url, transport, ...server }) => ({ ...server, ...(url !== undefined && { [transport === 'sse' ? 'url' : 'httpUrl']: url }) }),
  },
  opencode: {
    file: 'opencode.json', secret: '{env:SERVICE_SECRET}', folder: project, foreign: '${SERVICE_SECRET}', write: json('mcp', { $schema: 'https://opencode.ai/config.json' }),
    entry: ({ command, args = [], env, url, headers, transport }) => (transport === 'sse' ? undefined : command === undefined ? { type: 'remote', url, ...(headers && { headers }) } : { type: 'local', command: [command, ...args], ...(env && { environment: env }) }),
  },
  Codex: {
    file: '.codex/config.toml', secret: undefined, folder: project, foreign: '${SERVICE_SECRET}', approval: { default_tools_approval_mode: 'approve' }, write: toml,
    entry: ({ headers, transport, ...server }) => (transport === 'sse' ? undefined : { ...server, ...(headers && { http_headers: headers }) }),
  },
  Goose: {
    file: 'goose/config.yaml', secret: undefined, folder: project, foreign: '${env:SERVICE_SECRET}', write: (entries) => stringify({ extensions: entries }),
    entry: ({ command, args = [], env, url, headers, transport }) =>
      command === undefined ? { type: transport === 'sse' ? 'sse' : 'streamable_http', uri: url, ...(headers && { headers }), enabled: true, timeout: 300 } : { type: 'stdio', cmd: command, args, ...(env && { envs: env }), enabled: true, timeout: 300 },
  },
  Continue: {
    file: '.continue/mcpServers/team.yaml', secret: '${{ secrets.SERVICE_SECRET }}', folder: project, foreign: '${env:SERVICE_SECRET}',
    write: (entries) => stringify({ name: 'Team', version: '1.0.0', schema: 'v1', mcpServers: Object.entries(entries).map(([name, entry]) => ({ name, ...(entry as object) })) }),
    entry: ({ url, headers, transport, ...server }) => (url === undefined ? server : { type: transport === 'sse' ? 'sse' : 'streamable-http', url, ...(headers && { requestOptions: { headers } }) }),
  },
};
