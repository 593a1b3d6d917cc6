// Further frameworks for servers, each with a way of its own to write a tool.
import type { Library } from '../../ir/row';
import { registrations } from '../registrations';
import { answers, calledBack, described, handlers, offers, sources, summaries } from '../shorthand';

/** What is decorated gives its own name. */
const decorated = { name: 'Argument[1]', description: 'Maker.Argument[0].description' };

export default [
  {
    packages: ['@zuplo/mcp'],
    rows: [
      ...offers('tool', 'MCPServer.Instance.addTool', { ...described('Argument[0]'), parameters: 'Argument[0].validator', handler: 'Argument[0].handler' }),
      ...offers('prompt', 'MCPServer.Instance.addPrompt', { ...described('Argument[0]'), handler: 'Argument[0].generator' }),
      ...handlers('tool', 'MCPServer.Instance.addTool.Argument[0].handler', { name: 'Holder.name', schema: 'Holder.validator' }),
      ...summaries('value', 'ZodValidator', 'Argument[0]', 'Instance'),
      ...handlers('prompt', 'MCPServer.Instance.addPrompt.Argument[0].generator', { name: 'Holder.name' }),
      ...handlers('resource', 'MCPServer.Instance.addResource.Argument[0].reader', { name: 'Holder.name' }),
    ],
  },
  {
    packages: ['@sylphx/mcp-server-sdk'],
    rows: [
      ...sources('tool', 'tool.ReturnValue.input.ReturnValue.handler.Argument[0].Parameter[0].input', { schema: 'Maker.Argument[0]' }),
      ...sources('prompt', 'prompt.ReturnValue.args.ReturnValue.handler.Argument[0].Parameter[0].args', { schema: 'Maker.Argument[0]' }),
      ...sources('resource', '{resource,resourceTemplate}.ReturnValue.handler.Argument[0].Parameter[0].{uri,params}'),
      ...summaries('value', '{tool,prompt,resource,resourceTemplate}.ReturnValue.{description,title,annotations,mimeType,icons}', 'Argument[self]', 'ReturnValue'),
      ...summaries('value', 'tool.ReturnValue.input.ReturnValue.{description,title,annotations,icons}', 'Argument[self]', 'ReturnValue'),
    ],
  },
  {
    packages: ['@supabase/mcp-utils'],
    rows: [
      ...offers('server', 'createMcpServer', { name: 'Argument[0].name', description: 'Argument[0].instructions' }),
      ...offers('tool', 'tool', { description: 'Argument[0].description', parameters: 'Argument[0].parameters', annotations: 'Argument[0].annotations', handler: 'Argument[0].execute' }),
      ...handlers('tool', 'tool.Argument[0].execute', { schema: 'Argument[0].parameters' }),
      ...handlers('tool', 'createMcpServer.Argument[0].tools.any.execute', { schema: 'Holder.parameters' }),
      ...summaries('value', 'tool', 'Argument[0]', 'ReturnValue'),
      ...sources('resource', '{resourceTemplate,jsonResourceTemplate}.Argument[1].read.Parameter[{0,1}]', { name: 'Argument[1].name' }),
    ],
  },
  {
    packages: ['@mcp-z/server'],
    rows: [
      ...registrations('McpServer.Instance'),
      ...offers('tool', 'registerTools.Argument[1].any', { ...described('config'), name: 'name', parameters: 'config.inputSchema', handler: 'handler' }),
      ...offers('prompt', 'registerPrompts.Argument[1].any', { ...described('config'), name: 'name', parameters: 'config.argsSchema', handler: 'handler' }),
      ...offers('resource', 'registerResources.Argument[1].any', { ...described('config'), name: 'name', handler: 'handler' }),
      ...handlers('tool', 'registerTools.Argument[1].any.handler', { name: 'Holder.name', schema: 'Holder.config.inputSchema' }),
      ...handlers('prompt', 'registerPrompts.Argument[1].any.handler', { name: 'Holder.name', schema: 'Holder.config.argsSchema' }),
      ...sources('resource', 'registerResources.Argument[1].any.handler.Parameter[{0,1}]', { name: 'Holder.name' }),
      // Layers wrap the handlers of modules, and leave what they are.
      ...summaries('value', 'composeMiddleware', 'Argument[0]', 'ReturnValue'),
    ],
  },
  {
    packages: ['@leanmcp/core'],
    rows: [
      ...calledBack('tool', 'Tool.ReturnValue.Argument[2]', decorated),
      ...calledBack('prompt', 'Prompt.ReturnValue.Argument[2]', decorated),
      ...handlers('tool', 'Tool.ReturnValue.Argument[2]', { name: decorated.name }),
      ...handlers('prompt', 'Prompt.ReturnValue.Argument[2]', { name: decorated.name }),
      ...handlers('resource', 'Resource.ReturnValue.Argument[2]', { name: decorated.name }),
      ...offers('server', '{createHTTPServer,MCPServer}', { name: 'Argument[0].name' }),
    ],
  },
  {
    packages: ['muppet'],
    rows: [
      // Routes of Hono that are described as tools and prompts: the caller's input comes in as for any other route.
      ...offers('tool', 'describeTool', described('Argument[0]')),
      ...offers('prompt', 'describePrompt', described('Argument[0]')),
      ...offers('server', 'Muppet', { name: 'Argument[0].name' }),
      ...offers('tool', 'Muppet.Instance.tool', { ...described('Argument[0]'), parameters: 'Argument[0].inputSchema', handler: 'Argument[-1]' }),
      ...offers('prompt', 'Muppet.Instance.prompt', { ...described('Argument[0]'), handler: 'Argument[-1]' }),
      ...offers('resource', 'Muppet.Instance.resource', { ...described('Argument[0]'), handler: 'Argument[-1]' }),
      ...sources('tool', 'Muppet.Instance.tool.Argument[-1].Parameter[0].message.params.arguments', { name: 'Argument[0].name', schema: 'Argument[0].inputSchema' }),
      ...sources('prompt', 'Muppet.Instance.prompt.Argument[-1].Parameter[0].message.params.arguments', { name: 'Argument[0].name' }),
      ...sources('resource', 'Muppet.Instance.resource.Argument[-1].Parameter[0].message.params', { name: 'Argument[0].name' }),
      ...answers('tool', 'Muppet.Instance.tool.Argument[-1]', { name: 'Argument[0].name' }),
      ...answers('prompt', 'Muppet.Instance.prompt.Argument[-1]', { name: 'Argument[0].name' }),
      ...answers('resource', 'Muppet.Instance.resource.Argument[-1]', { name: 'Argument[0].name' }),
      ...summaries('value', 'Muppet.Instance.{tool,prompt,resource,use}', 'Argument[self]', 'ReturnValue'),
    ],
  },
] satisfies readonly Library[];
