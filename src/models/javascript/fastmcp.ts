// fastmcp (npm), its fork and litemcp, which it grew from: one object a tool, resource or prompt; its media functions fetch and read what they are given.
import type { Library } from '../../ir/row';
import { expand, handlers, offers, sinks, sources, uses } from '../shorthand';

/** The definition object itself, or an element of a list of them. */
const one = (word: string) => expand(`{FastMCP,LiteMCP}.Instance.{add${word}.Argument[0],add${word}s.Argument[0].any}`);

const described = { name: 'name', title: 'annotations.title', description: 'description' };

export default {
  packages: ['fastmcp', 'firecrawl-fastmcp', 'litemcp'],
  rows: [
    ...offers('server', 'FastMCP', { name: 'Argument[0].name', description: 'Argument[0].instructions' }),
    ...offers('server', 'LiteMCP', { name: 'Argument[0]' }),
    ...offers('tool', one('Tool'), { ...described, parameters: 'parameters', annotations: 'annotations', handler: 'execute' }),
    ...offers('prompt', one('Prompt'), { ...described, parameters: 'arguments', handler: 'load' }),
    ...offers('resource', [...one('Resource'), ...one('ResourceTemplate')], { ...described, parameters: 'arguments', handler: 'load' }),
    ...one('Tool').flatMap((tool) => [
      ...handlers('tool', `${tool}.execute`, { name: 'Holder.name', schema: 'Holder.parameters' }),
      ...sources('request', `${tool}.execute.Parameter[1].elicit.ReturnValue.content`),
      ...uses('elicitation', `${tool}.execute.Parameter[1].elicit`),
    ]),
    ...one('ResourceTemplate').flatMap((template) => [
      ...handlers('resource', `${template}.load`, { name: 'Holder.name' }),
      ...sources('completion', `${template}.arguments.any.complete.Parameter[0]`),
    ]),
    ...one('Prompt').flatMap((prompt) => [
      ...handlers('prompt', `${prompt}.load`, { name: 'Holder.name' }),
      ...sources('completion', `${prompt}.arguments.any.complete.Parameter[0]`),
    ]),
    ...sources('request', '{FastMCPSession.Instance,FastMCP.Instance.sessions.any,FastMCP.Instance.on.Argument[1].Parameter[0].session}.{requestSampling,requestElicitation}.ReturnValue.content'),
    ...sources('request', ['FastMCP.Instance.addRoute.Argument[2].Parameter[0].{params,query,headers,url}', 'FastMCP.Instance.addRoute.Argument[2].Parameter[0].{json,text}.ReturnValue']),
    // Before anybody has been authenticated.
    ...sources('request', 'FastMCP.Argument[0].authenticate.Parameter[0].{headers,url}'),
    ...sinks('request-url', '{image,audio}Content.Argument[0].url'),
    ...sinks('file-path', '{image,audio}Content.Argument[0].path'),
  ],
} satisfies Library;
