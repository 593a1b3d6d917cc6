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
  ['for another runtime', 'dist/core/index.js', 'dist/worker/core/index.js'],
])('builds %s are told of once', async (_, one, other) => {
  expect(await found({ [one]: server(modern, 'read'), [other]: server(other.includes('cjs') ? common : modern, 'read') })).toEqual([`path-traversal ${one} also ${other}`]);
});

test('another tool is another finding, and so is the source of a build', async () => {
  expect(await found({ 'dist/a.js': server(modern, 'read'), 'dist/b.js': server(modern, 'show') })).toHaveLength(2);
  expect(await found({ 'src/index.ts': server(modern, 'read'), 'src/index.js': server(modern, 'read') })).toHaveLength(2);
});

const helper = `import { readFileSync } from 'node:fs'; export const show = (file) => readFileSync(file, 'utf8');`;
const calling = (name: string): string => server(`import { show } from './${name}.js'; import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'; import { z } from 'zod';`, 'read').replace("readFileSync(file, 'utf8')", 'show(file)');

test('so are ways through several files, where these have the same names', async () => {
  expect(await found({ 'dist/node/index.js': calling('show'), 'dist/node/show.js': helper, 'dist/worker/node/index.js': calling('show'), 'dist/worker/node/show.js': helper })).toEqual(['path-traversal dist/node/show.js also dist/worker/node/show.js']);
  expect(await found({ 'dist/index.js': `${calling('show')} import './other.js';`, 'dist/show.js': helper, 'dist/other.js': calling('view'), 'dist/view.js': helper })).toHaveLength(2);
  expect(await found({ 'a/dist/index.js': calling('show'), 'a/dist/show.js': helper, 'b/dist/index.js': calling('show'), 'b/dist/show.js': helper })).toHaveLength(2);
});

test('what no tool is known of is told once of chunks that differ in the hash of their names', async () => {
  const login = (load: string): string => `${load}
async function login(base) {
  const { verification_uri } = await (await fetch(base)).json();
  exec(\`open \${verification_uri}\`);
}
login(process.env.BASE);`;
  expect(await found({ 'dist/login-BRSc_1Sh.js': login(`import { exec } from 'node:child_process';`), 'dist/login-Btx7zPjy.cjs': login(`const { exec } = require('node:child_process');`) })).toEqual(['command-injection dist/login-BRSc_1Sh.js also dist/login-Btx7zPjy.cjs']);
});
