// The server's start: collects the tools and listens on the standard streams.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { registerCustomerTools } from './customer-tools.js';
import { registerGitTools } from './git-tools.js';
import { registerNoteTools } from './note-tools.js';
import { registerWebTools } from './web-tools.js';

const server = new McpServer({ name: 'team-assistant', version: '1.0.0' });

registerGitTools(server);
registerNoteTools(server);
registerWebTools(server);
registerCustomerTools(server);

await server.connect(new StdioServerTransport());
