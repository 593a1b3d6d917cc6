// A tool with a hole: the reference that a caller names becomes part of a line that a shell reads.
import { execSync } from 'node:child_process';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

export function registerHistory(server: McpServer): void {
  server.registerTool(
    'history',
    {
      description: 'The last commits of a branch or tag.',
      inputSchema: { ref: z.string() },
    },
    ({ ref }) => {
      const log = execSync(`git log --oneline -n 20 ${ref}`, { encoding: 'utf8' });
      return { content: [{ type: 'text', text: log }] };
    },
  );
}
