// A tool with a hole: whoever calls it writes a part of a shell's command line.
import { execSync } from 'node:child_process';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

export function registerHistory(server: McpServer): void {
  const tool = { description: 'The last commits.', inputSchema: { ref: z.string() } };
  server.registerTool('history', tool, ({ ref }) => {
    const log = execSync(`git log --oneline -n 20 ${ref}`, { encoding: 'utf8' });
    return { content: [{ type: 'text', text: log }] };
  });
}
