// HTTP routes that stand beside the MCP endpoint of a server: what their callers send.
import type { Condition, Library, Row, SourceRow } from '../../ir/row';
import { data, expand, sinks, sources, summaries, uses } from '../shorthand';

const routes = '{get,post,put,patch,delete,options,head,all,use}';
const verbs = '{GET,POST,PUT,PATCH,DELETE,HEAD,OPTIONS}';

const namesHost: Condition = { at: 'Argument[0]', is: ['host', 'Host', 'origin', 'Origin'] };
const namesSession: Condition = { at: 'Argument[0]', is: ['sessionId', 'session_id', 'sessionid', 'session'] };
const isAuthorization: Pick<SourceRow, 'when'> = { when: { at: 'Argument[0]', is: ['authorization', 'Authorization'] } };

/** What is handed to who asked. */
const answersBy = (response: string): readonly Row[] => uses('answer', `${response}.{json,send,end,write,jsonp}`);
/** The same, also behind the status. */
const answered = (response: string): readonly Row[] => [...answersBy(response), ...answersBy(`${response}.{status,code,type,header}.ReturnValue`)];

/** The files that a response of Express sends; with a root it sends none outside of that. */
const sendsFiles = (response: string): readonly Row[] => [
  ...sinks('file-path', `${response}.{sendFile,sendfile}.Argument[0]`, { at: 'Argument[1].root', is: 'absent' }),
  ...sinks('file-path', `${response}.download.Argument[0]`, { at: 'Argument[any].root', is: 'absent' }),
];

/** What is read of a request: of Express and of what resembles it. */
const express = (request: string): readonly Row[] => [
  ...sources('request', [`${request}.{body,query,params,headers,cookies,url,originalUrl,path,rawBody}`, `${request}.{get,header,param}.ReturnValue`]),
  ...data('caller-token', `${request}.headers.authorization`),
  ...data('caller-token', `${request}.{get,header}.ReturnValue`, isAuthorization),
  ...uses('host-validation', `${request}.headers.{host,origin}`, { by: 'reading' }),
  ...uses('host-validation', `${request}.{get,header}`, { when: namesHost }),
  ...uses('session-from-url', `${request}.query.{sessionId,session_id,sessionid}`, { by: 'reading' }),
];
const hono = (context: string): readonly Row[] => [
  ...sources('request', `${context}.req.{json,text,parseBody,formData,arrayBuffer,query,queries,param,header,valid}.ReturnValue`),
  ...sources('request', [`${context}.req.{url,path}`, `${context}.req.raw.{url,headers}`]),
  ...data('caller-token', `${context}.req.header.ReturnValue`, isAuthorization),
  ...uses('host-validation', `${context}.req.header`, { when: namesHost }),
  ...uses('session-from-url', `${context}.req.query`, { when: namesSession }),
];
/** `options`: where the schemas stand that it checks what was sent with. */
const fastify = (request: string, options?: string): readonly Row[] => [
  ...sources('request', `${request}.{url,cookies}`),
  ...(['body', 'query', 'params', 'headers'] as const).flatMap((part) => sources('request', `${request}.${part}`, options === undefined ? {} : { schema: `${options}.schema.${part === 'query' ? 'querystring' : part}.JsonSchema` })),
  ...data('caller-token', `${request}.headers.authorization`),
];
const koa = (context: string): readonly Row[] => sources('request', [`${context}.{query,params,headers,url,path,querystring}`, `${context}.cookies.get.ReturnValue`, `${context}.get.ReturnValue`, `${context}.request.{body,query,headers,url,path,rawBody}`]);
/** The `Request` of the web platform. */
const fetched = (request: string): readonly Row[] => [
  ...sources('request', [`${request}.{url,headers,body}`, `${request}.{json,text,formData,arrayBuffer,bytes,headers.get}.ReturnValue`]),
  ...data('caller-token', `${request}.headers.get.ReturnValue`, isAuthorization),
];

const h3 = sources('request', [
  '{getQuery,readBody,readRawBody,readFormData,readMultipartFormData,getRouterParam,getRouterParams}.ReturnValue',
  '{getHeader,getHeaders,getRequestHeader,getRequestHeaders,getCookie,parseCookies,getRequestURL,getRequestPath}.ReturnValue',
]);

/** A procedure of tRPC is a chain; what its last schema let pass is its input. */
const procedure = '{initTRPC,initTRPC.context.ReturnValue,initTRPC.meta.ReturnValue,initTRPC.context.ReturnValue.meta.ReturnValue}.create.ReturnValue.procedure';
const procedures: readonly Row[] = [
  ...sources('request', `${procedure}.input.ReturnValue.{query,mutation,subscription}.Argument[0].Parameter[0].input`, { schema: 'Maker.Argument[0]' }),
  ...summaries('value', `${procedure}.{use,meta,output,concat}`, 'Argument[self]', 'ReturnValue'),
  ...summaries('value', `${procedure}.input.ReturnValue.{use,meta,output,concat,input}`, 'Argument[self]', 'ReturnValue'),
];

const expressApp = '{default,Router,default.Router}.ReturnValue';
const fastifyApp = '{default,fastify,Fastify}.ReturnValue';

export default [
  {
    packages: ['express'],
    rows: [
      ...express(`${expressApp}.${routes}.Argument[any].Parameter[0]`),
      ...express(`${expressApp}.route.ReturnValue.${routes}.Argument[any].Parameter[0]`),
      ...express('Request.Instance'),
      ...['Response.Instance', `${expressApp}.${routes}.Argument[any].Parameter[1]`, `${expressApp}.route.ReturnValue.${routes}.Argument[any].Parameter[1]`].flatMap((response) => [...answered(response), ...sendsFiles(response)]),
      ...summaries('value', `${expressApp}.route.ReturnValue.${routes}`, 'Argument[self]', 'ReturnValue'),
      ...uses('middleware', `${expressApp}.use`),
      ...uses('route', [`${expressApp}.${routes}`, `${expressApp}.route.ReturnValue.${routes}`]),
    ],
  },
  {
    packages: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/express'],
    rows: [...express(`createMcpExpressApp.ReturnValue.${routes}.Argument[any].Parameter[0]`), ...answered(`createMcpExpressApp.ReturnValue.${routes}.Argument[any].Parameter[1]`), ...sendsFiles(`createMcpExpressApp.ReturnValue.${routes}.Argument[any].Parameter[1]`), ...uses('middleware', 'createMcpExpressApp.ReturnValue.use'), ...uses('route', `createMcpExpressApp.ReturnValue.${routes}`)],
  },
  {
    packages: ['hono', '@hono/zod-openapi'],
    rows: [
      ...hono(`{Hono,OpenAPIHono}.Instance.${routes}.Argument[any].Parameter[0]`),
      ...hono('{Hono,OpenAPIHono}.Instance.on.Argument[2..].Parameter[0]'),
      ...hono('OpenAPIHono.Instance.openapi.Argument[1].Parameter[0]'),
      ...hono('Context.Instance'),
      ...uses('answer', [`{Hono,OpenAPIHono}.Instance.${routes}.Argument[any].Parameter[0].{json,text,body}`, 'Context.Instance.{json,text,body}']),
      ...summaries('value', `{Hono,OpenAPIHono}.Instance.{basePath,route,on,onError,notFound,mount,openapi}`, 'Argument[self]', 'ReturnValue'),
      ...summaries('value', `{Hono,OpenAPIHono}.Instance.${routes}`, 'Argument[self]', 'ReturnValue'),
      ...uses('middleware', '{Hono,OpenAPIHono}.Instance.use'),
      ...uses('route', `{Hono,OpenAPIHono}.Instance.${routes}`),
    ],
  },
  { packages: ['mcp-use', '@mcp-use/server'], rows: ['Hono.Instance', 'MCPServer.Argument[0].configureApp.Parameter[0]'].flatMap((app) => [...hono(`${app}.${routes}.Argument[any].Parameter[0]`), ...uses('middleware', `${app}.use`), ...uses('route', `${app}.${routes}`)]) },
  { packages: ['@modelcontextprotocol/hono'], rows: [...hono(`createMcpHonoApp.ReturnValue.${routes}.Argument[any].Parameter[0]`), ...uses('middleware', 'createMcpHonoApp.ReturnValue.use'), ...uses('route', `createMcpHonoApp.ReturnValue.${routes}`)] },
  {
    packages: ['fastify'],
    rows: [
      ...fastify(`${fastifyApp}.{get,post,put,patch,delete,head,options,all}.Argument[1..].Parameter[0]`, 'Argument[1]'),
      ...fastify(`${fastifyApp}.route.Argument[0].{handler,preHandler}.Parameter[0]`, 'Argument[0]'),
      ...[`${fastifyApp}.register.Argument[0].Parameter[0]`, 'FastifyInstance.Instance'].flatMap((app) => [
        ...fastify(`${app}.{get,post,put,patch,delete,all}.Argument[1..].Parameter[0]`, 'Argument[1]'),
        ...fastify(`${app}.route.Argument[0].{handler,preHandler}.Parameter[0]`, 'Argument[0]'),
      ]),
      ...fastify('FastifyRequest.Instance'),
      ...answered('FastifyReply.Instance'),
      ...answered(`${fastifyApp}.{get,post,put,patch,delete,head,options,all}.Argument[1..].Parameter[1]`),
      ...uses('middleware', `${fastifyApp}.{addHook,register}`),
      ...uses('route', `${fastifyApp}.{get,post,put,patch,delete,head,options,all,route}`),
    ],
  },
  {
    packages: ['@modelcontextprotocol/fastify'],
    rows: fastify('createMcpFastifyApp.ReturnValue.{get,post,put,patch,delete,all}.Argument[1..].Parameter[0]'),
  },
  { packages: ['koa'], rows: [...koa('default.Instance.use.Argument[any].Parameter[0]'), ...uses('middleware', 'default.Instance.use')] },
  {
    packages: ['@azure/functions'],
    rows: [
      ...fetched('app.{http,get,post,put,patch,deleteRequest}.Argument[1].handler.Parameter[0]'),
      ...fetched('app.{get,post,put,patch,deleteRequest}.Argument[1].Parameter[0]'),
      ...sources('request', ['app.http.Argument[1].handler.Parameter[0].{query,params}', 'app.http.Argument[1].handler.Parameter[0].query.get.ReturnValue', 'HttpRequest.Instance.{query,params,url,headers}', 'HttpRequest.Instance.{query.get,headers.get,json,text}.ReturnValue']),
      // Its own trigger for tools: what they are called with is said twice.
      ...sources('tool', 'app.mcpTool.Argument[1].handler.Parameter[0]', { name: 'Argument[0]' }),
      ...sources('tool', 'app.mcpTool.Argument[1].handler.Parameter[1].triggerMetadata.mcptoolargs', { name: 'Argument[0]' }),
      ...sources('resource', 'app.mcpResource.Argument[1].handler.Parameter[0]', { name: 'Argument[0]' }),
    ],
  },
  { packages: ['firebase-functions'], rows: [...express('{onRequest,https.onRequest}.Argument[-1].Parameter[0]'), ...sources('request', '{onCall,https.onCall}.Argument[-1].Parameter[0].data')] },
  { packages: ['@google-cloud/functions-framework'], rows: express('{http,default.http}.Argument[1].Parameter[0]') },
  { packages: ['aws-lambda'], rows: sources('request', '{APIGatewayProxyEvent,APIGatewayProxyEventV2,APIGatewayEvent,LambdaFunctionURLEvent,ALBEvent}.Instance.{body,queryStringParameters,multiValueQueryStringParameters,pathParameters,headers,path,rawPath,rawQueryString,cookies}') },
  { packages: ['aws-lambda'], files: ['**/*.ts'], rows: sources('request', 'handler.Parameter[0].{body,queryStringParameters,pathParameters,headers,rawPath,rawQueryString,cookies}') },
  { packages: ['@hapi/hapi'], rows: sources('request', '{default.,}{server,Server}.{ReturnValue,Instance}.route.Argument[0].handler.Parameter[0].{payload,query,params,headers,path}') },
  { packages: ['polka', 'restify'], rows: express(`{default.ReturnValue,default.createServer.ReturnValue,createServer.ReturnValue}.${routes}.Argument[any].Parameter[0]`) },
  { packages: ['@sveltejs/kit'], files: ['**/+server.{ts,js}'], rows: [...fetched(`${verbs}.Parameter[0].request`), ...sources('request', `${verbs}.Parameter[0].{url,params}`)] },
  { packages: ['astro'], files: ['{,src/}pages/**/*.{ts,js}'], rows: [...fetched(`${verbs}.Parameter[0].request`), ...sources('request', `${verbs}.Parameter[0].{url,params}`)] },
  { packages: ['@remix-run/node', '@remix-run/server-runtime', '@remix-run/cloudflare', 'react-router'], files: ['{,src/}app/routes/**/*.{ts,tsx,js,jsx}'], rows: [...fetched('{action,loader}.Parameter[0].request'), ...sources('request', '{action,loader}.Parameter[0].params')] },
  // Nuxt and Nitro import the functions of h3 by themselves.
  { packages: ['h3', '#imports', 'nitropack', 'nitropack/runtime', 'nitro'], rows: h3 },
  { packages: 'globals', rows: h3 },
  { packages: ['@koa/router', 'koa-router'], rows: koa(`{default,Router}.Instance.${routes}.Argument[any].Parameter[0]`) },
  {
    packages: ['@nestjs/common'],
    rows: [
      // A pipe in the decorator checks or converts the value.
      ...sources('request', '{Query,Param,Headers}.ReturnValue.ReturnValue', { when: { at: 'Maker.Argument[1]', is: 'absent' } }),
      ...sources('request', ['Body.ReturnValue.ReturnValue', 'RawBody.ReturnValue.ReturnValue']),
      ...express('{Req,Request}.ReturnValue.ReturnValue'),
      ...sources('request', 'UploadedFile.ReturnValue.ReturnValue.{originalname,buffer}'),
    ],
  },
  // A pipe in the decorator checks or converts the message.
  { packages: ['@nestjs/microservices', '@nestjs/websockets'], rows: sources('request', '{Payload,MessageBody}.ReturnValue.ReturnValue', { when: { at: 'Maker.Argument[1]', is: 'absent' } }) },
  { packages: ['@trpc/server'], rows: procedures },
  {
    packages: ['elysia'],
    rows: [
      ...sources('request', 'Elysia.Instance.{get,post,put,patch,delete,all}.Argument[1].Parameter[0].{body,query,params,headers,cookie,path}'),
      ...summaries('value', 'Elysia.Instance.{get,post,put,patch,delete,all,use,group,state,decorate,derive,onError,guard,ws}', 'Argument[self]', 'ReturnValue'),
      ...uses('route', 'Elysia.Instance.{get,post,put,patch,delete,all}'),
    ],
  },
  {
    packages: ['next'],
    rows: [
      ...fetched('NextRequest.Instance'),
      ...sources('request', ['NextRequest.Instance.{nextUrl,cookies}', 'NextApiRequest.Instance.{body,query,headers,cookies,url}', '{headers,cookies}.ReturnValue']),
    ],
  },
  {
    packages: ['next'],
    files: ['{,src/}app/**/route.{ts,tsx,js,jsx,mjs}'],
    rows: [...fetched(`${verbs}.Parameter[0]`), ...sources('request', [`${verbs}.Parameter[0].{nextUrl,cookies}`, `${verbs}.Parameter[1].params`])],
  },
  {
    packages: ['next'],
    files: ['{,src/}pages/api/**/*.{ts,tsx,js,jsx,mjs}'],
    rows: sources('request', 'default.Parameter[0].{body,query,headers,cookies,url}'),
  },
  {
    // As runtimes for workers do it: who exports an object with `fetch` by default hands it over to be called for requests.
    packages: 'globals',
    files: ['**/*.{ts,js,mjs}'],
    rows: fetched('default.fetch.Parameter[0]'),
  },
  {
    packages: ['http', 'node:http', 'https', 'node:https'],
    rows: [
      ...expand('{createServer.Argument[-1],createServer.ReturnValue.on.Argument[1]}').flatMap((handler) => [
        ...sources('request', [`${handler}.Parameter[0].{url,headers,any}`, `${handler}.Parameter[0].on.Argument[1].Parameter[0]`]),
        ...data('caller-token', `${handler}.Parameter[0].headers.authorization`),
      ]),
      ...sources('request', 'IncomingMessage.Instance.{url,headers}'),
      ...answered('ServerResponse.Instance'),
      ...answered('createServer.Argument[-1].Parameter[1]'),
    ],
  },
  {
    packages: 'globals',
    rows: [
      ...fetched('Bun.serve.Argument[0].fetch.Parameter[0]'),
      ...fetched('Bun.serve.Argument[0].routes.any.Parameter[0]'),
      ...fetched(`Bun.serve.Argument[0].routes.any.${verbs}.Parameter[0]`),
      ...sources('request', 'Bun.serve.Argument[0].routes.any.Parameter[0].params'),
      ...fetched('Deno.serve.Argument[{0,1}].Parameter[0]'),
      ...fetched('Deno.serve.Argument[0].handler.Parameter[0]'),
    ],
  },
  { packages: 'methods', rows: uses('host-validation', '{get,header}', { when: namesHost }) },
  { packages: 'globals', rows: uses('session-from-url', '{URL.Instance.searchParams,URLSearchParams.Instance}.get', { when: namesSession }) },
] satisfies readonly Library[];
