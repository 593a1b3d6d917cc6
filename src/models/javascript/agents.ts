// Agents of Cloudflare: what browsers and other callers send to them beside tool calls, and what the servers answer that they are a client of.
import type { Library } from '../../ir/row';
import { sources, uses } from '../shorthand';

const agent = '{Agent,McpAgent,AIChatAgent}';

export default {
  packages: ['agents', '@cloudflare/ai-chat'],
  rows: [
    ...sources('request', '{callable,unstable_callable}.ReturnValue.Argument[2].Parameter[any]'),
    ...sources('request', `${agent}.Subclass.Instance.onRequest.Parameter[0].{url,headers,body}`),
    ...sources('request', `${agent}.Subclass.Instance.onRequest.Parameter[0].{json,text,formData,arrayBuffer,bytes,headers.get}.ReturnValue`),
    ...sources('request', `${agent}.Subclass.Instance.onMessage.Parameter[1]`),
    ...sources('request', 'McpAgent.Instance.elicitInput.ReturnValue.content'),
    ...uses('elicitation', 'McpAgent.Instance.elicitInput'),
    ...['callTool.ReturnValue.{content,structuredContent,_meta}', 'readResource.ReturnValue.contents', 'getPrompt.ReturnValue.messages'].flatMap((answer) =>
      sources('remote server', [`${agent}.Instance.mcp.${answer}`, `MCPClientManager.Instance.${answer}`]),
    ),
  ],
} satisfies Library;
