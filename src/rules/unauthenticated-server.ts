// A server that asks nobody who they are serves everyone who can reach it, and whoever answers in its place is believed.
import { shown } from './message/shown';
import { rule } from './rule';
import { isUnencrypted, lacksCredential } from './server/reached';
import { reportOn, startedServers } from './server/servers';

export default rule({
  id: 'unauthenticated-server',
  title: 'A remote server is used without a credential',
  severity: 'warning',
  cwe: [306],
  owasp: 'MCP07',
  *check(project) {
    for (const started of startedServers(project))
      for (const endpoint of started.server.endpoints) {
        // A credential would only be given away to whoever reads along: the way comes first.
        if (isUnencrypted(endpoint) || !lacksCredential(started.server, endpoint)) continue;
        yield reportOn(started, endpoint.address.range, `${endpoint.scheme}://${endpoint.host}`, {
          message: `The server \`${shown(started.server.name.text)}\` at \`${shown(endpoint.host)}\` is given no credential: unless it asks for a sign-in when it is first used, everyone can call it.`,
          // A server may demand OAuth in its answer to the first request, which no configuration shows; one inside of a network seldom does.
          ...(endpoint.reach === 'private' ? { confidence: 'medium' } : { severity: 'information', confidence: 'low' }),
        });
      }
  },
});
