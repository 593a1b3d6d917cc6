// mcp-handler and its old name @vercel/mcp-adapter, which hand a server of the SDK to a callback.
import type { Library } from '../../ir/row';
import { extras, registrations, shortRegistrations } from '../registrations';
import { offers } from '../shorthand';

const server = 'createMcpHandler.Argument[0].Parameter[0]';

export default {
  packages: ['mcp-handler', '@vercel/mcp-adapter'],
  rows: [
    ...offers('server', 'createMcpHandler', { name: 'Argument[1].serverInfo.name', description: 'Argument[1].instructions' }),
    ...registrations(server),
    ...shortRegistrations(server),
    ...extras(`${server}.{registerTool,registerPrompt,tool,prompt}.Argument[-1].Parameter[any]`),
  ],
} satisfies Library;
