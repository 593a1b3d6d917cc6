// An organization that has looked at some servers wants to hear of the others before they run. Says nothing where there is no list.
import type { Policy } from '../ir/policy';
import { isApproved, namesOf } from './approval/names';
import { shown } from './message/shown';
import { rule } from './rule';

export default rule({
  id: 'unapproved-server',
  title: 'A server is not on the list of approved servers',
  severity: 'warning',
  cwe: [1357],
  owasp: 'MCP09',
  *check({ configurations, policies, approvedServers }) {
    for (const { file, servers } of configurations) {
      const approved = approvedServers ?? nearest(policies, file)?.approved;
      if (!approved) continue;
      for (const server of servers)
        for (const named of server.disabled ? [] : namesOf(server)) {
          if (isApproved(named, approved)) continue;
          yield {
            location: { file, range: named.place.range },
            label: named.name,
            subject: server.name.text,
            message: `The server \`${shown(server.name.text)}\` comes from \`${shown(named.name)}\`, which is not on the list of approved servers: use one that is, or have it approved.`,
          };
        }
    }
  },
});

/** The policy whose folder holds the file, the innermost one. */
function nearest(policies: readonly Policy[], file: string): Policy | undefined {
  const folderOf = ({ file: path }: Policy): string => path.slice(0, path.lastIndexOf('/') + 1);
  return policies.filter((policy) => file.startsWith(folderOf(policy))).sort((a, b) => folderOf(b).length - folderOf(a).length)[0];
}
