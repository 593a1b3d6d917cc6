// Libraries whose code a bundler has put into the file. What they do is known by rows and need not be followed, once they are known for what they
// are: minifiers shorten the names of variables, and leave those of members and the texts that a protocol has.
import ts from 'typescript';
import type { Variable } from '../../ir/program';
import type { Lowering } from './lowering';

/** What a package exports under a name; all of it without one. */
interface Export {
  readonly specifier: string;
  readonly name?: string;
}

/** Classes, by members that no other one has. */
const classes: readonly (Export & { readonly members: readonly string[] })[] = [
  { specifier: '@modelcontextprotocol/sdk/server/mcp.js', name: 'McpServer', members: ['registerTool', 'setToolRequestHandlers', 'setResourceRequestHandlers'] },
  { specifier: '@modelcontextprotocol/sdk/server/mcp.js', name: 'McpServer', members: ['tool', 'setToolRequestHandlers', 'setPromptRequestHandlers'] },
  { specifier: '@modelcontextprotocol/sdk/server/mcp.js', name: 'ResourceTemplate', members: ['uriTemplate', 'listCallback', 'completeCallback'] },
  { specifier: '@modelcontextprotocol/sdk/server/index.js', name: 'Server', members: ['_oninitialize', 'assertRequestHandlerCapability', 'createMessage'] },
  { specifier: '@modelcontextprotocol/sdk/client/stdio.js', name: 'StdioClientTransport', members: ['processReadBuffer', 'stderr'] },
  { specifier: '@modelcontextprotocol/sdk/server/stdio.js', name: 'StdioServerTransport', members: ['processReadBuffer', 'send', 'start', 'close'] },
  { specifier: '@modelcontextprotocol/sdk/client/index.js', name: 'Client', members: ['callTool', 'listTools', 'getServerCapabilities'] },
  { specifier: '@modelcontextprotocol/sdk/client/sse.js', name: 'SSEClientTransport', members: ['_startOrAuth', 'finishAuth'] },
  { specifier: '@modelcontextprotocol/sdk/client/streamableHttp.js', name: 'StreamableHTTPClientTransport', members: ['terminateSession', 'finishAuth'] },
  { specifier: 'fastmcp', name: 'FastMCP', members: ['addTool', 'addPrompt', 'addResource', 'addResourceTemplate'] },
  { specifier: '@modelcontextprotocol/sdk/server/streamableHttp.js', name: 'StreamableHTTPServerTransport', members: ['handleRequest', 'closeSSEStream', 'send'] },
];

/** Schemas of requests, by the method that each is of. */
const requests: ReadonlyMap<string, string> = new Map([
  ['tools/call', 'CallToolRequestSchema'],
  ['tools/list', 'ListToolsRequestSchema'],
  ['resources/read', 'ReadResourceRequestSchema'],
  ['resources/list', 'ListResourcesRequestSchema'],
  ['resources/templates/list', 'ListResourceTemplatesRequestSchema'],
  ['prompts/get', 'GetPromptRequestSchema'],
  ['prompts/list', 'ListPromptsRequestSchema'],
  ['completion/complete', 'CompleteRequestSchema'],
]);

/** Names that a schema library exports together. */
const builders = ['ZodError', 'string', 'object', 'union', 'literal', 'preprocess'];
const fewestExports = 8;

/** The class of a library that a class of the file is, as a value. */
export function inlinedClass(lowering: Lowering, node: ts.ClassLikeDeclaration): Variable | undefined {
  if (node.members.length < 3) return undefined;
  const names = new Set(node.members.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : [])));
  const found = classes.find(({ members }) => members.every((member) => names.has(member)));
  return found && valueOf(lowering, node, found);
}

/** The schema of a request that a call makes: `X.extend({ method: literal('tools/call') })`. */
export function inlinedSchema(lowering: Lowering, node: ts.CallExpression): Variable | undefined {
  const { expression, arguments: args } = node;
  const [shape] = args;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'extend' || args.length !== 1 || !shape || !ts.isObjectLiteralExpression(shape)) return undefined;
  const method = shape.properties.find((property) => property.name && ts.isIdentifier(property.name) && property.name.text === 'method');
  const literal = method && ts.isPropertyAssignment(method) && ts.isCallExpression(method.initializer) ? method.initializer.arguments[0] : undefined;
  const name = literal && ts.isStringLiteralLike(literal) ? requests.get(literal.text) : undefined;
  return name === undefined ? undefined : valueOf(lowering, node, { specifier: '@modelcontextprotocol/sdk/types.js', name });
}

/** The package that a record of exports is of. */
export function inlinedPackage(lowering: Lowering, record: ts.ObjectLiteralExpression): Variable | undefined {
  if (record.properties.length < fewestExports) return undefined;
  const names = new Set(record.properties.flatMap(({ name }) => (name && ts.isIdentifier(name) ? [name.text] : [])));
  return builders.every((name) => names.has(name)) ? valueOf(lowering, record, { specifier: 'zod' }) : undefined;
}

function valueOf(lowering: Lowering, node: ts.Node, { specifier, name }: Export): Variable {
  const module = lowering.constant({ kind: 'module', specifier });
  return name === undefined ? module : lowering.load(node, module, name);
}
