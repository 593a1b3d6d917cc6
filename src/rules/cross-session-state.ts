// A variable of the module is one for all clients of a server. What one of them put there another one is given.
import { rule } from './rule';

export default rule({
  id: 'cross-session-state',
  title: 'What one client sent is given to another',
  severity: 'warning',
  cwe: [488],
  owasp: 'MCP10',
  *check(project) {
    // A server that speaks over stdio has one client.
    if (project.uses('mcp-endpoint').length === 0) return;
    for (const flow of project.flows('caller-input', 'result'))
      yield { flow, message: `\`${flow.source.label}\` of one call is kept for all clients of the server, and given back to whoever calls this ${flow.entry}: keep it by session or user.` };
  },
});
