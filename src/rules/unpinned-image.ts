// An image without a version is whatever was pushed last; the next start may run another program with the same rights.
import { shown } from './message/shown';
import { rule } from './rule';

export default rule({
  id: 'unpinned-image',
  title: 'A server is started from an image without a version',
  severity: 'information',
  cwe: [1357],
  owasp: 'MCP04',
  *check({ configurations }) {
    for (const { file, servers } of configurations)
      for (const server of servers)
        for (const { source, pin, name, version, written } of server.disabled ? [] : server.fetches) {
          if (source !== 'OCI' || pin !== 'open') continue;
          const tag = version ? `\`${shown(version.text)}\`` : '`latest`';
          yield {
            location: { file, range: written.range },
            label: name.text,
            subject: server.name.text,
            message: `The server \`${shown(server.name.text)}\` runs the ${tag} of the image \`${shown(name.text)}\`, which may be another one tomorrow: name its version, or better its digest.`,
          };
        }
  },
});
