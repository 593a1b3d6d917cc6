// What a caller stores, a later conversation reads as what the server knows. An instruction that was planted once works until somebody deletes it.
import { rule } from './rule';

export default rule({
  id: 'context-poisoning',
  title: 'What one call stores another gives back to the model',
  severity: 'warning',
  cwe: [1427],
  owasp: 'MCP10',
  *check(project) {
    // Where several clients share it, it is cross-session-state.
    if (project.uses('mcp-endpoint').length > 0) return;
    for (const flow of project.flows('caller-input', 'result'))
      yield {
        flow,
        confidence: 'medium',
        message: `\`${flow.source.label}\` of one call is kept and given back to the model by this ${flow.entry} as if the server had said it: say who wrote it, and let it expire.`,
      };
  },
});
