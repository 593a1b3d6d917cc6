// mcp-framework finds classes by their folders, so what extends its classes is registered by that alone.
import type { Library } from '../../ir/row';
import { addresses, sources, uses } from '../shorthand';

const named = 'Argument[self].name';

export default {
  packages: ['mcp-framework'],
  rows: [
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
