// Method names so particular that they tell the library where the origin of the value is not seen: a server or client handed in from elsewhere.
import type { Library, Row } from '../../ir/row';
import { configuredRegistrations } from '../registrations';
import { described, offers, sinks, sources } from '../shorthand';

/** A callback after a path: how the web frameworks declare a route. */
const routes = '{get,post,put,patch,delete,all}';
const isRoute = { when: { at: 'Argument[0]', is: 'route' } } as const;

/** One object a tool, as far as it has a handler of this name and a schema under that one. */
const defined = (handler: string): readonly Row[] => [
  ...offers('tool', 'addTool', { ...described('Argument[0]'), parameters: ['Argument[0].parameters', 'Argument[0].inputSchema'], handler: `Argument[0].${handler}`, when: { at: `Argument[0].${handler}`, is: 'truthy' } }),
  ...['parameters', 'inputSchema'].flatMap((schema) =>
    sources('tool', `addTool.Argument[0].${handler}.Parameter[0]`, { name: 'Holder.name', schema: `Holder.${schema}`, when: { at: `Argument[0].${schema}`, is: 'truthy' } }),
  ),
];

export default {
  packages: 'methods',
  rows: [
    ...configuredRegistrations(''),
    // The older short form, with all four of its arguments.
    ...offers('tool', 'tool', { name: 'Argument[0]', description: 'Argument[1]', parameters: 'Argument[2]', handler: 'Argument[3]', when: { at: 'Argument[3]', is: 'truthy' } }),
    ...sources('tool', 'tool.Argument[3].Parameter[0]', { name: 'Argument[0]', schema: 'Argument[2]' }),
    ...defined('execute'),
    ...defined('handler'),
    ...sources('tool', 'setRequestHandler.Argument[1].Parameter[0].params.{arguments,name}'),
    ...sources('resource', 'setRequestHandler.Argument[1].Parameter[0].params.uri'),
    ...sources('completion', 'setRequestHandler.Argument[1].Parameter[0].params.argument.value'),
    ...sources('request', `${routes}.Argument[1..].Parameter[0].{body,query,params}`, isRoute),
    ...sources('request', `${routes}.Argument[1..].Parameter[0].req.{json,text,parseBody,query,queries,param}.ReturnValue`),
    ...sinks('request-url', 'goto.Argument[0]'),
    ...sinks('sql', '{$queryRawUnsafe,$executeRawUnsafe}.Argument[0]'),
    ...sinks('sql', '{whereRaw,orWhereRaw,andWhereRaw,havingRaw,orderByRaw,groupByRaw,joinRaw,fromRaw}.Argument[0]'),
  ],
} satisfies Library;
