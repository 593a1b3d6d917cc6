// Decorated methods of NestJS servers: @rekog/mcp-nest and @nestjs-mcp/server.
import type { Library } from '../../ir/row';
import { sources } from '../shorthand';

const named = 'Maker.Argument[0].name';

export default [
  {
    packages: ['@rekog/mcp-nest'],
    rows: [
      ...sources('tool', 'Tool.ReturnValue.Argument[2].Parameter[0]', { name: named, schema: 'Maker.Argument[0].parameters' }),
      ...sources('prompt', 'Prompt.ReturnValue.Argument[2].Parameter[0]', { name: named, schema: 'Maker.Argument[0].parameters' }),
      ...sources('resource', '{Resource,ResourceTemplate}.ReturnValue.Argument[2].Parameter[0]', { name: named }),
      ...sources('request', 'Tool.ReturnValue.Argument[2].Parameter[2].{headers,body,query,params}'),
      ...sources('request', 'RawRequest.ReturnValue.ReturnValue.{headers,body,query,params}'),
    ],
  },
  {
    packages: ['@nestjs-mcp/server'],
    rows: [
      ...sources('tool', 'Tool.ReturnValue.Argument[2].Parameter[0]', { name: named, schema: 'Maker.Argument[0].paramsSchema' }),
      ...sources('prompt', 'Prompt.ReturnValue.Argument[2].Parameter[0]', { name: named, schema: 'Maker.Argument[0].argsSchema' }),
      ...sources('resource', 'Resource.ReturnValue.Argument[2].Parameter[{0,1}]', { name: named, schema: 'Maker.Argument[0].template' }),
    ],
  },
] satisfies readonly Library[];
