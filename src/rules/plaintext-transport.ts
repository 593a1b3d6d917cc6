// Without TLS everyone on the way reads what model and server say to each other, and can put other tools and results in its place.
import { shown } from './message/shown';
import { rule } from './rule';
import { isUnencrypted } from './server/reached';
import { reportOn, startedServers } from './server/servers';

export default rule({
  id: 'plaintext-transport',
  title: 'A server is reached without encryption',
  severity: 'error',
  cwe: [319],
  owasp: 'MCP01',
  *check(project) {
    for (const started of startedServers(project))
      for (const endpoint of started.server.endpoints)
        if (isUnencrypted(endpoint))
          yield reportOn(started, endpoint.address.range, `${endpoint.scheme}://${endpoint.host}`, {
            message: `The server \`${shown(started.server.name.text)}\` is reached at \`${shown(endpoint.host)}\` without encryption: whoever is on the way can read and change what it says.`,
            ...(endpoint.reach === 'private' ? { severity: 'warning' } : {}),
          });
  },
});
