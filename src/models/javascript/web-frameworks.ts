// HTTP routes that stand beside the MCP endpoint of a server: what their callers send.
import type { Library } from '../../ir/row';
import { sources } from '../shorthand';

const routes = '{get,post,put,patch,delete,all,use}';

export default [
  {
    packages: ['express'],
    rows: sources(
      'request',
      `{default,Router,default.Router}.ReturnValue.${routes}.Argument[any].Parameter[0].{body,query,params,headers}`,
    ),
  },
  {
    packages: ['hono'],
    rows: sources(
      'request',
      `Hono.Instance.${routes}.Argument[1..].Parameter[0].req.{json,text,parseBody,formData,query,queries,param,header}.ReturnValue`,
    ),
  },
  {
    packages: ['fastify'],
    rows: sources('request', `{default,fastify}.ReturnValue.${routes}.Argument[-1].Parameter[0].{body,query,params,headers}`),
  },
  {
    packages: ['http', 'node:http', 'https', 'node:https'],
    rows: sources('request', 'createServer.Argument[-1].Parameter[0].{url,headers}'),
  },
] satisfies readonly Library[];
