// Pages that the team reads.
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { reply } from './reply.js';

const wikis = new Set(['wiki.example.com', 'handbook.example.com']);

export function registerWebTools(server: McpServer): void {
  server.registerTool('read_page', { description: 'Fetches a page.', inputSchema: { url: z.string().url() } }, async ({ url }) => {
    const response = await fetch(url);
    return reply(await response.text());
  });

  server.registerTool('read_wiki', { description: 'Fetches a page of our wikis.', inputSchema: { url: z.string().url() } }, async ({ url }) => {
    const target = new URL(url);
    if (target.protocol !== 'https:' || !wikis.has(target.hostname)) throw new Error(`${target.hostname} is none of our wikis.`);
    const response = await fetch(target, { redirect: 'error' });
    return reply(await response.text());
  });
}
