// mcp-use, with the names of both major versions.
import type { Library } from '../../ir/row';
import { described, expand, offers, sources, summaries, uses } from '../shorthand';

const about = ['inputSchema', 'schema'];

export default {
  packages: ['mcp-use', '@mcp-use/server'],
  rows: expand('{MCPServer.Instance,createMCPServer.ReturnValue}').flatMap((server) => [
    ...offers('tool', `${server}.tool`, { ...described('Argument[0]'), parameters: about.map((schema) => `Argument[0].${schema}`), handler: 'Argument[1]' }),
    ...offers('prompt', `${server}.prompt`, { ...described('Argument[0]'), parameters: about.map((schema) => `Argument[0].${schema}`), handler: 'Argument[1]' }),
    ...offers('resource', `${server}.{resource,resourceTemplate}`, { ...described('Argument[0]'), handler: 'Argument[1]' }),
    ...about.flatMap((schema) =>
      sources('tool', `${server}.tool.Argument[1].Parameter[0]`, { name: 'Argument[0].name', schema: `Argument[0].${schema}`, when: { at: `Argument[0].${schema}`, is: 'truthy' } }),
    ),
    ...sources('tool', `${server}.tool.Argument[0].cb.Parameter[0]`, { name: 'Argument[0].name' }),
    ...sources('resource', `${server}.{resource,resourceTemplate}.Argument[1].Parameter[{0,1}]`, { name: 'Argument[0].name' }),
    ...sources('resource', `${server}.resourceTemplate.Argument[0].readCallback.Parameter[{0,1}]`, { name: 'Argument[0].name' }),
    ...about.flatMap((schema) =>
      sources('prompt', `${server}.prompt.Argument[1].Parameter[0]`, { name: 'Argument[0].name', schema: `Argument[0].${schema}`, when: { at: `Argument[0].${schema}`, is: 'truthy' } }),
    ),
    ...sources('prompt', `${server}.prompt.Argument[0].cb.Parameter[0]`, { name: 'Argument[0].name' }),
    ...expand(`${server}.{tool,prompt}.{Argument[1],Argument[0].cb}.Parameter[1]`).flatMap((context) => [
      ...sources('request', `${context}.{elicit,sample}.ReturnValue.{content,data}`),
      ...uses('elicitation', `${context}.elicit`),
    ]),
    // Registrations can be chained.
    ...summaries('value', `${server}.{tool,prompt,resource,resourceTemplate}`, 'Argument[self]', 'ReturnValue'),
  ]),
} satisfies Library;
