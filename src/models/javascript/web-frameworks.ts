// HTTP routes that stand beside the MCP endpoint of a server: what their callers send.
import type { Library, SourceRow } from '../../ir/row';
import { data, sources } from '../shorthand';

const routes = '{get,post,put,patch,delete,all,use}';

const express = `{default,Router,default.Router}.ReturnValue.${routes}.Argument[any].Parameter[0]`;
const fastify = `{default,fastify}.ReturnValue.${routes}.Argument[-1].Parameter[0]`;
const hono = `Hono.Instance.${routes}.Argument[1..].Parameter[0].req`;

const isAuthorization: Pick<SourceRow, 'when'> = { when: { at: 'Argument[0]', is: ['authorization', 'Authorization'] } };

export default [
  {
    packages: ['express'],
    rows: [
      ...sources('request', `${express}.{body,query,params,headers}`),
      ...data('caller-token', `${express}.headers.authorization`),
      ...data('caller-token', `${express}.{get,header}.ReturnValue`, isAuthorization),
    ],
  },
  {
    packages: ['hono'],
    rows: [
      ...sources('request', `${hono}.{json,text,parseBody,formData,query,queries,param,header}.ReturnValue`),
      ...data('caller-token', `${hono}.header.ReturnValue`, isAuthorization),
    ],
  },
  {
    packages: ['fastify'],
    rows: [...sources('request', `${fastify}.{body,query,params,headers}`), ...data('caller-token', `${fastify}.headers.authorization`)],
  },
  {
    packages: ['http', 'node:http', 'https', 'node:https'],
    rows: [
      ...sources('request', 'createServer.Argument[-1].Parameter[0].{url,headers}'),
      ...data('caller-token', 'createServer.Argument[-1].Parameter[0].headers.authorization'),
    ],
  },
] satisfies readonly Library[];
