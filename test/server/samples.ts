// Small servers with a hole and without, as text.

export const hole = `import { execSync } from 'node:child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'history', version: '1.0.0' });
server.registerTool('log', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  const log = execSync(\`git log \${branch}\`);
  return { content: [{ type: 'text', text: log.toString() }] };
});
`;

export const repaired = hole.replace('execSync(`git log ${branch}`)', "execFileSync('git', ['log', '--end-of-options', branch])").replace('execSync', 'execFileSync');

/** The tool here, the shell in `run.ts`. */
export const caller = `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { run } from './run';

const server = new McpServer({ name: 'history', version: '1.0.0' });
server.registerTool('log', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  return { content: [{ type: 'text', text: run(branch) }] };
});
`;

export const runner = `import { execSync } from 'node:child_process';

export function run(branch: string): string {
  return execSync(\`git log \${branch}\`).toString();
}
`;

export const safeRunner = `import { execFileSync } from 'node:child_process';

export function run(branch: string): string {
  return execFileSync('git', ['log', '--end-of-options', branch]).toString();
}
`;

export const configuration = `{
  // Reached in clear.
  "servers": {
    "weather": { "type": "http", "url": "http://weather.example.com/mcp", "headers": { "Authorization": "Bearer \${input:key}" } },
  },
  "inputs": [{ "type": "promptString", "id": "key", "description": "Key", "password": true }],
}
`;
