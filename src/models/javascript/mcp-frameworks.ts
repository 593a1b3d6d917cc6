// Further ways to write a tool in TypeScript, each a row or two.
import type { Library } from '../../ir/row';
import { sources } from '../shorthand';

export default [
  {
    packages: ['@modelcontextprotocol/ext-apps'],
    rows: [
      ...sources('tool', 'registerAppTool.Argument[3].Parameter[0]', { name: 'Argument[1]', schema: 'Argument[2].inputSchema' }),
      ...sources('resource', 'registerAppResource.Argument[4].Parameter[0]', { name: 'Argument[1]' }),
    ],
  },
  {
    packages: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
    rows: sources('tool', 'tool.Argument[3].Parameter[0]', { name: 'Argument[0]', schema: 'Argument[2]' }),
  },
  {
    packages: ['tmcp'],
    rows: [
      ...sources('tool', 'McpServer.Instance.tool.Argument[1].Parameter[0]', { name: 'Argument[0].name', schema: 'Argument[0].schema' }),
      ...sources('resource', 'McpServer.Instance.template.Argument[1].Parameter[{0,1}]', { name: 'Argument[0].name' }),
      ...sources('prompt', 'McpServer.Instance.prompt.Argument[1].Parameter[0]', { name: 'Argument[0].name', schema: 'Argument[0].schema' }),
    ],
  },
  {
    packages: ['mcp-use'],
    rows: ['MCPServer.Instance', 'createMCPServer.ReturnValue'].flatMap((server) => [
      ...sources('tool', `${server}.tool.Argument[1].Parameter[0]`, { name: 'Argument[0].name', schema: 'Argument[0].schema' }),
      ...sources('resource', `${server}.resourceTemplate.Argument[1].Parameter[{0,1}]`, { name: 'Argument[0].name' }),
      ...sources('prompt', `${server}.prompt.Argument[1].Parameter[0]`, { name: 'Argument[0].name', schema: 'Argument[0].schema' }),
    ]),
  },
  {
    packages: ['mcp-lite'],
    rows: sources('tool', 'McpServer.Instance.tool.Argument[1].handler.Parameter[0]', { name: 'Argument[0]', schema: 'Argument[1].inputSchema' }),
  },
  {
    packages: ['@mastra/core'],
    rows: sources('tool', 'createTool.Argument[0].execute.Parameter[0]', { name: 'Argument[0].id', schema: 'Argument[0].inputSchema' }),
  },
  {
    packages: ['@nuxtjs/mcp-toolkit'],
    rows: sources('tool', 'defineMcpTool.Argument[0].handler.Parameter[0]', { name: 'Argument[0].name', schema: 'Argument[0].inputSchema' }),
  },
] satisfies readonly Library[];
