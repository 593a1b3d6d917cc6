// How MCP servers are put on a network: transports, handlers and frameworks that serve over HTTP, and the options that protect them.
import type { Library, Row } from '../../ir/row';
import { sources, uses } from '../shorthand';

const transports = '{StreamableHTTPServerTransport,WebStandardStreamableHTTPServerTransport,NodeStreamableHTTPServerTransport,StreamableHTTPTransport}';
const hosts = '{hostHeaderValidation,localhostHostValidation,originValidation,localhostOriginValidation,hostHeaderValidationResponse,originValidationResponse}';
const loopback = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/** `createMcpExpressApp` and the like check the host where it is, or is assumed to be, this machine, or where a list says so. */
function checkedApps(maker: string): readonly Row[] {
  return [
    ...uses('host-validation', maker, { when: { at: 'Argument[0].host', is: 'absent' } }),
    ...uses('host-validation', maker, { when: { at: 'Argument[0].host', is: loopback } }),
    ...uses('host-validation', maker, { when: { at: 'Argument[0].allowedHosts', is: 'truthy' } }),
  ];
}

export default [
  {
    packages: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/server', '@modelcontextprotocol/node', '@modelcontextprotocol/server-legacy', '@hono/mcp'],
    rows: [
      ...uses('mcp-endpoint', [`${transports}.Instance.handleRequest`, 'SSEServerTransport.Instance.handlePostMessage']),
      ...uses('request-transport', [transports, 'SSEServerTransport']),
      ...uses('session-in-url', 'SSEServerTransport'),
      ...uses('host-validation', [transports, 'SSEServerTransport'], { when: { at: 'Argument[any].enableDnsRebindingProtection', is: 'truthy' } }),
      ...uses('host-validation', hosts),
      ...uses('mcp-server', '{McpServer,Server}'),
      ...uses('connection', '{McpServer,Server}.Instance.connect'),
      ...uses('authentication', '{requireBearerAuth,verifyBearerToken,bearerAuth}'),
      ...sources('request', 'requireBearerAuth.Argument[0].verifier.verifyAccessToken.Parameter[0]'),
      // Whoever registers a client or comes back with a code has not been authenticated.
      ...sources('request', [
        ...['authorize.Parameter[1]', 'challengeForAuthorizationCode.Parameter[1]', 'exchangeAuthorizationCode.Parameter[{1,2,3}]', 'exchangeRefreshToken.Parameter[{1,2}]', 'revokeToken.Parameter[1]'],
        ...['verifyAccessToken.Parameter[0]', 'clientsStore.getClient.Parameter[0]', 'clientsStore.registerClient.Parameter[0]'],
      ].map((callback) => `{mcpAuthRouter.Argument[0].provider,OAuthServerProvider.Instance}.${callback}`)),
      ...uses('user-authentication', '{requireBearerAuth,verifyBearerToken}'),
      ...uses('bearer-check', 'requireBearerAuth'),
    ],
  },
  {
    packages: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/express', '@modelcontextprotocol/hono', '@modelcontextprotocol/fastify'],
    rows: checkedApps('{createMcpExpressApp,createMcpHonoApp,createMcpFastifyApp}'),
  },
  {
    packages: ['@modelcontextprotocol/express', '@modelcontextprotocol/hono', '@modelcontextprotocol/fastify'],
    rows: [...sources('request', 'requireBearerAuth.Argument[0].verifier.verifyAccessToken.Parameter[0]'), ...uses('authentication', 'requireBearerAuth'), ...uses('user-authentication', 'requireBearerAuth'), ...uses('bearer-check', 'requireBearerAuth'), ...uses('host-validation', hosts)],
  },
  {
    packages: ['@modelcontextprotocol/server'],
    rows: [
      ...uses('mcp-endpoint', 'createMcpHandler'),
      ...uses('request-state', ['McpServer.Instance.registerTool.Argument[2].Parameter[1].mcpReq.requestState', '{McpServer.Instance.server,Server.Instance}.setRequestHandler.Argument[1].Parameter[1].mcpReq.requestState']),
      ...uses('request-state-verification', '{McpServer,Server}', { when: { at: 'Argument[1].requestState.verify', is: 'truthy' } }),
      ...uses('request-state-key', 'createRequestStateCodec'),
    ],
  },
  {
    packages: ['mcp-handler', '@vercel/mcp-adapter'],
    rows: [
      ...uses('mcp-endpoint', 'createMcpHandler'),
      ...sources('request', '{withMcpAuth,experimental_withMcpAuth}.Argument[1].Parameter[1]'),
      ...uses('authentication', '{withMcpAuth,experimental_withMcpAuth}', { when: { at: 'Argument[2].required', is: 'truthy' } }),
      ...uses('optional-authentication', '{withMcpAuth,experimental_withMcpAuth}'),
    ],
  },
  {
    packages: ['agents'],
    rows: [...uses('mcp-endpoint', ['McpAgent.{serve,serveSSE,mount}', 'createMcpHandler']), ...uses('open-cors', ['McpAgent.{serve,serveSSE,mount}', 'createMcpHandler'], { when: { at: 'Argument[1].corsOptions', is: 'absent' } })],
  },
  {
    packages: ['fastmcp', 'firecrawl-fastmcp'],
    rows: [
      ...uses('mcp-endpoint', 'FastMCP.Instance.start', { when: { at: 'Argument[0].transportType', is: ['httpStream', 'sse'] } }),
      ...uses('local-listening', 'FastMCP.Instance.start', { when: { at: 'Argument[0].transportType', is: ['httpStream', 'sse'] } }),
      ...uses('open-cors', 'FastMCP.Instance.start.Argument[0].httpStream', { when: { at: 'Argument[0].httpStream.cors', is: 'absent' } }),
      ...['authenticate', 'auth', 'oauth'].flatMap((option) => uses('authentication', 'FastMCP', { when: { at: `Argument[0].${option}`, is: 'truthy' } })),
    ],
  },
  {
    packages: ['mcp-framework'],
    rows: [
      ...uses('mcp-endpoint', 'MCPServer', { when: { at: 'Argument[0].transport.type', is: ['http-stream', 'sse'] } }),
      ...uses('local-listening', 'MCPServer', { when: { at: 'Argument[0].transport.type', is: ['http-stream', 'sse'] } }),
      ...uses('open-cors', 'MCPServer.Argument[0].transport.options', { when: { at: 'Argument[0].transport.options.cors', is: 'absent' } }),
      ...uses('host-validation', 'MCPServer', { when: { at: 'Argument[0].transport.options.cors.allowedOrigins', is: 'truthy' } }),
      ...uses('authentication', 'MCPServer', { when: { at: 'Argument[0].transport.options.auth', is: 'truthy' } }),
    ],
  },
  {
    packages: ['mcp-use', '@mcp-use/server'],
    rows: [
      ...uses('mcp-endpoint', '{MCPServer.Instance,createMCPServer.ReturnValue}.listen'),
      ...uses('host-validation', '{MCPServer,createMCPServer}'),
      ...uses('authentication', '{MCPServer,createMCPServer}', { when: { at: 'Argument[any].oauth', is: 'truthy' } }),
    ],
  },
  { packages: ['@mastra/mcp'], rows: uses('mcp-endpoint', 'MCPServer.Instance.{startHTTP,startSSE,startHonoSSE}') },
  {
    packages: ['@tmcp/transport-http', '@tmcp/transport-sse'],
    rows: [
      ...uses('mcp-endpoint', '{HttpTransport,SseTransport}.Instance.respond'),
      ...uses('authentication', '{HttpTransport,SseTransport}', { when: { at: 'Argument[1].oauth', is: 'truthy' } }),
      ...uses('host-validation', '{HttpTransport,SseTransport}', { when: { at: 'Argument[1].allowedOrigins', is: 'truthy' } }),
    ],
  },
  {
    packages: ['mcp-proxy'],
    rows: [
      ...uses('mcp-endpoint', 'startHTTPServer'),
      ...uses('listening', 'startHTTPServer'),
      ...uses('open-cors', 'startHTTPServer', { when: { at: 'Argument[0].cors', is: 'absent' } }),
      ...['apiKey', 'authenticate', 'oauth'].flatMap((option) => uses('authentication', 'startHTTPServer', { when: { at: `Argument[0].${option}`, is: 'truthy' } })),
    ],
  },
  {
    packages: ['@rekog/mcp-nest'],
    rows: [
      ...uses('mcp-endpoint', 'McpModule.forRoot', { when: { at: 'Argument[0].transport', is: ['STDIO', 'stdio'], only: true, not: true } }),
      ...uses('authentication', ['McpModule.forRoot', 'McpAuthModule.forRoot'], { when: { at: 'Argument[0].guards', is: 'truthy' } }),
      ...uses('authentication', 'McpAuthModule.forRoot'),
    ],
  },
] satisfies readonly Library[];
