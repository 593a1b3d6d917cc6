// What the repository can tell.
import { execFile, execSync } from 'node:child_process';
import { promisify } from 'node:util';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { reply } from './reply.js';
import { output } from './shell.js';

export function registerGitTools(server: McpServer): void {
  server.registerTool(
    'show_history',
    { description: 'Shows the last commits of a branch.', inputSchema: { branch: z.string(), count: z.number().int().max(100) } },
    async ({ branch, count }) => reply(await output(`git log --oneline -n ${count} ${branch}`)),
  );

  server.registerTool('search_history', { description: 'Searches messages of commits.', inputSchema: { text: z.string() } }, async ({ text }) => {
    const found = execSync(`git log --oneline --grep "${text}"`, { encoding: 'utf8' });
    return reply(found);
  });

  server.registerTool('blame', { description: 'Says who wrote a file.', inputSchema: { file: z.string() } }, async ({ file }) => {
    // No shell, and `--` before what the caller chooses: nothing to report.
    const { stdout } = await promisify(execFile)('git', ['blame', '--', file]);
    return reply(stdout);
  });
}
