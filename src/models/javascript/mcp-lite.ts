// mcp-lite: a name, then an object with schema and handler.
import type { Library } from '../../ir/row';
import { handlers, sources } from '../shorthand';

const server = 'McpServer.Instance';

export default {
  packages: ['mcp-lite'],
  rows: [
    ...handlers('tool', `${server}.tool.Argument[1].handler`, { name: 'Argument[0]', schema: 'Argument[1].inputSchema' }),
    ...sources('resource', `${server}.resource.Argument[{1,2,3}].Parameter[{0,1}]`, { name: 'Argument[0]' }),
    ...handlers('prompt', `${server}.prompt.Argument[1].handler`, { name: 'Argument[0]', schema: 'Argument[1].arguments' }),
    ...sources('request', `${server}.tool.Argument[1].handler.Parameter[1].{elicit,sample}.ReturnValue.content`),
  ],
} satisfies Library;
