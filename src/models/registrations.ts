// How tools, resources, prompts and raw requests are registered with a server of the MCP SDKs, wherever the server value comes from.
import type { Row } from '../ir/row';
import { answers, data, offers, sinks, sources, summaries, uses } from './shorthand';

/** Where the calls with a configuration object have what the model is told. */
const inConfiguration = { name: 'Argument[0]', title: ['Argument[1].title', 'Argument[1].annotations.title'], description: 'Argument[1].description' };

/** What a server says of itself when it is made. */
export function serverInformation(constructors: string): readonly Row[] {
  return offers('server', constructors, { name: 'Argument[0].name', title: 'Argument[0].title', description: 'Argument[1].instructions' });
}

/** `McpServer`'s registrations in both major versions. `server` is the path to the server value. */
export function registrations(server: string): readonly Row[] {
  return [
    ...configuredRegistrations(`${server}.`),
    ...updates('tool', `${server}.registerTool`, 'paramsSchema'),
    ...sources('resource', `${server}.registerResource.ReturnValue.update.Argument[0].callback.Parameter[{0,1}]`),
    ...updates('prompt', `${server}.registerPrompt`, 'argsSchema'),
    ...requests(`${server}.server`),
  ];
}

/** What is registered with a name and a configuration. `of` is the path to the server value with a point behind it, or nothing where the method alone tells. */
export function configuredRegistrations(of: string): readonly Row[] {
  return [
    ...offers('tool', `${of}registerTool`, { ...inConfiguration, parameters: 'Argument[1].inputSchema', annotations: 'Argument[1].annotations', handler: 'Argument[2]' }),
    ...offers('prompt', `${of}registerPrompt`, { ...inConfiguration, parameters: 'Argument[1].argsSchema', handler: 'Argument[2]' }),
    ...offers('resource', `${of}registerResource`, { name: 'Argument[0]', title: 'Argument[2].title', description: 'Argument[2].description', handler: 'Argument[3]' }),
    ...sources('tool', `${of}registerTool.Argument[2].Parameter[0]`, { name: 'Argument[0]', schema: 'Argument[1].inputSchema' }),
    // The SDK calls back for URIs that match the template; where a text stands in its place, for that one alone.
    ...sources('resource', `${of}registerResource.Argument[3].Parameter[{0,1}]`, { name: 'Argument[0]', schema: 'Argument[1]' }),
    ...sources('prompt', `${of}registerPrompt.Argument[2].Parameter[0]`, { name: 'Argument[0]', schema: 'Argument[1].argsSchema' }),
    ...answers('tool', `${of}registerTool.Argument[2]`, { name: 'Argument[0]' }),
    ...answers('resource', `${of}registerResource.Argument[3]`, { name: 'Argument[0]' }),
    ...answers('prompt', `${of}registerPrompt.Argument[2]`, { name: 'Argument[0]' }),
  ];
}

/** A callback that takes the place of the one a registration was made with, for the old schema or for one that stands beside it. */
function updates(entry: 'tool' | 'prompt', registration: string, schema: string): readonly Row[] {
  const [callback, beside] = [`${registration}.ReturnValue.update.Argument[0].callback.Parameter[0]`, `Argument[0].${schema}`];
  return [...sources(entry, callback, { schema: beside, when: { at: beside, is: 'truthy' } }), ...sources(entry, callback, { when: { at: beside, is: 'absent' } })];
}

/** What tells the annotations of a tool from the shape of its arguments. */
const annotations = ['readOnlyHint', 'destructiveHint', 'idempotentHint', 'openWorldHint', 'title'];

/** The deprecated short forms of version 1; the place of the callback tells where the shape stands. */
export function shortRegistrations(server: string): readonly Row[] {
  return [
    // What stands before the callback is told apart by what it is: a text describes, a record of schemas declares, one of plain values annotates.
    ...offers('tool', `${server}.tool`, {
      name: 'Argument[0]',
      description: 'Argument[1]',
      parameters: ['Argument[1]', 'Argument[2]'],
      annotations: ['Argument[1]', 'Argument[2]', 'Argument[3]'],
      handler: 'Argument[-1]',
    }),
    ...offers('prompt', `${server}.prompt`, { name: 'Argument[0]', description: 'Argument[1]', parameters: ['Argument[1]', 'Argument[2]'], handler: 'Argument[-1]' }),
    ...offers('resource', `${server}.resource`, { name: 'Argument[0]', description: 'Argument[2].description', handler: 'Argument[-1]' }),
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
    ...updates('tool', `${server}.tool`, 'paramsSchema'),
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
  const listed = `${server}.setRequestHandler.Argument[1].ReturnValue`;
  const described = { name: 'name', title: ['title', 'annotations.title'], description: 'description' };
  return [
    ...offers('tool', `${listed}.tools.any`, { ...described, parameters: 'inputSchema', annotations: 'annotations' }),
    ...offers('prompt', `${listed}.prompts.any`, { ...described, parameters: 'arguments' }),
    ...offers('resource', `${listed}.{resources,resourceTemplates}.any`, described),
    ...requestParams(`${server}.setRequestHandler.Argument[1].Parameter[0].params`),
    // A request or notification of the server's own, whose schema says what comes with it.
    ...sources('request', `${server}.{setRequestHandler,setNotificationHandler}.Argument[1].Parameter[0].params`, { schema: 'Argument[0].shape.params', when: { at: 'Argument[0].shape.params', is: 'truthy' } }),
    ...sources('request', `${server}.getClientVersion.ReturnValue`),
    ...uses('raw-handler', `${server}.setRequestHandler`),
    ...uses('raw-arguments', `${server}.setRequestHandler.Argument[1].Parameter[0].params.arguments`, { by: 'reading' }),
    ...sources('request', `${server}.fallbackRequestHandler.Parameter[0].{params,method}`),
    ...uses('elicitation', `${server}.elicitInput`),
    ...replies(`${server}.{elicitInput,createMessage}`),
    ...answers('tool', `${server}.setRequestHandler.Argument[1]`),
    ...sinks('log', `${server}.sendLoggingMessage.Argument[0].data`),
  ];
}

/** What a client sends with a request of the protocol; `params` is the path to it. */
export function requestParams(params: string): readonly Row[] {
  return [
    ...sources('tool', `${params}.{arguments,name}`),
    ...sources('resource', `${params}.uri`),
    ...sources('completion', [`${params}.argument.value`, `${params}.context.arguments`, `${params}.ref.{uri,name}`]),
    ...sources('request', `${params}.{_meta,cursor,level,taskId}`),
  ];
}

/** What the client, its user or its model answers. */
function replies(asking: string): readonly Row[] {
  return sources('request', `${asking}.ReturnValue.content`);
}

/** What a callback of the first version learns beside its arguments. `extra` is the path to its parameter for that. */
export function extras(extra: string): readonly Row[] {
  return [
    ...sources('request', `${extra}.{_meta,requestInfo.headers,requestInfo.url}`),
    ...uses('elicitation', `${extra}.sendRequest`, { when: { at: 'Argument[0].method', is: ['elicitation/create'] } }),
    ...replies(`${extra}.sendRequest`),
    ...data('caller-token', [`${extra}.authInfo.token`, `${extra}.requestInfo.headers.authorization`]),
  ];
}

/** The same in the second version. The specification calls what a client sends beside the arguments attacker-controlled. */
export function contexts(ctx: string): readonly Row[] {
  return [
    ...sources('request', `${ctx}.mcpReq.{_meta,inputResponses,requestState.ReturnValue}`),
    ...uses('elicitation', `${ctx}.mcpReq.elicitInput`),
    ...uses('elicitation', `${ctx}.mcpReq.send`, { when: { at: 'Argument[0].method', is: ['elicitation/create'] } }),
    ...replies(`${ctx}.mcpReq.{elicitInput,requestSampling,send}`),
    ...sources('request', [`${ctx}.http.req.{url,headers,body}`, `${ctx}.http.req.{json,text,formData,headers.get}.ReturnValue`]),
    ...data('caller-token', `${ctx}.http.authInfo.token`),
    ...data('caller-token', `${ctx}.http.req.headers.get.ReturnValue`, { when: { at: 'Argument[0]', is: ['authorization', 'Authorization'] } }),
  ];
}

/** Completion callbacks, and `completable` as a wrapper that keeps its schema. */
export const completions: readonly Row[] = [
  ...sources('completion', 'completable.Argument[1].{Parameter[0],Parameter[1].arguments}'),
  ...sources('completion', 'ResourceTemplate.Argument[1].complete.any.{Parameter[0],Parameter[1].arguments}'),
  ...summaries('value', 'completable', 'Argument[0]', 'ReturnValue'),
];

/** Types of requests, where a handler stands apart from what registers it. */
export const typedRequests: readonly Row[] = [
  ...uses('tool-request', 'CallToolRequestSchema', { by: 'reading' }),
  ...uses('raw-arguments', 'CallToolRequest.Instance.params.arguments', { by: 'reading' }),
  ...sources('tool', 'CallToolRequest.Instance.params.{arguments,name}'),
  ...sources('resource', 'ReadResourceRequest.Instance.params.uri'),
  ...sources('prompt', 'GetPromptRequest.Instance.params.{arguments,name}'),
  ...sources('completion', 'CompleteRequest.Instance.params.argument.value'),
];

/** What a client of the SDKs is told by the server at the other end. */
export const remoteServers: readonly Row[] = [
  ...sources('remote server', 'Client.Instance.callTool.ReturnValue.{content,structuredContent,_meta,toolResult}'),
  ...sources('remote server', 'Client.Instance.request.ReturnValue'),
  ...sources('remote server', 'Client.Instance.experimental.tasks.{callToolStream,requestStream}.ReturnValue.any.result'),
  ...sources('remote server', 'Client.Instance.readResource.ReturnValue.contents'),
  ...sources('remote server', 'Client.Instance.getPrompt.ReturnValue.{messages,description}'),
  ...sources('remote server', 'Client.Instance.listTools.ReturnValue.tools'),
  ...sources('remote server', 'Client.Instance.listPrompts.ReturnValue.prompts'),
  ...sources('remote server', 'Client.Instance.listResources.ReturnValue.resources'),
  ...sources('remote server', 'Client.Instance.listResourceTemplates.ReturnValue.resourceTemplates'),
  ...sources('remote server', 'Client.Instance.complete.ReturnValue.completion.values'),
  ...sources('remote server', 'Client.Instance.{getServerVersion,getInstructions}.ReturnValue'),
  ...sources('remote server', 'Client.Instance.setRequestHandler.Argument[1].Parameter[0].params'),
  ...sources('remote server', 'Client.Instance.setNotificationHandler.Argument[1].Parameter[0].params'),
  // The authorization endpoint is whatever the server's metadata says.
  ...sources('remote server', [
    '{StreamableHTTP,SSE}ClientTransport.Argument[1].authProvider.redirectToAuthorization.Parameter[0]',
    'auth.Argument[0].redirectToAuthorization.Parameter[0]',
    'startAuthorization.ReturnValue.authorizationUrl',
    '{discoverOAuthMetadata,discoverAuthorizationServerMetadata,discoverOAuthProtectedResourceMetadata}.ReturnValue',
  ]),
];
