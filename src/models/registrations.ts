// How tools, resources, prompts and raw requests are registered with a server of the MCP SDKs, wherever the server value comes from.
import type { Row } from '../ir/row';
import { answers, data, sinks, sources, summaries } from './shorthand';

/** `McpServer`'s registrations in both major versions. `server` is the path to the server value. */
export function registrations(server: string): readonly Row[] {
  return [
    ...sources('tool', `${server}.registerTool.Argument[2].Parameter[0]`, { name: 'Argument[0]', schema: 'Argument[1].inputSchema' }),
    ...sources('tool', `${server}.registerTool.ReturnValue.update.Argument[0].callback.Parameter[0]`),
    // The SDK calls back for URIs that match the template; where a text stands in its place, for that one alone.
    ...sources('resource', `${server}.registerResource.Argument[3].Parameter[{0,1}]`, { name: 'Argument[0]', schema: 'Argument[1]' }),
    ...sources('prompt', `${server}.registerPrompt.Argument[2].Parameter[0]`, { name: 'Argument[0]', schema: 'Argument[1].argsSchema' }),
    ...answers('tool', `${server}.registerTool.Argument[2]`, { name: 'Argument[0]' }),
    ...answers('resource', `${server}.registerResource.Argument[3]`, { name: 'Argument[0]' }),
    ...answers('prompt', `${server}.registerPrompt.Argument[2]`, { name: 'Argument[0]' }),
    ...requests(`${server}.server`),
  ];
}

/** What tells the annotations of a tool from the shape of its arguments. */
const annotations = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint', 'title'];

/** The deprecated short forms of version 1; the place of the callback tells where the shape stands. */
export function shortRegistrations(server: string): readonly Row[] {
  return [
    ...sources('tool', `${server}.tool.Argument[2].Parameter[0]`, { name: 'Argument[0]', schema: 'Argument[1]' }),
    ...sources('tool', `${server}.tool.Argument[{3,4}].Parameter[0]`, { name: 'Argument[0]', schema: 'Argument[2]' }),
    // Without a description the annotations stand where else the shape does.
    ...annotations.flatMap((hint) =>
      sources('tool', `${server}.tool.Argument[3].Parameter[0]`, {
        name: 'Argument[0]',
        schema: 'Argument[1]',
        when: { at: `Argument[2].${hint}`, is: 'truthy' },
      }),
    ),
    ...sources('resource', `${server}.resource.Argument[{2,3}].Parameter[{0,1}]`, { name: 'Argument[0]', schema: 'Argument[1]' }),
    ...sources('prompt', `${server}.prompt.Argument[2].Parameter[0]`, { name: 'Argument[0]', schema: 'Argument[1]' }),
    ...sources('prompt', `${server}.prompt.Argument[3].Parameter[0]`, { name: 'Argument[0]', schema: 'Argument[2]' }),
    ...answers('tool', `${server}.tool.Argument[-1]`, { name: 'Argument[0]' }),
    ...answers('resource', `${server}.resource.Argument[-1]`, { name: 'Argument[0]' }),
    ...answers('prompt', `${server}.prompt.Argument[-1]`, { name: 'Argument[0]' }),
  ];
}

/** Handlers of raw requests, and what the client answers when the server asks. The advertised schema of a tool is not enforced here. */
export function requests(server: string): readonly Row[] {
  const params = `${server}.setRequestHandler.Argument[1].Parameter[0].params`;
  return [
    ...sources('tool', `${params}.{arguments,name}`),
    ...sources('resource', `${params}.uri`),
    ...sources('completion', [`${params}.argument.value`, `${params}.context.arguments`]),
    ...sources('request', `${server}.{elicitInput,createMessage}.ReturnValue.content`),
    ...answers('tool', `${server}.setRequestHandler.Argument[1]`),
    ...sinks('log', `${server}.sendLoggingMessage.Argument[0].data`),
  ];
}

/** What a callback learns of the HTTP request behind the call. `extra` is the path to its parameter for that. */
export function httpRequest(extra: string): readonly Row[] {
  return [...sources('request', `${extra}.requestInfo.{headers,url}`), ...data('caller-token', [`${extra}.authInfo.token`, `${extra}.requestInfo.headers.authorization`])];
}

/** Completion callbacks, and `completable` as a wrapper that keeps its schema. */
export const completions: readonly Row[] = [
  ...sources('completion', 'completable.Argument[1].{Parameter[0],Parameter[1].arguments}'),
  ...sources('completion', 'ResourceTemplate.Argument[1].complete.any.{Parameter[0],Parameter[1].arguments}'),
  ...summaries('value', 'completable', 'Argument[0]', 'ReturnValue'),
];
