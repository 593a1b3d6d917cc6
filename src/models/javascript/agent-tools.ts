// Tools of agent kits that are served over MCP as they are: each kit has a function that takes name, schema and what to do.
import type { Library } from '../../ir/row';
import { handlers, sources } from '../shorthand';

const ai = '{genkit.ReturnValue,Genkit.Instance}';

export default [
  {
    packages: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
    rows: handlers('tool', 'tool.Argument[3]', { name: 'Argument[0]', schema: 'Argument[2]' }),
  },
  {
    packages: ['genkit'],
    rows: [
      ...handlers('tool', `${ai}.{defineTool,dynamicTool}.Argument[1]`, { name: 'Argument[0].name', schema: 'Argument[0].inputSchema' }),
      ...handlers('prompt', `${ai}.definePrompt.Argument[1]`, { name: 'Argument[0].name' }),
      ...sources('resource', `${ai}.defineResource.Argument[1].Parameter[0].uri`, { name: 'Argument[0].name' }),
    ],
  },
  {
    packages: ['@voltagent/core'],
    rows: handlers('tool', 'createTool.Argument[0].execute', { name: 'Argument[0].name', schema: 'Argument[0].parameters' }),
  },
  {
    packages: ['@langchain/core', 'langchain'],
    rows: [
      ...handlers('tool', 'tool.Argument[0]', { name: 'Argument[1].name', schema: 'Argument[1].schema' }),
      ...handlers('tool', '{DynamicStructuredTool,DynamicTool}.Argument[0].func', { name: 'Argument[0].name', schema: 'Argument[0].schema' }),
    ],
  },
  {
    packages: ['ai'],
    rows: [
      ...sources('tool', '{tool,dynamicTool}.Argument[0].execute.Parameter[0]', { schema: 'Argument[0].inputSchema', when: { at: 'Argument[0].inputSchema', is: 'truthy' } }),
      ...sources('tool', 'tool.Argument[0].execute.Parameter[0]', { schema: 'Argument[0].parameters', when: { at: 'Argument[0].parameters', is: 'truthy' } }),
    ],
  },
] satisfies readonly Library[];
