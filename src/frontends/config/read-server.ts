// One server's entry in a configuration → a configured server. Knows the words that hosts use for the same things.
import type { ConfiguredServer, NamedPackage, PlacedEntry } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import { approvalsOf } from './approvals';
import { bridges, endpointOf, endpointsAmong } from './endpoint';
import type { Host } from './host';
import { launchOf } from './launch';
import { commandsIn, literalIn } from './placeholders';
import { placedText } from './placed-value';
import { fetchesOf } from './fetch/fetches-of';
import type { Member, Reading } from './reading';
import { sandboxOf } from './sandbox';
import { transportOf } from './transport';
import type { Table, Value } from './value';

const words = {
  command: ['command', 'cmd', 'path'],
  args: ['args', 'arguments'],
  url: ['url', 'serverUrl', 'httpUrl', 'baseUrl', 'uri', 'endpoint'],
  type: ['type', 'transport', 'transport_type', 'transportType'],
  environment: ['env', 'environment', 'envs', 'environmentVariables', 'environment_variables'],
  headers: ['headers', 'http_headers', 'requestHeaders'],
  authentication: ['oauth', 'auth', 'authorization'],
  envFile: ['envFile', 'env_file'],
  identifier: ['identifier', 'name'],
  registry: ['registryType', 'registry_type', 'registry_name'],
  digest: ['fileSha256', 'file_sha256'],
} as const;

/** Sections whose keys count as the entry's own: hosts differ in what they put into one. */
const sections = new Set(['transport', 'command', 'requestOptions', 'remote', 'run', 'mcp_config']);

/** Keys whose presence says that credentials come from elsewhere: a program that prints headers, or a provider by name. */
const credentialsFromElsewhere = new Set(['headersHelper', 'authProviderType', 'bearer_token_env_var', 'env_http_headers', 'apiKey', 'enterpriseManaged']);

/** Keys whose text the host runs as a program or as code. */
const run = new Set(['headersHelper', 'commandFunction', 'serverCommand']);

const uncheckedTls: Readonly<Record<string, boolean>> = { verifySsl: false, rejectUnauthorized: false, insecure: true, ignoreCertificateErrors: true, skipTlsVerify: true };

/** An entry and what it is called. */
export interface Entry {
  readonly name: PlacedText;
  readonly value: Table;
}

/** `root` holds what is said once for all servers. */
export function readServer({ name, value }: Entry, host: Host, root: Value | undefined, reading: Reading): ConfiguredServer {
  const members = flattened(value, reading);
  const find = (names: readonly string[]) => members.find((one) => names.includes(one.name));
  const text = (key: keyof typeof words) => placedText(find(words[key])?.value, reading.source);
  const { command, args } = commandOf(find(words.command), find(words.args), reading);
  const urlMember = find(words.url);
  const url = reading.text(urlMember);
  const endpoint = url && endpointOf(url);
  const authentication = find(words.authentication);
  const launch = launchOf(command, args);
  const environment = reading.entries(find(words.environment));
  const headers = reading.entries(find(words.headers));
  const named = packageOf(find(words.registry), text('identifier'), placedText(find(['version'])?.value, reading.source), text('digest'), reading);
  const image = placedText(find(['image'])?.value, reading.source);
  const cwd = placedText(find(['cwd', 'workingDirectory'])?.value, reading.source);
  const envFile = text('envFile');
  const values = [command, url, cwd, envFile, ...[...environment, ...headers].map((entry) => entry.value)].filter((one) => one !== undefined);
  const fixedArgs = launch?.wrappers.some((wrapper) => wrapper.kind === 'shell') || bridges(command, args) ? [] : args;
  return {
    name,
    host: host.id,
    transport: transportOf(text('type')?.text, urlMember?.name, command, url, host),
    transportWord: text('type'),
    command,
    args,
    launch,
    cwd,
    envFile,
    fetches: fetchesOf(launch, named, image),
    url,
    endpoints: [...(endpoint ? [endpoint] : []), ...endpointsAmong(command, args)],
    environment,
    headers,
    authentication: textsBeneath(authentication?.value, reading, 0),
    authenticates: host.forOthers === true || isSection(authentication?.value) || members.some((one) => credentialsFromElsewhere.has(one.name)),
    approvals: approvalsOf(value, host, reading),
    sandbox: sandboxOf(members, root, reading),
    hostRuns: [
      ...members.filter((one) => run.has(one.name)).flatMap(({ key, value: of }) => reading.entry(key, of)),
      ...[...values, ...args].flatMap((one) => commandsIn(one, host)).map((value) => ({ name: value, value })),
    ],
    uncheckedTls: switchedOff(members, reading),
    package: named,
    image,
    literalPlaceholders: [...values, ...fixedArgs].flatMap((one) => literalIn(one, host)),
    disabled: isSwitch(find(['disabled'])?.value, true) || isSwitch(find(['enabled'])?.value, false),
  };
}

/** The entry's members, and those of its sections after them. */
function flattened(value: Value, reading: Reading): readonly Member[] {
  const own = reading.members(value);
  const inner = own.filter((one) => sections.has(one.name) && one.value?.kind === 'table').flatMap((one) => reading.members(one.value));
  return [...own.filter((one) => !(sections.has(one.name) && one.value?.kind === 'table')), ...inner];
}

/** A list is a command with its arguments. */
function commandOf(command: Member | undefined, args: Member | undefined, reading: Reading): { readonly command: PlacedText | undefined; readonly args: readonly PlacedText[] } {
  if (command?.value?.kind !== 'list') return { command: reading.text(command), args: argumentsOf(args, reading) };
  const [first, ...rest] = reading.texts(command);
  return { command: first, args: [...rest, ...argumentsOf(args, reading)] };
}

/** Texts, or tables that each say an argument's `value`. */
function argumentsOf(args: Member | undefined, reading: Reading): readonly PlacedText[] {
  const { value } = args ?? {};
  if (value?.kind !== 'list' || value.items.length === 0 || !value.items.every((item) => item.kind === 'table')) return reading.texts(args);
  return value.items.flatMap((item) => {
    const members = reading.members(item);
    return ['name', 'value'].flatMap((name) => placedText(members.find((one) => one.name === name)?.value, reading.source) ?? []);
  });
}

function packageOf(registry: Member | undefined, identifier: PlacedText | undefined, version: PlacedText | undefined, digest: PlacedText | undefined, reading: Reading): NamedPackage | undefined {
  const kind = placedText(registry?.value, reading.source);
  return kind && identifier ? { registry: kind.text, identifier, version, digest } : undefined;
}

function switchedOff(members: readonly Member[], reading: Reading): PlacedText | undefined {
  const found = members.find((one) => Object.hasOwn(uncheckedTls, one.name) && isSwitch(one.value, uncheckedTls[one.name] === true));
  return found && placedText(found.key, reading.source);
}

function isSwitch(value: Value | undefined, state: boolean): boolean {
  return value?.kind === 'scalar' && value.value === state;
}

/** `false` and nothing turn authentication off; everything else asks for it. */
function isSection(value: Value | undefined): boolean {
  if (value?.kind === 'scalar') return value.value !== null && value.value !== false;
  return value !== undefined && !(value.kind === 'text' && value.text === '');
}

/** The texts with a name in a section and its sections, as deep as a section of authentication goes. */
function textsBeneath(value: Value | undefined, reading: Reading, depth: number): readonly PlacedEntry[] {
  if (depth > 4) return [];
  return reading.members(value).flatMap(({ key, value: of }) => {
    if (of?.kind === 'table') return textsBeneath(of, reading, depth + 1);
    return of?.kind === 'text' ? reading.entry(key, of) : [];
  });
}
