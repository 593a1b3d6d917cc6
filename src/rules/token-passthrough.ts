// A token says who may do what with one server. Handed on, it makes the next server believe that its holder came there, and nobody can tell them apart.
import { rule } from './rule';

export default rule({
  id: 'token-passthrough',
  title: 'The caller\'s token is forwarded to another server',
  severity: 'warning',
  cwe: [441],
  owasp: 'MCP01',
  *check(project) {
    for (const flow of project.flows('caller-token', 'upstream-credential'))
      yield { flow, message: `The token that the caller proved itself with to this server is sent on by \`${flow.sink.label}\`: it was not issued for that server.` };
  },
});
