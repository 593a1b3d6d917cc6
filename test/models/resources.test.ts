// What the caller chooses of a resource: the URI and the variables of a template, nothing of a resource that has one fixed URI.
import { expect, test } from 'vitest';
import { audit } from '../../src/audit';

const imports = `
import { McpServer, ResourceTemplate } from '@modelcontextprotocol/sdk/server/mcp.js';
import { readFileSync } from 'node:fs';
const server = new McpServer({ name: 'a', version: '1' });
`;

async function reported(body: string): Promise<readonly string[]> {
  const { findings } = await audit([{ path: 'server.ts', text: imports + body }]);
  return findings.map((finding) => `${finding.rule} of ${finding.subject ?? 'nothing'}`);
}

const callback = (params: string, path: string): string => `async (${params}) => ({ contents: [{ uri: uri.href, text: readFileSync(${path}, 'utf8') }] })`;

test.each([
  `server.registerResource('fixed', 'docs://start', {}, ${callback('uri', 'uri.pathname')});`,
  `server.resource('fixed', 'docs://start', ${callback('uri', 'uri.pathname')});`,
  `const START = 'docs://start'; server.registerResource('fixed', START, {}, ${callback('uri', 'uri.pathname')});`,
])('one fixed URI is nobody’s choice: %s', async (body) => {
  expect(await reported(body)).toEqual([]);
});

test.each([
  `server.registerResource('docs', new ResourceTemplate('docs://{+name}', { list: undefined }), {}, ${callback('uri', 'uri.pathname')});`,
  `server.registerResource('docs', new ResourceTemplate('docs://{+name}', { list: undefined }), {}, ${callback('uri, { name }', 'name')});`,
  `const template = new ResourceTemplate('docs://{name}', {}); server.resource('docs', template, ${callback('uri, variables', 'variables.name as string')});`,
  `server.resource('docs', new ResourceTemplate('docs://{name}', {}), { mimeType: 'text/plain' }, ${callback('uri, variables', '`/srv/docs/${variables.name}`')});`,
])('a template lets the caller choose: %s', async (body) => {
  expect(await reported(body)).toEqual(['path-traversal of docs']);
});
