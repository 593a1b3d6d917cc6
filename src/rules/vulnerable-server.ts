// A server with a published hole is an open door whose place everyone knows.
import { publishedPackage } from '../packages/fetched-package';
import { vulnerabilitiesOf } from '../packages/vulnerabilities';
import { isWrongPackage } from './package/doubt';
import { shown } from './message/shown';
import { vulnerableSentence } from './message/vulnerabilities';
import { rule } from './rule';

export default rule({
  id: 'vulnerable-server',
  title: 'A server is started in a version with a published vulnerability',
  severity: 'error',
  cwe: [1395],
  owasp: 'MCP04',
  *check(project) {
    for (const { file, servers } of project.configurations)
      for (const server of servers)
        for (const fetch of server.disabled ? [] : server.fetches) {
          const { ecosystem, name, version } = publishedPackage(fetch) ?? {};
          const known = ecosystem && name && version ? vulnerabilitiesOf(ecosystem, name, version) : undefined;
          if (!known || isWrongPackage(fetch)) continue;
          yield {
            location: { file, range: fetch.written.range },
            label: fetch.name.text,
            subject: server.name.text,
            message: vulnerableSentence(`\`${shown(fetch.name.text)}\` ${shown(version ?? '')}`, known),
          };
        }
  },
});
