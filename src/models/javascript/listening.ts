// Who listens on the network, and to whom: every interface or this machine alone, every website or those that are listed.
import type { Library } from '../../ir/row';
import { uses } from '../shorthand';

const allowOrigin = ['Access-Control-Allow-Origin', 'access-control-allow-origin', 'Access-Control-Allow-origin'];

export default [
  { packages: ['express'], rows: uses('listening', 'default.ReturnValue.listen') },
  { packages: ['@modelcontextprotocol/sdk', '@modelcontextprotocol/express'], rows: uses('listening', 'createMcpExpressApp.ReturnValue.listen') },
  { packages: ['http', 'node:http', 'https', 'node:https', 'http2', 'node:http2'], rows: uses('listening', '{createServer,createSecureServer,Server}.{ReturnValue,Instance}.listen') },
  { packages: ['@hono/node-server'], rows: uses('listening', '{serve,default}') },
  { packages: ['koa'], rows: uses('listening', 'default.Instance.listen') },
  { packages: ['restify', 'polka', 'connect'], rows: uses('listening', '{default,createServer}.ReturnValue.listen') },
  { packages: ['ws'], rows: uses('listening', '{WebSocketServer,Server}', { when: { at: 'Argument[0].port', is: 'truthy' } }) },
  { packages: ['ws'], rows: (['authentication', 'host-validation'] as const).flatMap((kind) => uses(kind, '{WebSocketServer,Server}', { when: { at: 'Argument[0].verifyClient', is: 'truthy' } })) },
  { packages: ['ws'], rows: uses('socket-server', '{WebSocketServer,Server,default.Server}.Instance.{on,once,addListener}', { when: { at: 'Argument[0]', is: ['connection'] } }) },
  { packages: ['fastify', '@modelcontextprotocol/fastify'], rows: uses('local-listening', '{default,fastify,createMcpFastifyApp}.ReturnValue.listen') },
  { packages: 'globals', rows: uses('listening', '{Bun.serve,Deno.serve}') },

  { packages: 'methods', rows: [...uses('mcp-endpoint', 'handlePostMessage'), ...uses('message-handling', 'handlePostMessage'), ...uses('request-handling', 'handleRequest')] },

  { packages: ['@nestjs/core'], rows: [...uses('listening', 'NestFactory.create.ReturnValue.listen'), ...uses('cors', 'NestFactory.create.ReturnValue.enableCors')] },

  { packages: ['cors'], rows: uses('cors', 'default') },
  { packages: ['hono'], rows: uses('cors', 'cors') },
  { packages: ['@koa/cors', 'koa2-cors', 'koa-cors'], rows: uses('cors', 'default') },
  {
    packages: 'methods',
    rows: [
      ...uses('allowed-origin', '{setHeader,header,set,append}.Argument[1]', { when: { at: 'Argument[0]', is: allowOrigin } }),
      ...allowOrigin.flatMap((name) => uses('allowed-origin', `[${name}]`, { by: 'assignment' })),
    ],
  },
] satisfies readonly Library[];
