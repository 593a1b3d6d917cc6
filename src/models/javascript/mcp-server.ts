// @modelcontextprotocol/server and /client, the second version of the SDK: method names instead of schemas, `ctx` instead of `extra`.
import type { Library } from '../../ir/row';
import { completions, contexts, registrations, remoteServers, requests, serverInformation, typedRequests } from '../registrations';
import { sinks, sources, summaries, uses } from '../shorthand';

const low = '{McpServer.Instance.server,Server.Instance}';

export default [
  {
    packages: ['@modelcontextprotocol/server'],
    rows: [
      ...registrations('McpServer.Instance'),
      ...requests('Server.Instance'),
      ...serverInformation('{McpServer,Server}'),
      ...completions,
      ...summaries('value', 'fromJsonSchema', 'Argument[0]', 'ReturnValue.json'),
      ...uses('elicitation', 'inputRequired.elicit'),
      ...typedRequests,
      ...sources('request', `${low}.setRequestHandler.Argument[2].Parameter[0]`, { schema: 'Argument[1].params' }),
      ...contexts('McpServer.Instance.{registerTool,registerPrompt}.Argument[2].Parameter[any]'),
      ...contexts('McpServer.Instance.registerResource.Argument[3].Parameter[1..]'),
      ...contexts(`${low}.setRequestHandler.Argument[{1,2}].Parameter[1]`),
      ...contexts(`${low}.fallbackRequestHandler.Parameter[1]`),
      ...contexts('ServerContext.Instance'),
      ...summaries('value', 'acceptedContent', 'Argument[0].any', 'ReturnValue', { schema: 'Argument[2]' }),
      ...summaries('value', 'inputResponse', 'Argument[0].any', 'ReturnValue'),
    ],
  },
  {
    packages: ['@modelcontextprotocol/client'],
    rows: [
      ...remoteServers,
      ...sinks('request-url', '{StreamableHTTP,SSE}ClientTransport.Argument[0]'),
      ...sinks('program', 'StdioClientTransport.Argument[0].command'),
    ],
  },
  { packages: ['@modelcontextprotocol/core'], rows: typedRequests },
] satisfies readonly Library[];
