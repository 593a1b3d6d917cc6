// For a use row, the smallest program in which a rule must report the use, by what each kind means.
import { parsePath } from '../../src/ir/access-path';
import type { Library, UseKind, UseRow } from '../../src/ir/row';
import { CallText } from './call-text';
import { poison } from './offer-witness';
import { walk } from './walk';
import type { Witness } from './witness';
import { handler, invoke, program, rootOf, satisfy } from './witness';

interface Situation {
  readonly rules: readonly string[];
  /** What stands where the row points. */
  readonly argument?: string;
  /** The program around the call. */
  readonly around: (call: string) => string;
  readonly silent?: boolean;
  /** What else the call is given, by path. */
  readonly given?: Readonly<Record<string, string>>;
}

const imports = `import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
`;

function sessionId(value: string): string {
  return `new StreamableHTTPServerTransport({ sessionIdGenerator: () => String(${value}) });`;
}

const server = `import express from 'express'; import { StreamableHTTPServerTransport as Transport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'; const app = express();`;

/** An endpoint that asks nobody who they are, and a piece of code beside it. */
function served(code: string): string {
  return `${server} ${code}; app.post('/mcp', (req, res) => { new Transport({ sessionIdGenerator: undefined }).handleRequest(req, res); });`;
}

/** The object that a method is called of is made once, and the method is called for each request. */
function onEachRequest(call: string): string {
  const method = call.lastIndexOf('.');
  return `${server} const one = ${call.slice(0, method)}; app.post('/mcp', (req, res) => { one${call.slice(method)}; });`;
}

/** The object is made once, and used for each request. */
function madeOnce(call: string): string {
  return `${server} const one = ${call}; app.post('/mcp', (req, res) => { one.handleRequest(req, res); one.handlePostMessage(req, res); one.connect(req.body); });`;
}

/** Sessions begin behind a proof of who calls, and go on behind what stands before the routes. */
function behindMiddleware(call: string): string {
  return `import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js'; ${server} const kept = {}; ${call};
app.post('/mcp', requireBearerAuth({}), (req, res) => { new Transport({ sessionIdGenerator: () => 'x' }).handleRequest(req, res); });
app.get('/mcp', (req, res) => { if (kept[req.headers.id].owner === req.auth.clientId) kept[req.headers.id].handleRequest(req, res); });`;
}

/** Every request is asked for a token, and sessions are found by their ids alone. */
function byIdAlone(call: string, check = ''): string {
  return `${server} const kept = {}; ${call};
app.post('/mcp', (req, res) => {
  ${check}
  if (!kept[req.headers.id]) kept[req.headers.id] = new Transport({ sessionIdGenerator: () => 'x' });
  kept[req.headers.id].handleRequest(req, res);
});`;
}

/** What answers requests that call a tool, and what it does with their arguments beside using them. */
function rawHandler(check: string): string {
  return `({ params }) => { ${check}; return fetch('https://api.example.com/' + params.arguments.id); }`;
}

function withRawHandler(code: string): string {
  return `const low = new Server({ name: 'a', version: '1' }, {}); ${code}`;
}

/** A tool that promises something and does something. */
function annotated(promise: string, call: string): string {
  return `new McpServer({ name: 'a', version: '1' }).registerTool('t', { annotations: { ${promise} } }, async () => { ${call}; return { content: [] }; });`;
}

const protects = { rules: ['unauthenticated-endpoint'], silent: true, around: served } as const;
const opens = (rule: string, argument?: string): Situation => ({ rules: [rule], around: served, ...(argument === undefined ? {} : { argument }) });
const authenticated = (call: string): string => served(`app.use(requireBearerAuth({ verifier: {} })); ${call}`).replace('import', `import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js'; import`);

const situations: Readonly<Record<UseKind, Situation>> = {
  'session-id': { rules: ['predictable-session-id'], argument: '() => String(Date.now())', around: (call) => call },
  clock: { rules: ['predictable-session-id'], around: sessionId },
  'weak-randomness': { rules: ['predictable-session-id'], around: sessionId },
  'strong-randomness': { rules: ['predictable-session-id'], silent: true, around: (call) => sessionId(`${call} + Date.now()`) },
  'user-folder': {
    rules: ['dynamic-tool-metadata'],
    around: (call) => `new McpServer({ name: 'a', version: '1' }).registerTool('t', { description: fs.readFileSync(String(${call})) }, () => ({}));`,
  },
  'scratch-folder': { rules: ['misleading-annotation'], silent: true, around: (call) => annotated('readOnlyHint: true', `fs.rmSync(String(${call}))`) },
  'stdio-transport': { rules: ['stdout-pollution'], around: (call) => `${call}; console.log('ready');` },
  'http-transport': { rules: ['stdout-pollution'], silent: true, around: (call) => `new StdioServerTransport(); console.log('ready'); ${call};` },
  stdout: { rules: ['stdout-pollution'], argument: `'ready'`, around: (call) => `new StdioServerTransport(); ${call};` },
  stderr: { rules: ['stdout-pollution'], silent: true, around: (call) => handler(`${call}; new StreamableHTTPServerTransport({}); new StdioServerTransport();`) },
  'stdout-redirection': { rules: ['stdout-pollution'], silent: true, argument: 'console.error', around: (call) => `${call} new StdioServerTransport(); console.log('ready');` },
  command: { rules: ['stdout-pollution'], silent: true, argument: `() => console.log('listed')`, around: (call) => `new Command().command(() => new StdioServerTransport()); ${call};` },
  elicitation: { rules: ['secret-elicitation'], given: { 'Argument[0].requestedSchema': `{ type: 'object', properties: { password: { type: 'string' } } }` }, around: (call) => call },
  'disabled-tls': { rules: ['disabled-tls-verification'], argument: 'false', around: (call) => call },
  'mcp-endpoint': { rules: ['unauthenticated-endpoint'], around: (call) => call },
  'request-handling': { rules: ['unauthenticated-endpoint'], around: (call) => `${server} const lost = new Transport({ sessionIdGenerator: undefined }); ${call}` },
  route: { ...protects, given: { 'Argument[1]': 'requireToken' }, around: (call) => `import { requireToken } from '@company/checks'; ${served(call)}` },
  'socket-server': {
    rules: ['unauthenticated-endpoint'],
    given: { 'Argument[1]': `(socket) => { new McpServer({ name: 'a', version: '1' }).connect(transportOf(socket)); }` },
    around: (call) => `${call};`,
  },
  'mcp-server': { rules: ['shared-transport'], around: madeOnce },
  'request-transport': { rules: ['unauthenticated-endpoint', 'shared-transport'], around: madeOnce },
  connection: { rules: ['shared-transport'], around: onEachRequest },
  authentication: protects,
  'user-authentication': { rules: ['session-as-authentication'], around: (call) => byIdAlone(`app.use((request, response, next) => { ${call}; })`) },
  comparison: {
    rules: ['session-as-authentication'],
    silent: true,
    given: { 'Argument[0]': 'kept[req.headers.id].owner', 'Argument[1]': 'req.auth.clientId' },
    around: (call) => byIdAlone('app.use(requireBearerAuth({}))', `${call};`).replace('import', `import { requireBearerAuth } from '@modelcontextprotocol/sdk/server/auth/middleware/bearerAuth.js'; import`),
  },
  'constant-time-comparison': {
    rules: ['weak-token-validation'],
    silent: true,
    around: (call) => served(`app.use((req, res, next) => { if (req.headers.authorization === process.env.SERVER_TOKEN || ${call}) next(); })`),
  },
  'plain-comparison': {
    rules: ['weak-token-validation'],
    given: { 'Argument[0]': 'req.headers.authorization', 'Argument[1]': 'process.env.SERVER_TOKEN' },
    around: (call) => served(`app.use((req, res, next) => { if (${call}) next(); })`),
  },
  'optional-authentication': opens('unauthenticated-endpoint'),
  'answer-status': { ...protects, around: (call) => served(`app.use((req, res) => { ${call}; })`), argument: '401', given: { 'Argument[0]': '401' } },
  'bearer-check': { ...opens('weak-token-validation'), given: { 'Argument[0].verifier': '{}' } },
  'signature-check': { rules: ['weak-token-validation'], silent: true, given: { 'Argument[2].audience': `'me'` }, around: (call) => served(`jwtDecode(''); ${call}`).replace('import', `import { jwtDecode } from 'jwt-decode'; import`) },
  'audience-check': { rules: ['weak-token-validation'], silent: true, around: authenticated },
  'audience-ignored': opens('weak-token-validation'),
  'expiry-ignored': opens('weak-token-validation'),
  'token-decoding': opens('weak-token-validation'),
  'host-validation': { rules: ['dns-rebinding'], silent: true, around: (call) => served(`app.listen(1, 'localhost'); ${call}`) },
  listening: opens('exposed-bind'),
  'local-listening': opens('dns-rebinding'),
  cors: opens('permissive-cors'),
  'allowed-origin': { ...opens('permissive-cors'), argument: `'*'` },
  'open-cors': opens('permissive-cors'),
  'session-in-url': opens('session-id-in-url'),
  'session-from-url': opens('session-id-in-url'),
  'raw-handler': { rules: ['unvalidated-input'], given: { 'Argument[0]': 'CallToolRequestSchema', 'Argument[1]': rawHandler('') }, around: withRawHandler },
  'tool-request': { rules: ['unvalidated-input'], around: (call) => withRawHandler(`low.setRequestHandler(${call}, ${rawHandler('')});`) },
  'raw-arguments': { rules: ['unvalidated-input'], around: (call) => withRawHandler(`low.setRequestHandler(CallToolRequestSchema, ({ params }) => { ${call}; });`) },
  'schema-check': { rules: ['unvalidated-input'], silent: true, around: (call) => withRawHandler(`low.setRequestHandler(CallToolRequestSchema, ${rawHandler(call)});`) },
  'value-check': { rules: ['unvalidated-input'], silent: true, given: { 'Argument[0]': 'params.arguments' }, around: (call) => withRawHandler(`low.setRequestHandler(CallToolRequestSchema, ${rawHandler(call)});`) },
  'message-handling': {
    rules: ['session-as-authentication'],
    around: (call) =>
      `import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js'; ${behindMiddleware(`app.post('/messages', (req, res) => { ${call}; })`)}
app.get('/sse', requireBearerAuth({}), (req, res) => { new SSEServerTransport('/messages', res); });`,
  },
  middleware: {
    rules: ['session-as-authentication'],
    silent: true,
    argument: 'requireBearerAuth({})',
    given: { 'Argument[0]': 'requireBearerAuth({})' },
    around: behindMiddleware,
  },
  throwing: { rules: ['error-detail-exposure'], given: { 'Argument[0]': 'new Error().stack' }, around: (call) => handler(`${call};`) },
  answer: { rules: ['error-detail-exposure'], given: { 'Argument[0]': 'new Error().stack' }, around: (call) => call },
  'error-stack': { rules: ['error-detail-exposure'], around: (call) => handler(`throw new Error(String(${call}))`) },
  'file-reading': { rules: ['misleading-annotation'], silent: true, around: (call) => annotated('readOnlyHint: true', call) },
  'file-writing': { rules: ['misleading-annotation'], around: (call) => annotated('readOnlyHint: true', call) },
  'file-deletion': { rules: ['misleading-annotation'], around: (call) => annotated('destructiveHint: false', call) },
  'data-sending': { rules: ['misleading-annotation'], around: (call) => annotated('readOnlyHint: true', call) },
  'secret-reading': { rules: ['misleading-annotation'], silent: true, around: (call) => annotated('readOnlyHint: true', call) },
  'request-state': { rules: ['unprotected-request-state'], around: (call) => call },
  'request-state-verification': { rules: ['unprotected-request-state'], silent: true, around: (call) => handler('extra.mcpReq.requestState();').replaceAll('@modelcontextprotocol/sdk/server/mcp.js', '@modelcontextprotocol/server') + call },
  'request-state-key': { rules: ['unprotected-request-state'], given: { 'Argument[0].key': `'in the code'` }, around: (call) => call },
  description: { rules: ['tool-poisoning'], argument: poison, around: (call) => handler('', call) },
};

export function useWitness(library: Library, row: UseRow): Witness {
  const situation = situations[row.use];
  const steps = parsePath(row.at);
  const callback = steps.findLastIndex((step) => step.step === 'parameter');
  const argument = steps.findIndex((step, at) => at > callback && step.step === 'argument');
  const call = new CallText();
  if (argument >= 0 || row.by === 'assignment') call.put(argument < 0 ? 'Argument[0]' : steps.slice(argument), situation.argument ?? 'true');
  for (const [path, text] of Object.entries(situation.given ?? {})) call.put(path, text);
  if (row.when) satisfy(call, row.when);
  const body = walk(steps.slice(1, argument < 0 ? undefined : argument), rootOf(library, steps), (expression) => situation.around(used(expression, row, call)));
  return { text: `${imports}${program(library, body)}`, rules: situation.rules, silent: situation.silent ?? false };
}

/** The call, the assignment, or the member itself. */
function used(expression: string, { by = 'call' }: UseRow, call: CallText): string {
  if (by === 'reading') return expression;
  if (/^[!=]=$/.test(expression)) return call.toString().replace(', ', ` ${expression} `);
  return by === 'assignment' ? `${expression} = ${call.toString()};` : `${invoke(expression)}(${call.toString()})`;
}
