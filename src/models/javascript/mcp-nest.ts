// Decorated methods of NestJS servers: @rekog/mcp-nest and @nestjs-mcp/server.
import type { Library } from '../../ir/row';
import { requestParams, requests } from '../registrations';
import { calledBack, described, handlers, offers, sources } from '../shorthand';

const named = 'Maker.Argument[0].name';
const told = described('Maker.Argument[0]');

/** What registers while the server runs, in either major version. */
const registry = '{McpStrategy,McpRegistryService}.Instance';
const context = 'Tool.ReturnValue.Argument[2].Parameter[1]';

export default [
  {
    packages: ['@rekog/mcp-nest'],
    rows: [
      ...calledBack('tool', 'Tool.ReturnValue.Argument[2]', { ...told, parameters: 'Maker.Argument[0].parameters' }),
      ...calledBack('prompt', 'Prompt.ReturnValue.Argument[2]', { ...told, parameters: 'Maker.Argument[0].parameters' }),
      ...calledBack('resource', '{Resource,ResourceTemplate}.ReturnValue.Argument[2]', told),
      ...sources('tool', 'Tool.ReturnValue.Argument[2].Parameter[0]', { name: named, schema: 'Maker.Argument[0].parameters' }),
      ...sources('prompt', 'Prompt.ReturnValue.Argument[2].Parameter[0]', { name: named, schema: 'Maker.Argument[0].parameters' }),
      ...sources('resource', '{Resource,ResourceTemplate}.ReturnValue.Argument[2].Parameter[0]', { name: named }),
      ...sources('request', 'Tool.ReturnValue.Argument[2].Parameter[2].{headers,body,query,params}'),
      ...sources('request', 'RawRequest.ReturnValue.ReturnValue.{headers,body,query,params}'),
      ...requests(`${context}.mcpServer.server`),
      ...requestParams(`{${context},Context.Instance,McpContext.Instance}.mcpRequest.params`),
      ...offers('tool', `${registry}.registerTool`, { ...described('Argument[0]'), parameters: 'Argument[0].parameters', handler: 'Argument[0].handler' }),
      ...offers('prompt', `${registry}.registerPrompt`, { ...described('Argument[0]'), parameters: 'Argument[0].parameters', handler: 'Argument[0].handler' }),
      ...offers('resource', `${registry}.registerResource`, { ...described('Argument[0]'), handler: 'Argument[0].handler' }),
      ...handlers('tool', `${registry}.registerTool.Argument[0].handler`, { name: 'Argument[0].name', schema: 'Argument[0].parameters' }),
      ...handlers('prompt', `${registry}.registerPrompt.Argument[0].handler`, { name: 'Argument[0].name', schema: 'Argument[0].parameters' }),
      ...handlers('resource', `${registry}.registerResource.Argument[0].handler`, { name: 'Argument[0].name' }),
    ],
  },
  {
    packages: ['@nestjs-mcp/server'],
    rows: [
      ...calledBack('tool', 'Tool.ReturnValue.Argument[2]', { ...told, parameters: 'Maker.Argument[0].paramsSchema' }),
      ...calledBack('prompt', 'Prompt.ReturnValue.Argument[2]', { ...told, parameters: 'Maker.Argument[0].argsSchema' }),
      ...calledBack('resource', 'Resource.ReturnValue.Argument[2]', told),
      ...sources('tool', 'Tool.ReturnValue.Argument[2].Parameter[0]', { name: named, schema: 'Maker.Argument[0].paramsSchema' }),
      ...sources('prompt', 'Prompt.ReturnValue.Argument[2].Parameter[0]', { name: named, schema: 'Maker.Argument[0].argsSchema' }),
      ...sources('resource', 'Resource.ReturnValue.Argument[2].Parameter[{0,1}]', { name: named, schema: 'Maker.Argument[0].template' }),
    ],
  },
] satisfies readonly Library[];
