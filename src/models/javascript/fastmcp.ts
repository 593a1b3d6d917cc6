// fastmcp (npm) and its fork: one object a tool, resource or prompt; its media functions fetch and read what they are given.
import type { Library } from '../../ir/row';
import { answers, expand, sinks, sources } from '../shorthand';

/** The definition object itself, or an element of a list of them. */
const server = 'FastMCP.Instance';
const one = (word: string) => expand(`${server}.{add${word}.Argument[0],add${word}s.Argument[0].any}`);

export default {
  packages: ['fastmcp', 'firecrawl-fastmcp'],
  rows: [
    ...sources('tool', `${server}.addTool.Argument[0].execute.Parameter[0]`, { name: 'Argument[0].name', schema: 'Argument[0].parameters' }),
    ...sources('tool', `${server}.addTools.Argument[0].any.execute.Parameter[0]`, { schema: 'Argument[0].any.parameters' }),
    ...one('ResourceTemplate').flatMap((template) => [
      ...sources('resource', `${template}.load.Parameter[0]`),
      ...sources('completion', `${template}.arguments.any.complete.Parameter[0]`),
    ]),
    ...one('Prompt').flatMap((prompt) => [
      ...sources('prompt', `${prompt}.load.Parameter[0]`),
      ...sources('completion', `${prompt}.arguments.any.complete.Parameter[0]`),
    ]),
    ...answers('tool', `${server}.addTool.Argument[0].execute`, { name: 'Argument[0].name' }),
    ...answers('tool', `${server}.addTools.Argument[0].any.execute`),
    ...answers('resource', expand(`${server}.{addResource,addResourceTemplate}.Argument[0].load`), { name: 'Argument[0].name' }),
    ...answers('prompt', `${server}.addPrompt.Argument[0].load`, { name: 'Argument[0].name' }),
    ...sinks('request-url', '{image,audio}Content.Argument[0].url'),
    ...sinks('file-path', '{image,audio}Content.Argument[0].path'),
  ],
} satisfies Library;
