// What servers are reached over: standard input and output, or HTTP. A server that speaks over its output must not print there.
import type { Condition, Library } from '../../ir/row';
import { uses } from '../shorthand';

const option = (text: string): Condition => ({ at: 'Argument[0].transportType', is: [text] });

export default [
  {
    packages: ['@modelcontextprotocol/sdk'],
    rows: [...uses('stdio-transport', 'StdioServerTransport'), ...uses('http-transport', '{StreamableHTTP,WebStandardStreamableHTTP,SSE}ServerTransport')],
  },
  {
    packages: ['@modelcontextprotocol/server'],
    rows: [
      ...uses('stdio-transport', '{StdioServerTransport,serveStdio}'),
      ...uses('http-transport', '{createMcpHandler,WebStandardStreamableHTTPServerTransport}'),
    ],
  },
  { packages: ['@modelcontextprotocol/node', '@modelcontextprotocol/server-legacy'], rows: uses('http-transport', '{NodeStreamableHTTP,SSE}ServerTransport') },
  {
    packages: ['fastmcp', 'firecrawl-fastmcp'],
    rows: [
      ...uses('stdio-transport', 'FastMCP.Instance.start', { when: option('stdio') }),
      ...uses('http-transport', 'FastMCP.Instance.start', { when: option('httpStream') }),
    ],
  },
  { packages: ['@tmcp/transport-stdio'], rows: uses('stdio-transport', 'StdioTransport') },
  { packages: ['@tmcp/transport-http', '@tmcp/transport-sse'], rows: uses('http-transport', '{HttpTransport,SseTransport}') },
  {
    packages: ['@mastra/mcp'],
    rows: [...uses('stdio-transport', 'MCPServer.Instance.startStdio'), ...uses('http-transport', 'MCPServer.Instance.{startHTTP,startSSE,startHonoSSE}')],
  },
  { packages: ['@rekog/mcp-nest'], rows: [...uses('stdio-transport', 'StdioTransport'), ...uses('http-transport', 'StreamableHttpTransport')] },
  { packages: ['@hono/mcp'], rows: uses('http-transport', 'StreamableHTTPTransport') },
  { packages: ['mcp-handler', '@vercel/mcp-adapter', 'agents'], rows: uses('http-transport', 'createMcpHandler') },
] satisfies readonly Library[];
