// A placeholder that the host does not know is sent as it is written: the server gets no key, or runs with a wrong path, and nobody is told.
import { shown } from './message/shown';
import { rule } from './rule';
import { reportOn, startedServers } from './server/servers';

export default rule({
  id: 'unsupported-placeholder',
  title: 'The host does not fill in this placeholder',
  severity: 'warning',
  cwe: [1188],
  owasp: 'MCP01',
  *check(project) {
    for (const started of startedServers(project)) {
      const { configuration, server } = started;
      const instead = configuration.placeholder === undefined ? 'which has no placeholders' : `which knows \`${configuration.placeholder}\``;
      for (const placeholder of server.literalPlaceholders)
        yield reportOn(started, placeholder.range, placeholder.text, {
          message: `The server \`${shown(server.name.text)}\` gets \`${shown(placeholder.text)}\` as it is written from ${configuration.hostName}, ${instead}.`,
        });
    }
  },
});
