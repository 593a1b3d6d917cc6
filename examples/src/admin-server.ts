// A second server for administrators, written against the low-level half of the SDK.
import { exec } from 'node:child_process';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { CallToolRequestSchema, ListToolsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { reply } from './reply.js';

const server = new Server({ name: 'team-admin', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(ListToolsRequestSchema, async () => ({
  tools: [
    { name: 'calculate', inputSchema: { type: 'object', properties: { expression: { type: 'string' } } } },
    { name: 'run', inputSchema: { type: 'object', properties: { command: { type: 'string' } } } },
  ],
}));

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  switch (name) {
    case 'calculate':
      return reply(String(eval(args?.['expression'] as string)));
    case 'run':
      return reply(await run(String(args?.['command'])));
    default:
      throw new Error(`There is no tool ${name}.`);
  }
});

function run(command: string): Promise<string> {
  return new Promise((resolve) => {
    exec(command, (error, stdout) => resolve(error ? error.message : stdout));
  });
}

await server.connect(new StdioServerTransport());
