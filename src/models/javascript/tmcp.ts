// tmcp: a definition object, then the handler; the same pair can be made apart from the server.
import type { Library } from '../../ir/row';
import { described, handlers, offers, sources, summaries, uses } from '../shorthand';

const named = 'Argument[0].name';
const server = 'McpServer.Instance';

export default {
  packages: ['tmcp'],
  rows: [
    ...offers('tool', `{${server}.tool,defineTool}`, { ...described('Argument[0]'), parameters: 'Argument[0].schema', handler: 'Argument[1]' }),
    ...offers('prompt', `{${server}.prompt,definePrompt}`, { ...described('Argument[0]'), parameters: 'Argument[0].schema', handler: 'Argument[1]' }),
    ...offers('resource', `{${server}.resource,${server}.template,defineResource,defineTemplate}`, { ...described('Argument[0]'), handler: 'Argument[1]' }),
    ...handlers('tool', `{${server}.tool,defineTool}.Argument[1]`, { name: named, schema: 'Argument[0].schema' }),
    ...handlers('prompt', `{${server}.prompt,definePrompt}.Argument[1]`, { name: named, schema: 'Argument[0].schema' }),
    ...sources('resource', `{${server}.template,defineTemplate}.Argument[1].Parameter[{0,1}]`, { name: named }),
    ...sources('completion', `{${server}.template,defineTemplate}.Argument[0].complete.any.Parameter[0]`),
    ...sources('completion', `{${server}.prompt,definePrompt}.Argument[0].complete.any.Parameter[0]`),
    ...sources('request', `${server}.{elicitation,message,request}.ReturnValue.content`),
    ...uses('elicitation', `${server}.elicitation`),
    ...summaries('value', `${server}.withContext`, 'Argument[self]', 'ReturnValue'),
  ],
} satisfies Library;
