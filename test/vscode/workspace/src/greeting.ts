// A tool without a hole.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

export function registerGreeting(server: McpServer): void {
  server.registerTool('greet', { description: 'Greets somebody.', inputSchema: { name: z.string() } }, ({ name }) => {
    const text = `Hello, ${name}.`;
    return { content: [{ type: 'text', text }] };
  });
}
