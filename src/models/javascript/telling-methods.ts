// Method names so particular that they tell the library where the origin of the value is not seen: a server or client handed in from elsewhere.
import type { Library } from '../../ir/row';
import { sinks, sources } from '../shorthand';

/** A callback after a path: how the web frameworks declare a route. */
const routes = '{get,post,put,patch,delete,all}';

export default {
  packages: 'methods',
  rows: [
    ...sources('tool', 'registerTool.Argument[2].Parameter[0]', { name: 'Argument[0]', schema: 'Argument[1].inputSchema' }),
    ...sources('resource', 'registerResource.Argument[3].Parameter[{0,1}]', { name: 'Argument[0]', schema: 'Argument[1]' }),
    ...sources('prompt', 'registerPrompt.Argument[2].Parameter[0]', { name: 'Argument[0]', schema: 'Argument[1].argsSchema' }),
    ...sources('tool', 'setRequestHandler.Argument[1].Parameter[0].params.{arguments,name}'),
    ...sources('resource', 'setRequestHandler.Argument[1].Parameter[0].params.uri'),
    ...sources('completion', 'setRequestHandler.Argument[1].Parameter[0].params.argument.value'),
    ...sources('request', `${routes}.Argument[1..].Parameter[0].{body,query,params}`),
    ...sources('request', `${routes}.Argument[1..].Parameter[0].req.{json,text,parseBody,query,queries,param}.ReturnValue`),
    ...sinks('request-url', 'goto.Argument[0]'),
    ...sinks('sql', '{$queryRawUnsafe,$executeRawUnsafe}.Argument[0]'),
    ...sinks('sql', '{whereRaw,orWhereRaw,andWhereRaw,havingRaw,orderByRaw,groupByRaw,joinRaw,fromRaw}.Argument[0]'),
  ],
} satisfies Library;
