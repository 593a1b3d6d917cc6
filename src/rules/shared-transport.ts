// A server or transport answers the connection that it has. Shared by several clients, it answers one with what another one asked for.
import { beginningOf } from '../core/location';
import { once } from '../engine/once';
import type { Project } from '../engine/project';
import type { Use, UsedValue } from '../engine/use';
import { rule } from './rule';
import { runsForRequests } from './serving/serving';

export default rule({
  id: 'shared-transport',
  title: 'Several clients share one server or transport',
  severity: 'error',
  cwe: [488],
  owasp: 'MCP10',
  *check(project) {
    const transports = once(() => madeOnce(project, 'request-transport'));
    const told = new Set<string>();
    for (const use of project.uses('mcp-endpoint'))
      if (runsForRequests(use) && isOneOf(use.value('Argument[self]'), transports()) && isNew(use, told))
        yield {
          location: use.location,
          label: use.code,
          message: `\`${use.label}\` hands every request to one transport, which is made once when the server starts: answers can reach the wrong client (CVE-2026-25536). Make a server and a transport for each.`,
        };
    const servers = once(() => madeOnce(project, 'mcp-server'));
    const pipes = once(() => new Set(project.uses('stdio-transport').map(beginningOf)));
    for (const use of project.uses('connection'))
      // Standard input has one client.
      if (runsForRequests(use) && isOneOf(use.value('Argument[self]'), servers()) && !isOneOf(use.value('Argument[0]'), pipes()) && isNew(use, told))
        yield {
          location: use.location,
          label: use.code,
          message: `\`${use.label}\` connects one server, which is made once when the program starts, to the transport of every client: answers can reach the wrong one (CVE-2026-25536). Make a server for each.`,
        };
  },
});

/** Where objects of the kind are made by code that no request runs. */
function madeOnce(project: Project, kind: 'request-transport' | 'mcp-server'): ReadonlySet<string> {
  return new Set(project.uses(kind).flatMap((use) => (use.isAssumed || runsForRequests(use) ? [] : [beginningOf(use)])));
}

function isOneOf(value: UsedValue, places: ReadonlySet<string>): boolean {
  const made = value.origins.filter(({ kind }) => kind === 'call').map(beginningOf);
  return made.length > 0 && made.some((place) => places.has(place));
}

function isNew(use: Use, told: Set<string>): boolean {
  const { file } = use.location;
  return !told.has(file) && told.add(file).size > 0;
}
