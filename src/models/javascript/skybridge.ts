// skybridge: the name of a tool stands in its configuration; other registrations are those of the SDK.
import type { Library } from '../../ir/row';
import { extras, requestParams, requests } from '../registrations';
import { described, handlers, offers, sources, summaries } from '../shorthand';

const server = 'McpServer.Instance';

export default {
  packages: ['skybridge'],
  rows: [
    ...offers('tool', `${server}.registerTool`, { ...described('Argument[1]'), name: 'Argument[0]', parameters: 'Argument[1].inputSchema', handler: 'Argument[2]', when: { at: 'Argument[0].name', is: 'absent' } }),
    ...offers('tool', `${server}.registerTool`, { ...described('Argument[0]'), parameters: 'Argument[0].inputSchema', handler: 'Argument[1]' }),
    ...offers('tool', `${server}.registerWidget`, { ...described('Argument[2]'), name: 'Argument[0]', parameters: 'Argument[2].inputSchema', handler: 'Argument[3]' }),
    ...offers('prompt', `${server}.registerPrompt`, { ...described('Argument[1]'), name: 'Argument[0]', parameters: 'Argument[1].argsSchema', handler: 'Argument[2]' }),
    ...handlers('tool', `${server}.registerTool.Argument[1]`, { name: 'Argument[0].name', schema: 'Argument[0].inputSchema' }),
    // The first version took a name before it, and a widget for some tools.
    ...handlers('tool', `${server}.registerTool.Argument[2]`, { name: 'Argument[0]', schema: 'Argument[1].inputSchema' }),
    ...handlers('tool', `${server}.registerWidget.Argument[3]`, { name: 'Argument[0]', schema: 'Argument[2].inputSchema' }),
    ...sources('resource', `${server}.registerResource.Argument[3].Parameter[{0,1}]`, { name: 'Argument[0]', schema: 'Argument[1]' }),
    ...handlers('prompt', `${server}.registerPrompt.Argument[2]`, { name: 'Argument[0]', schema: 'Argument[1].argsSchema' }),
    ...requests(`${server}.server`),
    ...extras(`${server}.registerTool.Argument[-1].Parameter[any]`),
    ...requestParams(`${server}.mcpMiddleware.Argument[-1].Parameter[0].params`),
    ...sources('request', `${server}.use.Argument[any].Parameter[0].{body,query,params,headers,cookies,url,originalUrl,path}`),
    ...summaries('value', `${server}.{registerTool,registerWidget,use,useOnError,mcpMiddleware}`, 'Argument[self]', 'ReturnValue'),
  ],
} satisfies Library;
