// @modelcontextprotocol/sdk, the first version of the SDK, and its forks: servers and clients.
import type { Library } from '../../ir/row';
import { completions, extras, registrations, remoteServers, requests, serverInformation, shortRegistrations, typedRequests } from '../registrations';
import { described, offers, sinks, sources, summaries } from '../shorthand';

export default {
  packages: ['@modelcontextprotocol/sdk', '@redocly/mcp-typescript-sdk', '@mcp-use/modelcontextprotocol-sdk', '@camsoft/mcp-sdk', '@chatmcp/sdk'],
  rows: [
    ...registrations('McpServer.Instance'),
    ...shortRegistrations('McpServer.Instance'),
    ...requests('Server.Instance'),
    ...serverInformation('{McpServer,Server}'),
    ...offers('tool', 'McpServer.Instance.experimental.tasks.registerToolTask', {
      ...described('Argument[1]'),
      name: 'Argument[0]',
      parameters: 'Argument[1].inputSchema',
      handler: 'Argument[2].any',
    }),
    ...completions,
    ...typedRequests,
    ...remoteServers,
    ...sources(
      'tool',
      'McpServer.Instance.experimental.tasks.registerToolTask.Argument[2].{createTask,getTask,getTaskResult}.Parameter[0]',
      { name: 'Argument[0]', schema: 'Argument[1].inputSchema' },
    ),
    ...extras('McpServer.Instance.{registerTool,registerPrompt}.Argument[2].Parameter[any]'),
    ...extras('McpServer.Instance.registerResource.Argument[3].Parameter[1..]'),
    ...extras('McpServer.Instance.{tool,prompt,resource}.Argument[-1].Parameter[any]'),
    ...extras('McpServer.Instance.experimental.tasks.registerToolTask.Argument[2].any.Parameter[any]'),
    ...extras('{McpServer.Instance.server,Server.Instance}.setRequestHandler.Argument[1].Parameter[1]'),
    ...extras('{McpServer.Instance.server,Server.Instance}.fallbackRequestHandler.Parameter[1]'),
    ...extras('RequestHandlerExtra.Instance'),
    ...sinks('request-url', '{StreamableHTTP,SSE,WebSocket}ClientTransport.Argument[0]'),
    ...summaries('taint', 'McpError', 'Argument[1]', 'Instance.message'),
    ...sinks('program', 'StdioClientTransport.Argument[0].command'),
  ],
} satisfies Library;
