// Clients that agent kits have of their own: what a remote server answers through them.
import type { Library } from '../../ir/row';
import { sources } from '../shorthand';

export default [
  {
    packages: ['mcp-use'],
    rows: ['MCPSession.Instance', ...['MCPClient.Instance', 'MCPClient.fromDict.ReturnValue', 'MCPClient.fromConfigFile.ReturnValue'].map((client) => `${client}.{getSession,requireSession,createSession}.ReturnValue`)].flatMap((session) =>
      sources('remote server', [`${session}.callTool.ReturnValue.{content,structuredContent,_meta}`, `${session}.readResource.ReturnValue.contents`, `${session}.getPrompt.ReturnValue.messages`]),
    ),
  },
  { packages: ['ai', '@ai-sdk/mcp'], rows: sources('remote server', '{createMCPClient,experimental_createMCPClient}.ReturnValue.tools.ReturnValue.any.execute.ReturnValue') },
  { packages: ['@langchain/mcp-adapters'], rows: sources('remote server', ['MultiServerMCPClient.Instance.getTools.ReturnValue.any.{invoke,call,func}.ReturnValue', 'loadMcpTools.ReturnValue.any.{invoke,call,func}.ReturnValue']) },
  {
    packages: ['@voltagent/core'],
    rows: sources('remote server', ['MCPConfiguration.Instance.getClients.ReturnValue.any.callTool.ReturnValue', 'MCPConfiguration.Instance.getTools.ReturnValue.any.execute.ReturnValue', 'MCPClient.Instance.callTool.ReturnValue']),
  },
] satisfies readonly Library[];
