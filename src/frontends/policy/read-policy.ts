// Text of a policy file → which servers are approved: names in a list, and servers as the MCP Registry describes them.
import { LineMap, startOfFile } from '../../core/location';
import type { ConfigurationProblem } from '../../ir/configured-server';
import type { Policy } from '../../ir/policy';
import { readJson } from '../config/syntax/json';
import type { Value } from '../config/value';
import { membersOf, textAt } from '../manifest/members';

/** Whether a file of this path is a policy; it holds for the configurations in its folder and below it. */
export function isPolicy(path: string): boolean {
  return /(?:^|\/)mcp-audit\.policy\.json$/.test(path);
}

/** A file that cannot be read approves nothing, and says so. */
export function readPolicy(file: string, text: string): Policy {
  const { root, problem } = readJson(text);
  const members = membersOf(root);
  const lists = ['approvedServers', 'servers'].map((key) => members.get(key)).filter((list) => list !== undefined);
  const problems: ConfigurationProblem[] = [];
  if (problem) problems.push({ message: problem.message, range: new LineMap(text).range(problem.span), ...(!problem.isOurs && { toldByEditors: true }) });
  else if (lists.length === 0) problems.push({ message: 'This policy approves no server: list names of servers under `approvedServers`, or servers of a registry under `servers`.', range: startOfFile });
  return { file, approved: lists.flatMap(namesIn), problems };
}

function namesIn(list: Value): readonly string[] {
  return (list.kind === 'list' ? list.items : []).flatMap((item) => (item.kind === 'text' ? [item.text] : namesOf(item)));
}

/** A registry puts what it says of a server beside the server itself. */
function namesOf(item: Value): readonly string[] {
  const server = membersOf(item).get('server') ?? item;
  const of = (key: string): readonly Value[] => {
    const list = membersOf(server).get(key);
    return list?.kind === 'list' ? list.items : [];
  };
  const packages = of('packages').flatMap((one) => {
    const [registry, name, version] = [textAt(one, 'registryType') ?? textAt(one, 'registry_type'), textAt(one, 'identifier'), textAt(one, 'version')];
    return registry && name ? [`${registry}:${name}${version === undefined ? '' : `@${version}`}`] : [];
  });
  return [...packages, ...of('remotes').flatMap((one) => textAt(one, 'url') ?? [])];
}
