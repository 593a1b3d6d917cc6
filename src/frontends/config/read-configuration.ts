// Text of a host's configuration file → its servers. Parsing never fails: what is broken or of another shape becomes a sentence with a place.
import type { Node } from 'jsonc-parser';
import { LineMap, startOfFile } from '../../core/location';
import type { Configuration, ConfigurationProblem, PlacedEntry } from '../../ir/configured-server';
import { readDocument } from './document';
import type { Host } from './hosts';
import { hostsOf } from './hosts';
import { placedText } from './placed-node';
import type { Member } from './reading';
import { Reading } from './reading';
import { readServer } from './read-server';

/** `file` is the path that the host is known by. A path of no known host answers a configuration without servers and a problem. */
export function readConfiguration(file: string, text: string): Configuration {
  const { root, problem } = readDocument(text);
  const lines = new LineMap(text);
  const reading = new Reading({ text, lines });
  const broken: readonly ConfigurationProblem[] = problem ? [{ message: problem.message, range: lines.range(problem.span) }] : [];
  const candidates = hostsOf(file);
  for (const host of candidates) {
    const servers = memberAt(root, host.servers, reading);
    if (!servers) continue;
    if (servers.value && servers.value.type !== 'object') reading.problem(`\`${servers.name}\` must be an object and was not audited: write it as \`{ "name": { … } }\`.`, servers.value);
    const read = reading.members(servers.value).flatMap((member) => readServer(member, host.id, reading) ?? []);
    const inputs = host.inputs ? inputsOf(memberAt(root, host.inputs, reading)?.value, reading) : [];
    return { file, host: host.id, servers: read, inputs, problems: [...broken, ...reading.problems] };
  }
  const [first] = candidates;
  const unknown: readonly ConfigurationProblem[] = problem || first?.shared ? [] : [{ message: unknownShape(candidates), range: startOfFile }];
  return { file, host: first?.id ?? 'other', servers: [], inputs: [], problems: [...broken, ...unknown] };
}

function unknownShape(candidates: readonly Host[]): string {
  const keys = [...new Set(candidates.map((host) => `\`${host.servers.join('.')}\``))];
  if (keys.length === 0) return 'This is no configuration of a host that is known, so no server was audited.';
  return `This configuration has no ${keys.join(' and no ')}, so no server was audited: put the servers under the key that your host reads.`;
}

/** The member at the end of a way of keys. Asks the tree by name only, so a key such as `__proto__` is one like any other. */
function memberAt(root: Node | undefined, keys: readonly string[], reading: Reading): Member | undefined {
  let member: Member | undefined;
  let node = root;
  for (const key of keys) {
    member = reading.members(node).find((one) => one.name === key);
    node = member?.value;
  }
  return member;
}

function inputsOf(node: Node | undefined, reading: Reading): readonly PlacedEntry[] {
  return (node?.type === 'array' ? (node.children ?? []) : []).flatMap((input) => {
    const members = reading.members(input);
    const text = (name: string) => placedText(members.find((one) => one.name === name)?.value, reading.source);
    const id = text('id');
    return id ? [{ name: id, value: text('default') }] : [];
  });
}
