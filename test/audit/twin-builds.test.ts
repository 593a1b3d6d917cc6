// The same server built twice is told of once; another tool, or another way to the same place, is not.
import { expect, test } from 'vitest';
import { audit } from '../../src/audit';

const server = (load: string, tool: string): string => `${load}
const server = new McpServer({ name: 'files', version: '1.0.0' });
server.registerTool('${tool}', { inputSchema: { file: z.string() } }, async ({ file }) => ({ content: [{ type: 'text', text: readFileSync(file, 'utf8') }] }));
`;
const modern = `import { readFileSync } from 'node:fs'; import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'; import { z } from 'zod';`;
const common = `const { readFileSync } = require('node:fs'); const { McpServer } = require('@modelcontextprotocol/sdk/server/mcp.js'); const { z } = require('zod');`;

async function found(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { findings } = await audit(Object.entries(files).map(([path, text]) => ({ path, text })));
  return findings.map(({ rule, location, elsewhere }) => [rule, location.file, ...(elsewhere ?? []).map((step) => `also ${step.location.file}`)].join(' '));
}

test.each([
  ['beside each other', 'dist/index.js', 'dist/index.cjs'],
  ['in folders for each kind of modules', 'dist/esm/index.js', 'dist/cjs/index.js'],
  ['in two bundles', 'dist/cli.mjs', 'dist/server.mjs'],
])('builds %s are told of once', async (_, one, other) => {
  expect(await found({ [one]: server(modern, 'read'), [other]: server(other.includes('cjs') ? common : modern, 'read') })).toEqual([`path-traversal ${one} also ${other}`]);
});

test('another tool is another finding, and so is the source of a build', async () => {
  expect(await found({ 'dist/a.js': server(modern, 'read'), 'dist/b.js': server(modern, 'show') })).toHaveLength(2);
  expect(await found({ 'src/index.ts': server(modern, 'read'), 'src/index.js': server(modern, 'read') })).toHaveLength(2);
});
