// Notes of the team, each a file in one folder.
import { readFile, rm, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { reply } from './reply.js';

const notes = process.env['NOTES'] ?? '/srv/notes';

async function inside(file: string): Promise<string> {
  const wanted = await realpath(path.resolve(notes, file));
  const between = path.relative(notes, wanted);
  if (between.startsWith('..') || path.isAbsolute(between)) throw new Error('The note must lie in the folder of notes.');
  return wanted;
}

export function registerNoteTools(server: McpServer): void {
  server.registerTool('write_note', { description: 'Writes a note.', inputSchema: { file: z.string(), text: z.string() } }, async ({ file, text }) => {
    await writeFile(path.join(notes, file), text);
    return reply('Written.');
  });

  server.registerTool('delete_note', { description: 'Deletes a note.', inputSchema: { file: z.string() } }, async ({ file }) => {
    const wanted = path.resolve(notes, file);
    if (!wanted.startsWith(notes)) throw new Error('The note must lie in the folder of notes.');
    await rm(wanted);
    return reply('Deleted.');
  });

  server.registerTool('read_note', { description: 'Reads a note.', inputSchema: { file: z.string() } }, async ({ file }) => {
    return reply(await readFile(await inside(file), 'utf8'));
  });
}
