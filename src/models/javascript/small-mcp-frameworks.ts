// Further frameworks for servers, each with a way of its own to write a tool.
import type { Library } from '../../ir/row';
import { described, handlers, offers, sources, summaries } from '../shorthand';

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
] satisfies readonly Library[];
