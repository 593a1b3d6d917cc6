// @modelcontextprotocol/server and /client, the second version of the SDK: method names instead of schemas, `ctx` instead of `extra`.
import type { Library, Row } from '../../ir/row';
import { completions, registrations, requests } from '../registrations';
import { data, sinks, sources, summaries } from '../shorthand';

/** What the client sent beside the arguments; the specification calls it attacker-controlled. */
function context(ctx: string): readonly Row[] {
  return [
    ...sources('request', `${ctx}.mcpReq.{inputResponses,requestState.ReturnValue}`),
    ...sources('request', `${ctx}.mcpReq.{elicitInput,requestSampling}.ReturnValue.content`),
    ...sources('request', `${ctx}.http.req.{url,headers}`),
    ...data('caller-token', `${ctx}.http.authInfo.token`),
    ...data('caller-token', `${ctx}.http.req.headers.get.ReturnValue`, { when: { at: 'Argument[0]', is: ['authorization', 'Authorization'] } }),
  ];
}

export default [
  {
    packages: ['@modelcontextprotocol/server'],
    rows: [
      ...registrations('McpServer.Instance'),
      ...requests('Server.Instance'),
      ...completions,
      ...sources('request', '{McpServer.Instance.server,Server.Instance}.setRequestHandler.Argument[2].Parameter[0]', { schema: 'Argument[1].params' }),
      ...context('McpServer.Instance.registerTool.Argument[2].Parameter[1]'),
      ...context('{McpServer.Instance.server,Server.Instance}.setRequestHandler.Argument[1].Parameter[1]'),
      ...summaries('value', 'acceptedContent', 'Argument[0].any', 'ReturnValue', { schema: 'Argument[2]' }),
      ...summaries('value', 'inputResponse', 'Argument[0].any', 'ReturnValue'),
    ],
  },
  {
    packages: ['@modelcontextprotocol/client'],
    rows: [
      ...sinks('request-url', '{StreamableHTTP,SSE}ClientTransport.Argument[0]'),
      ...sinks('program', 'StdioClientTransport.Argument[0].command'),
    ],
  },
] satisfies readonly Library[];
