// The protocol asks nobody who they are. A server that is reached over a network and does not ask either works for everyone who finds it.
import { rule } from './rule';
import { servingsOf } from './serving/serving';

export default rule({
  id: 'unauthenticated-endpoint',
  title: 'An endpoint asks nobody who they are',
  severity: 'error',
  cwe: [306],
  owasp: 'MCP07',
  *check(project) {
    for (const serving of servingsOf(project)) {
      const optional = serving.uses('optional-authentication');
      for (const use of optional)
        if (!use.value('Argument[2].required').constants.includes(true))
          yield {
            location: use.location,
            label: use.code,
            message: `\`${use.label}\` lets requests without a token through, since \`required: true\` is missing: anyone who reaches this endpoint can call its tools.`,
          };
      if (optional.length > 0 || serving.isAuthenticated) continue;
      for (const use of serving.endpoints)
        yield {
          location: use.location,
          label: use.code,
          message: `\`${use.label}\` serves whoever reaches it: no token is asked for on the way, so anyone can call the tools of this server.`,
        };
    }
  },
});
