// The shape in which a tool answers with a text.
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

export function reply(text: string): CallToolResult {
  return { content: [{ type: 'text', text }] };
}
