// Small servers and configurations for the tests of the command line; what exactly is found in them is for the tests of rules.

/** A tool whose argument reaches a shell in the file that is named. */
export function vulnerable(file = './run'): string {
  return `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { checkout } from '${file}';

const server = new McpServer({ name: 'sample', version: '1.0.0' });
server.registerTool('checkout', { inputSchema: { branch: z.string() } }, async ({ branch }) => {
  return { content: [{ type: 'text', text: checkout(branch) }] };
});
`;
}

export const shell = `import { execSync } from 'node:child_process';

export function checkout(branch: string): string {
  return execSync(\`git checkout \${branch}\`, { encoding: 'utf8' });
}
`;

export const harmless = `export const answer = 42;
`;
