// Mastra: tools are made apart from the server that serves them. Their arguments were a member of the first parameter once.
import type { Library } from '../../ir/row';
import { calledBack, described, offers, sources, uses } from '../shorthand';

const tool = { name: 'Argument[0].id', schema: 'Argument[0].inputSchema' };
const execute = '{createTool,Tool}.Argument[0].execute';
const asked = `${execute}.Parameter[1].{elicitation,mcp.elicitation}.sendRequest`;
const plain = 'MCPServer.Argument[0].tools.any.execute.Parameter[0]';

export default [
  {
    packages: ['@mastra/core'],
    rows: [
      ...offers('tool', '{createTool,Tool}', { ...described('Argument[0]'), name: tool.name, parameters: tool.schema, handler: 'Argument[0].execute' }),
      ...sources('tool', [`${execute}.Parameter[0]`, `${execute}.Parameter[0].context`], tool),
      ...sources('request', `${asked}.ReturnValue.content`),
      ...uses('elicitation', asked),
      ...sources('request', ['json,text,parseBody,query,queries,param,header,valid'].map((names) => `registerApiRoute.Argument[1].handler.Parameter[0].req.{${names}}.ReturnValue`)),
    ],
  },
  {
    packages: ['@mastra/mcp'],
    rows: [
      ...calledBack('tool', 'MCPServer.Argument[0].tools.any.execute', { ...described('Holder'), parameters: ['Holder.parameters', 'Holder.inputSchema'] }),
      ...sources('tool', [plain, `${plain}.context`], { name: 'Holder.id', schema: 'Holder.inputSchema'}),
      // As it was written before the two took the same.
      ...sources('tool', plain, { name: 'Holder.name', schema: 'Holder.parameters' }),
      ...sources('remote server', 'MCPClient.Instance.{getTools,listTools}.ReturnValue.any.execute.ReturnValue'),
      ...sources('remote server', 'MCPClient.Instance.{getToolsets,listToolsets}.ReturnValue.any.any.execute.ReturnValue'),
      ...sources('remote server', 'MCPClient.Instance.resources.read.ReturnValue.contents'),
      ...sources('remote server', 'MCPClient.Instance.prompts.get.ReturnValue.messages'),
      ...sources('resource', 'MCPServer.Argument[0].resources.getResourceContent.Parameter[0].uri'),
      ...sources('prompt', 'MCPServer.Argument[0].prompts.getPromptMessages.Parameter[0].{name,args}'),
    ],
  },
] satisfies readonly Library[];
