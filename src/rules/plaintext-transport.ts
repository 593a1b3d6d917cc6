// Without TLS everyone on the way reads what model and server say to each other, and can put other tools and results in its place.
import type { Endpoint } from '../ir/configured-server';
import { shown } from './message/shown';
import { rule } from './rule';

export default rule({
  id: 'plaintext-transport',
  title: 'A server is reached without encryption',
  severity: 'error',
  cwe: [319],
  owasp: 'MCP01',
  *check(project) {
    for (const { file, servers } of project.configurations)
      for (const server of servers)
        for (const endpoint of server.disabled ? [] : server.endpoints) {
          if (isEncrypted(endpoint) || endpoint.reach === 'this-machine') continue;
          yield {
            location: { file, range: endpoint.address.range },
            label: `${endpoint.scheme}://${endpoint.host}`,
            subject: server.name.text,
            message: `The server \`${shown(server.name.text)}\` is reached at \`${shown(endpoint.host)}\` without encryption: whoever is on the way can read and change what it says.`,
            ...(endpoint.reach === 'private' ? { severity: 'warning' as const } : {}),
          };
        }
  },
});

function isEncrypted(endpoint: Endpoint): boolean {
  return endpoint.scheme === 'https' || endpoint.scheme === 'wss';
}
