// mcp-framework finds classes by their folders, so what extends its classes is registered by that alone.
import type { Library } from '../../ir/row';
import { addresses, calledBack, described, sources, uses } from '../shorthand';

const named = 'Argument[self].name';
const told = { ...described('Argument[self]'), parameters: 'Argument[self].schema' };

export default {
  packages: ['mcp-framework'],
  rows: [
    ...calledBack('tool', 'MCPTool.Subclass.Instance.execute', told),
    ...calledBack('tool', 'MCPApp.Subclass.Instance.tools.any.execute', { ...described('Holder'), parameters: 'Holder.schema' }),
    ...calledBack('prompt', 'MCPPrompt.Subclass.Instance.generateMessages', told),
    ...calledBack('resource', 'MCPResource.Subclass.Instance.read', described('Argument[self]')),
    ...sources('tool', 'MCPTool.Subclass.Instance.execute.Parameter[0]', { name: named, schema: 'Argument[self].schema' }),
    ...sources('prompt', 'MCPPrompt.Subclass.Instance.generateMessages.Parameter[0]', { name: named }),
    ...sources('completion', 'MCPPrompt.Subclass.Instance.complete.Parameter[{1,2}]', { name: named }),
    ...sources('completion', 'MCPResource.Subclass.Instance.complete.Parameter[1]', { name: named }),
    ...sources('tool', 'MCPApp.Subclass.Instance.tools.any.execute.Parameter[0]', { name: 'Holder.name', schema: 'Holder.schema' }),
    ...sources('request', 'MCPTool.Instance.{elicit,samplingRequest,samplingRequestWithTools}.ReturnValue.content'),
    ...uses('elicitation', 'MCPTool.Instance.elicit'),
    ...addresses('{MCPTool,MCPResource,MCPPrompt}.Instance.fetch.Argument[0]'),
  ],
} satisfies Library;
