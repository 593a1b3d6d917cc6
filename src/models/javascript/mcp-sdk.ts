// @modelcontextprotocol/sdk, the first version of the SDK, and packages that hand a server of its to a callback.
import type { Library } from '../../ir/row';
import { completions, httpRequest, registrations, requests, shortRegistrations } from '../registrations';
import { sinks, sources } from '../shorthand';

const handler = 'createMcpHandler.Argument[0].Parameter[0]';

export default [
  {
    packages: ['@modelcontextprotocol/sdk'],
    rows: [
      ...registrations('McpServer.Instance'),
      ...shortRegistrations('McpServer.Instance'),
      ...requests('Server.Instance'),
      ...completions,
      ...sources(
        'tool',
        'McpServer.Instance.experimental.tasks.registerToolTask.Argument[2].{createTask,getTask,getTaskResult}.Parameter[0]',
        { name: 'Argument[0]', schema: 'Argument[1].inputSchema' },
      ),
      ...httpRequest('McpServer.Instance.registerTool.Argument[2].Parameter[1]'),
      ...httpRequest('McpServer.Instance.tool.Argument[-1].Parameter[1]'),
      ...httpRequest('Server.Instance.setRequestHandler.Argument[1].Parameter[1]'),
      ...sinks('request-url', '{StreamableHTTP,SSE,WebSocket}ClientTransport.Argument[0]'),
      ...sinks('program', 'StdioClientTransport.Argument[0].command'),
    ],
  },
  {
    packages: ['mcp-handler', '@vercel/mcp-adapter'],
    rows: [...registrations(handler), ...shortRegistrations(handler), ...httpRequest(`${handler}.{registerTool,tool}.Argument[-1].Parameter[1]`)],
  },
] satisfies readonly Library[];
