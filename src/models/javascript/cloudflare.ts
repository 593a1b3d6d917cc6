// Databases of Cloudflare, which workers and agents find in what they are bound to, under names of their own.
import type { Library } from '../../ir/row';
import { sinks } from '../shorthand';

/** Of all that can be bound, only databases have these. */
const statements = 'any.{prepare,exec}.Argument[0]';
const routes = '{get,post,put,patch,delete,options,all,use}';

export default [
  { packages: ['agents', '@cloudflare/ai-chat'], rows: sinks('sql', [`{Agent,McpAgent,AIChatAgent}.Instance.env.${statements}`, '{Agent,McpAgent,AIChatAgent}.Instance.ctx.storage.sql.exec.Argument[0]']) },
  { packages: ['cloudflare:workers'], rows: sinks('sql', [`{WorkerEntrypoint,DurableObject,WorkflowEntrypoint}.Instance.env.${statements}`, `env.${statements}`, 'DurableObject.Instance.ctx.storage.sql.exec.Argument[0]']) },
  { packages: ['hono', '@hono/zod-openapi'], rows: sinks('sql', [`{Hono,OpenAPIHono}.Instance.${routes}.Argument[any].Parameter[0].env.${statements}`, `Context.Instance.env.${statements}`]) },
  {
    packages: ['agents', 'cloudflare:workers', '@cloudflare/workers-oauth-provider', '@cloudflare/workers-types', 'workers-mcp', '@modelcontextprotocol/sdk', '@modelcontextprotocol/server', 'mcp-handler', 'mcp-lite'],
    files: ['**/*.{ts,js,mjs}'],
    rows: sinks('sql', `default.fetch.Parameter[1].${statements}`),
  },
] satisfies readonly Library[];
