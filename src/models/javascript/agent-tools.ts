// Tools of agent kits that are served over MCP as they are: each kit has a function that takes name, schema and what to do.
import type { Library } from '../../ir/row';
import { calledBack, described, handlers, offers, sources } from '../shorthand';

const ai = '{genkit.ReturnValue,Genkit.Instance}';

export default [
  {
    packages: ['@anthropic-ai/claude-agent-sdk', '@anthropic-ai/claude-code'],
    rows: [
      ...offers('tool', 'tool', { name: 'Argument[0]', description: 'Argument[1]', parameters: 'Argument[2]', annotations: 'Argument[4].annotations', handler: 'Argument[3]' }),
      ...handlers('tool', 'tool.Argument[3]', { name: 'Argument[0]', schema: 'Argument[2]' }),
      ...handlers('tool', 'createSdkMcpServer.Argument[0].tools.any.handler', { name: 'Holder.name', schema: 'Holder.inputSchema' }),
    ],
  },
  {
    packages: ['genkit'],
    rows: [
      ...offers('tool', `${ai}.{defineTool,dynamicTool}`, { ...described('Argument[0]'), parameters: 'Argument[0].inputSchema', handler: 'Argument[1]' }),
      ...handlers('tool', `${ai}.{defineTool,dynamicTool}.Argument[1]`, { name: 'Argument[0].name', schema: 'Argument[0].inputSchema' }),
      ...handlers('prompt', `${ai}.definePrompt.Argument[1]`, { name: 'Argument[0].name', schema: 'Argument[0].input.schema' }),
      ...sources('resource', `${ai}.defineResource.Argument[1].Parameter[0].uri`, { name: 'Argument[0].name' }),
    ],
  },
  {
    packages: ['@voltagent/core'],
    rows: [
      ...offers('tool', '{createTool,Tool}', { ...described('Argument[0]'), parameters: 'Argument[0].parameters', handler: 'Argument[0].execute' }),
      ...handlers('tool', '{createTool,Tool}.Argument[0].execute', { name: 'Argument[0].name', schema: 'Argument[0].parameters' }),
    ],
  },
  {
    packages: ['@voltagent/mcp-server'],
    rows: [
      ...sources('resource', 'MCPServer.Argument[0].adapters.resources.readResource.Parameter[0]'),
      ...sources('prompt', 'MCPServer.Argument[0].adapters.prompts.getPrompt.Parameter[0].{name,arguments}'),
    ],
  },
  {
    packages: ['@langchain/core', 'langchain'],
    rows: [
      ...offers('tool', 'tool', { ...described('Argument[1]'), parameters: 'Argument[1].schema', handler: 'Argument[0]' }),
      ...offers('tool', '{DynamicStructuredTool,DynamicTool}', { ...described('Argument[0]'), parameters: 'Argument[0].schema', handler: 'Argument[0].func' }),
      ...handlers('tool', 'tool.Argument[0]', { name: 'Argument[1].name', schema: 'Argument[1].schema' }),
      ...handlers('tool', '{DynamicStructuredTool,DynamicTool}.Argument[0].func', { name: 'Argument[0].name', schema: 'Argument[0].schema' }),
      ...calledBack('tool', '{StructuredTool,Tool}.Subclass.Instance._call', { ...described('Argument[self]'), parameters: 'Argument[self].schema' }),
      ...sources('tool', '{StructuredTool,Tool}.Subclass.Instance._call.Parameter[0]', { name: 'Argument[self].name', schema: 'Argument[self].schema' }),
    ],
  },
  {
    packages: ['@openai/agents'],
    rows: [
      ...offers('tool', 'tool', { ...described('Argument[0]'), parameters: 'Argument[0].parameters', handler: 'Argument[0].execute' }),
      ...handlers('tool', 'tool.Argument[0].execute', { name: 'Argument[0].name', schema: 'Argument[0].parameters' }),
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
