// A tool with a hole that no test opens: the name that a caller gives may lead out of the folder of notes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

export function registerNotes(server: McpServer): void {
  server.registerTool('note', { description: 'The text of a note.', inputSchema: { name: z.string() } }, async ({ name }) => {
    const text = await readFile(join('notes', name), 'utf8');
    return { content: [{ type: 'text', text }] };
  });
}
