// Addresses are logged, stored in histories and sent on as referrers. A session id in one is a session for whoever reads any of those.
import { rule } from './rule';
import { servingsOf } from './serving/serving';

export default rule({
  id: 'session-id-in-url',
  title: 'The session id stands in the URL',
  severity: 'warning',
  cwe: [598],
  owasp: 'MCP07',
  *check(project) {
    for (const serving of servingsOf(project)) {
      const transports = serving.uses('session-in-url');
      for (const use of transports)
        yield {
          location: use.location,
          label: use.code,
          message: `\`${use.label}\` has the client send its messages to a URL with the session id in it, where logs and proxies keep it: use Streamable HTTP, which sends it as a header.`,
        };
      for (const use of transports.length > 0 ? [] : serving.uses('session-from-url'))
        yield { location: use.location, label: use.code, message: `\`${use.label}\` takes the session id from the URL, where logs and proxies keep it: take it from the \`Mcp-Session-Id\` header.` };
    }
  },
});
