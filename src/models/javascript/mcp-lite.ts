// mcp-lite: a name, then an object with schema and handler.
import type { Library } from '../../ir/row';
import { requestParams } from '../registrations';
import { described, handlers, offers, sources, summaries } from '../shorthand';

const server = 'McpServer.Instance';

export default {
  packages: ['mcp-lite'],
  rows: [
    ...offers('tool', `${server}.tool`, { ...described('Argument[1]'), name: 'Argument[0]', parameters: 'Argument[1].inputSchema', handler: 'Argument[1].handler' }),
    ...offers('prompt', `${server}.prompt`, { ...described('Argument[1]'), name: 'Argument[0]', parameters: 'Argument[1].arguments', handler: 'Argument[1].handler' }),
    ...offers('resource', `${server}.resource`, { ...described('Argument[1]'), handler: 'Argument[-1]' }),
    ...handlers('tool', `${server}.tool.Argument[1].handler`, { name: 'Argument[0]', schema: 'Argument[1].inputSchema' }),
    ...sources('resource', `${server}.resource.Argument[{1,2,3}].Parameter[{0,1}]`, { name: 'Argument[0]' }),
    ...handlers('prompt', `${server}.prompt.Argument[1].handler`, { name: 'Argument[0]', schema: 'Argument[1].arguments' }),
    ...sources('request', `${server}.tool.Argument[1].handler.Parameter[1].{elicit,sample}.ReturnValue.content`),
    ...requestParams(`${server}.use.Argument[0].Parameter[0].request.params`),
    ...summaries('value', `${server}.{tool,prompt,resource,use,group,onError}`, 'Argument[self]', 'ReturnValue'),
  ],
} satisfies Library;
