// The server: its tools, and how a client reaches it.
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { registerGreeting } from './greeting';
import { registerHistory } from './history';
import { registerNotes } from './notes';

const server = new McpServer({ name: 'repository', version: '1.0.0' });
registerGreeting(server);
registerHistory(server);
registerNotes(server);
await server.connect(new StdioServerTransport());
