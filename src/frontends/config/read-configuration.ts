// Text of a host's configuration file → its servers. Parsing never fails: what is broken or of another shape becomes a sentence with a place.
import { LineMap, startOfFile } from '../../core/location';
import type { Configuration, ConfigurationProblem, PlacedEntry } from '../../ir/configured-server';
import { approvalsAt } from './approvals';
import type { Reader } from './hosts';
import { readersOf } from './hosts';
import { placedText } from './placed-value';
import type { Member } from './reading';
import { Reading } from './reading';
import type { Entry } from './read-server';
import { readServer } from './read-server';
import { isJson, readDocument } from './syntax/read-document';
import type { Value } from './value';

/** `file` is the path that the host is known by. A path of no known host answers a configuration without servers and a problem. */
export function readConfiguration(file: string, text: string): Configuration {
  const { root, problem } = readDocument(file, text);
  const lines = new LineMap(text);
  const readers = readersOf(file);
  const bySyntax = isJson(file);
  const reading = new Reading({ text, lines }, { bySyntax, bySchema: readers.some((one) => one.file.schema) });
  const broken: readonly ConfigurationProblem[] = problem ? [{ message: problem.message, range: lines.range(problem.span), ...(bySyntax && !problem.isOurs && { toldByEditors: true }) }] : [];
  const candidates = readers.filter((reader) => isMarked(root, reader, reading));
  const reader = candidates.find((one) => serversAt(root, one, reading).length > 0) ?? candidates[0];
  const approvals = candidates.flatMap((one) => approvalsAt(root, one.file.approvals ?? [], one.host, reading));
  if (!reader) return { ...nothing(file, undefined), problems: readers.length > 0 ? [] : [...broken, { message: unknownShape([]), range: startOfFile }] };
  const members = serversAt(root, reader, reading);
  const entries = members.length > 0 ? members.flatMap((member) => entriesOf(member, reader, reading)) : bareServers(root, reader, reading);
  const known = members.length > 0 || entries.length > 0 || problem !== undefined || candidates.every((one) => one.file.shared);
  return {
    ...nothing(file, reader),
    servers: entries.map((entry) => readServer(entry, reader.host, root, reading)),
    inputs: reader.file.inputs ? reading.membersAt(root, reader.file.inputs).flatMap(({ value }) => inputsIn(value, reading)) : [],
    approvals,
    hostRuns: [...(reader.file.runs ?? []).flatMap((way) => reading.membersAt(root, way)).flatMap(({ key, value }) => reading.entry(key, value)), ...commandInputs(root, reader, reading)],
    // A file that seldom has to do with MCP is not ours to call broken, unless servers are in it.
    problems: [...(candidates.every((one) => one.file.common) && members.length === 0 ? [] : broken), ...(known ? [] : [{ message: unknownShape(candidates), range: startOfFile }]), ...reading.problems],
  };
}

function nothing(file: string, reader: Reader | undefined): Configuration {
  const { id = 'other', name = 'an MCP host', placeholder } = reader?.host ?? {};
  return { file, host: id, hostName: name, servers: [], inputs: [], approvals: [], hostRuns: [], placeholder, problems: [] };
}

function isMarked(root: Value | undefined, { file: { mark } }: Reader, reading: Reading): boolean {
  return !mark || reading.membersAt(root, mark.at).some(({ value }) => value?.kind === 'text' && value.text.includes(mark.has));
}

function serversAt(root: Value | undefined, { file }: Reader, reading: Reading): readonly Member[] {
  return file.servers.flatMap((way) => reading.membersAt(root, way));
}

/** The servers of a file that is their table itself: its members that say what to start or to reach. */
function bareServers(root: Value | undefined, { file }: Reader, reading: Reading): readonly Entry[] {
  if (!file.bare) return [];
  const isServer = (value: Value): boolean => reading.members(value).some((one) => (one.name === 'command' || one.name === 'url') && one.value?.kind === 'text');
  return reading.members(root).flatMap(({ key, value }) => (value && isServer(value) ? entryOf(key, value, 0, reading) : []));
}

function unknownShape(candidates: readonly Reader[]): string {
  const keys = [...new Set(candidates.flatMap(({ file }) => file.servers.map((way) => `\`${way.map(String).join('.')}\``)))];
  if (keys.length === 0) return 'This is no configuration of a host that is known, so no server was audited.';
  return `This configuration has no ${keys.join(' and no ')}, so no server was audited: put the servers under the key that your host reads.`;
}

/** Servers stand in a table under their names, or in a list with a name in each. */
function entriesOf({ key, value, name }: Member, { file }: Reader, reading: Reading): readonly Entry[] {
  if (!value || (value.kind === 'scalar' && value.value === null)) return [];
  if (value.kind === 'text' && file.elsewhere) return [];
  if (value.kind === 'list' && file.listed) return value.items.flatMap((item, at) => entryOf(undefined, item, at, reading));
  if (value.kind !== 'table') {
    reading.problem(`\`${name}\` must be an object and was not audited: write it as \`{ "name": { … } }\`.`, value);
    return [];
  }
  if (file.single) return entryOf(key, value, 0, reading);
  return reading.members(value).flatMap((member) => (member.value ? entryOf(member.key, member.value, 0, reading) : []));
}

/** Nothing where the entry is no table. In a list, the first that has a name or an address is called by it, and the others by their number. */
function entryOf(key: Value | undefined, value: Value, at: number, reading: Reading): readonly Entry[] {
  if (value.kind !== 'table') {
    reading.problem('A server must be an object and was not audited: write it as `{ "command": "…" }` or `{ "url": "…" }`.', value);
    return [];
  }
  const members = reading.members(value);
  const named = key ?? members.find((one) => one.name === 'name' || one.name === 'identifier')?.value ?? members.find((one) => one.name === 'url')?.value;
  const { start } = reading.source.lines.range(value.span);
  return [{ name: placedText(named, reading.source) ?? { text: String(at + 1), range: { start, end: start } }, value }];
}

function inputsIn(value: Value | undefined, reading: Reading): readonly PlacedEntry[] {
  return (value?.kind === 'list' ? value.items : []).flatMap((input) => {
    const members = reading.members(input);
    const text = (name: string) => placedText(members.find((one) => one.name === name)?.value, reading.source);
    const id = text('id');
    return id ? [{ name: id, value: text('default') }] : [];
  });
}

/** Inputs that a command answers instead of a person. */
function commandInputs(root: Value | undefined, { file }: Reader, reading: Reading): readonly PlacedEntry[] {
  const lists = file.inputs ? reading.membersAt(root, file.inputs).map((member) => member.value) : [];
  return lists.flatMap((list) => (list?.kind === 'list' ? list.items : [])).flatMap((input) => {
    const members = reading.members(input);
    const find = (name: string) => members.find((one) => one.name === name);
    const type = find('type')?.value;
    const command = find('command');
    return command && type?.kind === 'text' && type.text === 'command' ? reading.entry(command.key, command.value) : [];
  });
}
