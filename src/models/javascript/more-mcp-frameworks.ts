// Frameworks in which a tool is a class, a definition or a part of a toolkit that the framework collects by itself.
import type { Library } from '../../ir/row';
import { registrations, shortRegistrations } from '../registrations';
import { calledBack, described, handlers, offers, sources, summaries } from '../shorthand';

const setUp = 'mcp.Argument[0].setupServer.Parameter[0]';
const actions = ['ActionsRegistryService.Instance', 'createBackendPlugin.Argument[0].register.Parameter[0].registerInit.Argument[0].init.Parameter[0].actionsRegistry'];
const defined = { name: 'Argument[0].name', schema: 'Argument[0].inputSchema' };

export default [
  {
    packages: ['@salesforce/mcp-provider-api'],
    rows: [
      ...calledBack('tool', 'McpTool.Subclass.Instance.exec', {
        ...described('Argument[self].getConfig.ReturnValue'),
        name: 'Argument[self].getName.ReturnValue',
        parameters: 'Argument[self].getConfig.ReturnValue.inputSchema',
      }),
      ...sources('tool', 'McpTool.Subclass.Instance.exec.Parameter[0]', { name: 'Argument[self].getName.ReturnValue', schema: 'Argument[self].getConfig.ReturnValue.inputSchema' }),
    ],
  },
  {
    packages: ['@mongodb-js/mcp-core', '@mongodb-js/mcp-tools-mongodb', '@mongodb-js/mcp-tools-atlas', 'mongodb-mcp-server'],
    rows: sources('tool', '{ToolBase,MongoDBToolBase,AtlasToolBase}.Subclass.Instance.execute.Parameter[0]', { schema: 'Argument[self].argsShape.ReturnValue' }),
  },
  {
    packages: ['chapplin'],
    rows: [
      ...offers('tool', 'defineTool', { name: 'Argument[0].name', description: 'Argument[0].config.description', parameters: 'Argument[0].config.inputSchema', handler: 'Argument[0].handler' }),
      ...handlers('tool', 'defineTool.Argument[0].handler', { name: 'Argument[0].name', schema: 'Argument[0].config.inputSchema' }),
    ],
  },
  {
    packages: ['@outfitter/mcp'],
    rows: ['defineTool', 'createMcpServer.ReturnValue.registerTool'].flatMap((define) => [
      ...offers('tool', define, { ...described('Argument[0]'), parameters: 'Argument[0].inputSchema', handler: 'Argument[0].handler' }),
      ...handlers('tool', `${define}.Argument[0].handler`, defined),
    ]),
  },
  { packages: ['elysia-mcp'], rows: [...registrations(setUp), ...shortRegistrations(setUp)] },
  {
    packages: ['@backstage/backend-plugin-api', '@backstage/backend-plugin-api/alpha'],
    rows: actions.flatMap((registry) => [
      ...offers('tool', `${registry}.register`, { ...described('Argument[0]'), handler: 'Argument[0].action' }),
      ...sources('tool', `${registry}.register.Argument[0].action.Parameter[0].input`, { name: 'Argument[0].name', schema: 'Argument[0].schema.input.ReturnValue' }),
    ]),
  },
  {
    packages: ['@payloadcms/plugin-mcp'],
    rows: [
      ...handlers('tool', 'mcpPlugin.Argument[0].mcp.tools.any.handler', { name: 'Holder.name', schema: 'Holder.parameters' }),
      ...handlers('prompt', 'mcpPlugin.Argument[0].mcp.prompts.any.handler', { name: 'Holder.name', schema: 'Holder.argsSchema' }),
    ],
  },
  {
    // Toolkits of Effect: the layer has one function for each tool, under its name.
    packages: ['@effect/ai', 'effect/unstable/ai'],
    rows: [
      ...handlers('tool', '{,Toolkit.}make.ReturnValue.{toLayer,toContext,toHandlers,of}.Argument[0].any'),
      ...summaries('value', '{,Toolkit.}make.ReturnValue.of', 'Argument[0]', 'ReturnValue'),
      ...handlers('prompt', '{,McpServer.}prompt.Argument[0].content', { name: 'Argument[0].name', schema: 'Argument[0].parameters' }),
      ...sources('resource', '{,McpServer.}resource.ReturnValue.Argument[0].content.Parameter[any]'),
    ],
  },
  {
    // Tools that a page offers to the browser's agent.
    packages: 'globals',
    rows: ['navigator', 'document', 'window.navigator', 'window.document'].flatMap((holder) => [
      ...offers('tool', `${holder}.modelContext.registerTool`, { ...described('Argument[0]'), parameters: 'Argument[0].inputSchema', handler: 'Argument[0].execute' }),
      ...handlers('tool', `${holder}.modelContext.registerTool.Argument[0].execute`, { name: 'Holder.name' }),
      ...handlers('tool', `${holder}.modelContext.provideContext.Argument[0].tools.any.execute`, { name: 'Holder.name' }),
    ]),
  },
] satisfies readonly Library[];
