// What is read by some host that nothing more is known of, by its name and shape.
import type { Host } from '../host';

export const unknown: readonly Host[] = [
  { id: 'other', name: 'an MCP host', files: [{ servers: [['mcpServers']], paths: ['**/mcp.json', '**/mcp_servers.json', '**/mcp-servers.json', '**/mcpServers.json'], shared: true }], placeholders: 'not known' },
];
