// HTTP with server-sent events was replaced in 2025: it holds a connection open for each client, and puts the session into an address.
import type { ConfiguredServer } from '../ir/configured-server';
import type { PlacedText } from '../ir/placed-text';
import { secretsIn } from './credential/secrets-in';
import { isUnencrypted, lacksCredential } from './server/reached';
import { shown } from './message/shown';
import { rule } from './rule';
import { reportOn, startedServers } from './server/servers';

export default rule({
  id: 'deprecated-transport',
  title: 'A server is reached by the old SSE transport',
  severity: 'information',
  cwe: [477],
  owasp: 'MCP07',
  *check(project) {
    for (const started of startedServers(project)) {
      const { server } = started;
      // What is wrong with the way there must be mended first, and says more.
      if (server.endpoints.some((endpoint) => isUnencrypted(endpoint) || lacksCredential(server, endpoint)) || (server.url && secretsIn(server.url.text, undefined).length > 0)) continue;
      const word = saysSse(server);
      if (word) yield reportOn(started, word.range, 'sse', { message: `The server \`${shown(server.name.text)}\` is reached by SSE, which the protocol gave up in 2025; use Streamable HTTP where the server has it.` });
    }
  },
});

function saysSse({ transport, transportWord, url }: ConfiguredServer): PlacedText | undefined {
  if (transport === 'sse') return transportWord?.text.toLowerCase() === 'sse' ? transportWord : url;
  return transport === 'http' && !transportWord && url && /^[^?#]*\/sse\/?(?:$|[?#])/.test(url.text) ? url : undefined;
}
