// @nuxtjs/mcp-toolkit: definitions that are default exports. Nuxt imports the functions by itself, so they are free names as a rule.
import type { Library, Row } from '../../ir/row';
import { described, handlers, offers, sources, uses } from '../shorthand';

const rows: readonly Row[] = [
  ...offers('tool', 'defineMcpTool', { ...described('Argument[0]'), parameters: 'Argument[0].inputSchema', handler: 'Argument[0].handler' }),
  ...offers('prompt', 'defineMcpPrompt', { ...described('Argument[0]'), parameters: 'Argument[0].inputSchema', handler: 'Argument[0].handler' }),
  ...offers('resource', 'defineMcpResource', { ...described('Argument[0]'), handler: 'Argument[0].handler' }),
  ...handlers('tool', 'defineMcpTool.Argument[0].handler', { name: 'Argument[0].name', schema: 'Argument[0].inputSchema' }),
  ...sources('resource', 'defineMcpResource.Argument[0].handler.Parameter[{0,1}]', { name: 'Argument[0].name', schema: 'Argument[0].uri' }),
  ...handlers('prompt', 'defineMcpPrompt.Argument[0].handler', { name: 'Argument[0].name', schema: 'Argument[0].inputSchema' }),
  // A server can hold definitions itself.
  ...handlers('tool', 'defineMcpHandler.Argument[0].tools.any.handler', { name: 'Holder.name', schema: 'Holder.inputSchema' }),
  ...handlers('prompt', 'defineMcpHandler.Argument[0].prompts.any.handler', { name: 'Holder.name', schema: 'Holder.inputSchema' }),
  ...sources('request', 'useMcpElicitation.ReturnValue.form.ReturnValue.content'),
  ...uses('elicitation', 'useMcpElicitation.ReturnValue.form'),
];

export default [
  { packages: ['@nuxtjs/mcp-toolkit', '#imports'], rows },
  { packages: 'globals', rows },
] satisfies readonly Library[];
