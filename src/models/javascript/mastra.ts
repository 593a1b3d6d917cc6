// Mastra: tools are made apart from the server that serves them. Their arguments were a member of the first parameter once.
import type { Library } from '../../ir/row';
import { described, offers, sources } from '../shorthand';

const tool = { name: 'Argument[0].id', schema: 'Argument[0].inputSchema' };
const execute = 'createTool.Argument[0].execute.Parameter[0]';

export default [
  {
    packages: ['@mastra/core'],
    rows: [
      ...offers('tool', 'createTool', { ...described('Argument[0]'), name: tool.name, parameters: tool.schema, handler: 'Argument[0].execute' }),
      ...sources('tool', [execute, `${execute}.context`], tool),
    ],
  },
  {
    packages: ['@mastra/mcp'],
    rows: [
      ...sources('resource', 'MCPServer.Argument[0].resources.getResourceContent.Parameter[0].uri'),
      ...sources('prompt', 'MCPServer.Argument[0].prompts.getPromptMessages.Parameter[0].{name,args}'),
    ],
  },
] satisfies readonly Library[];
