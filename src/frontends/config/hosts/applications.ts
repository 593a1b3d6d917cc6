// Applications for conversations, and the files in which servers are published for all of them.
import type { Host } from '../host';
import { applicationData, belowHome } from '../host';

const mcpServers = [['mcpServers']] as const;

export const applications: readonly Host[] = [
  {
    id: 'claude-desktop',
    name: 'Claude Desktop',
    files: [{ servers: mcpServers, paths: ['**/claude_desktop_config.json'], home: applicationData('Claude/claude_desktop_config.json'), shared: true }],
    placeholders: [],
  },
  {
    id: 'lm-studio',
    name: 'LM Studio',
    files: [{ servers: mcpServers, paths: ['**/.lmstudio/mcp.json', '**/lm-studio/mcp.json'], home: belowHome('.lmstudio/mcp.json', '.cache/lm-studio/mcp.json') }],
    placeholders: 'not known',
  },
  {
    id: 'librechat',
    name: 'LibreChat',
    streamable: { type: 'streamable-http' },
    files: [{ servers: mcpServers, paths: ['**/librechat.yaml', '**/librechat.yml'], shared: true }],
    placeholders: ['${NAME}', '${{ secrets.NAME }}'],
    placeholder: '${NAME}',
  },
  {
    id: 'docker-mcp',
    name: 'Docker MCP',
    files: [{ servers: [['registry']], paths: ['**/.docker/mcp/registry.yaml', '**/.docker/mcp/catalogs/*.yaml', '**/docker-mcp.yaml'], home: belowHome('.docker/mcp/registry.yaml', '.docker/mcp/catalogs/*.yaml'), shared: true }],
    placeholders: 'not known',
  },
  {
    id: 'mcpb',
    name: 'an MCP bundle',
    files: [{ servers: [['server', 'mcp_config']], single: true, paths: ['**/manifest.json'], shared: true, common: true }],
    placeholders: ['${user_config.name}'],
    variables: ['__dirname', 'HOME', 'DESKTOP', 'DOCUMENTS', 'DOWNLOADS', 'pathSeparator', '/'],
    placeholder: '${user_config.NAME}',
  },
  {
    id: 'registry',
    name: 'the MCP Registry',
    forOthers: true,
    streamable: { type: 'streamable-http' },
    files: [{ servers: [['packages'], ['remotes']], listed: true, paths: ['**/server.json'], shared: true, common: true, mark: { at: ['$schema'], has: 'modelcontextprotocol' } }],
    placeholders: 'not known',
  },
  {
    id: 'smithery',
    name: 'Smithery',
    files: [{ servers: [['startCommand']], single: true, paths: ['**/smithery.yaml'], shared: true }],
    placeholders: 'not known',
  },
];
