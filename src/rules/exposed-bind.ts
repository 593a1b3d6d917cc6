// Without a host a server listens on every interface: the café's network, the office's, the container's neighbors. A local server means one machine.
import { rule } from './rule';
import { listenersOf, reachOf, servingsOf } from './serving/serving';

export default rule({
  id: 'exposed-bind',
  title: 'An unauthenticated server listens on every interface',
  severity: 'warning',
  cwe: [1327],
  owasp: 'MCP07',
  *check(project) {
    for (const serving of servingsOf(project))
      for (const use of serving.isAuthenticated ? [] : listenersOf(serving))
        if (reachOf(use) === 'everyone')
          yield {
            location: use.location,
            label: use.code,
            message: `\`${use.label}\` listens on every interface, and nobody is asked for a token: the whole network can call this server's tools.`,
          };
  },
});
