// @cyanheads/mcp-ts-core: a definition is made by a function, and the app that serves it is told elsewhere. It hands on zod's builders.
import type { Library } from '../../ir/row';
import { answers, handlers, offers, sinks, sources } from '../shorthand';

const tool = '{tool,appTool}';
const resource = '{resource,appResource}';
const fetched = 'fetchWithTimeout.Argument[0]';

export default {
  packages: ['@cyanheads/mcp-ts-core'],
  rows: [
    ...offers('tool', tool, { name: 'Argument[0]', title: 'Argument[1].title', description: 'Argument[1].description', parameters: 'Argument[1].input', annotations: 'Argument[1].annotations', handler: 'Argument[1].handler' }),
    ...offers('resource', resource, { name: 'Argument[0]', title: 'Argument[1].title', description: 'Argument[1].description', handler: 'Argument[1].handler' }),
    ...offers('prompt', 'prompt', { name: 'Argument[0]', description: 'Argument[1].description', parameters: 'Argument[1].args', handler: 'Argument[1].generate' }),
    ...handlers('tool', `${tool}.Argument[1].handler`, { name: 'Argument[0]', schema: 'Argument[1].input' }),
    ...handlers('resource', `${resource}.Argument[1].handler`, { name: 'Argument[0]', schema: 'Argument[1].params' }),
    ...sources('prompt', 'prompt.Argument[1].generate.Parameter[0]', { name: 'Argument[0]', schema: 'Argument[1].args' }),
    ...answers('prompt', 'prompt.Argument[1].generate', { name: 'Argument[0]' }),
    ...sinks('request-url', fetched, { at: 'Argument[3].rejectPrivateIPs', is: 'absent' }),
    ...sinks('url-path', fetched),
  ],
} satisfies Library;
