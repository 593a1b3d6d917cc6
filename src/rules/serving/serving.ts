// What an application serves over HTTP and who may reach it: the view of the whole server that rules about endpoints share. One that speaks over
// stdio has no endpoints and gets none of these rules.
import type { UseKind } from '../../ir/row';
import { exactReading } from '../../engine/text';
import type { Project } from '../../engine/project';
import type { Use, UsedValue } from '../../engine/use';

export interface Serving {
  /** Where requests are handed to MCP, one a file: a server that answers three methods is one endpoint. */
  readonly endpoints: readonly Use[];
  /** Where a caller has to prove who it is: a library for that, or an answer that refuses those who are not known. */
  readonly proofs: readonly Use[];
  /** Something tells callers apart. */
  readonly isAuthenticated: boolean;
  /** The uses of a kind in the same application. */
  uses(kind: UseKind): readonly Use[];
}

const known = new WeakMap<Project, readonly Serving[]>();

/** One for each application with an endpoint. */
export function servingsOf(project: Project): readonly Serving[] {
  const servings = known.get(project) ?? found(project);
  known.set(project, servings);
  return servings;
}

function found(project: Project): readonly Serving[] {
  // A transport may get lost on its way to the request that it handles; that there is one tells what handles requests.
  const withTransport = new Set(project.uses('request-transport').map(({ application }) => application));
  const sockets = project.uses('socket-server');
  const spoken = sockets.length === 0 ? [] : project.uses('connection').filter((use) => sockets.some((socket) => socket.mayRun(use)));
  const all = [...project.uses('mcp-endpoint'), ...spoken, ...project.uses('request-handling').filter(({ application }) => withTransport.has(application))];
  return [...new Set(all.map(({ application }) => application))].map((application) => {
    const uses = (kind: UseKind): readonly Use[] => project.uses(kind).filter((use) => use.application === application);
    const files = new Set<string>();
    const proofs = [...uses('authentication'), ...uses('answer-status').filter(refuses)];
    return {
      uses,
      proofs,
      endpoints: all.filter((use) => use.application === application).filter(({ location: { file } }) => !files.has(file) && files.add(file)),
      isAuthenticated: proofs.length > 0 || [...uses('middleware'), ...uses('route')].some(promisesCheck),
    };
  });
}

/** What is known of a check by its name alone: where the project does not show it, it may well be what it is called. */
function promisesCheck(use: Use): boolean {
  const handed = ['Argument[any]', 'Argument[1].onRequest', 'Argument[1].preHandler', 'Argument[0].onRequest', 'Argument[0].preHandler'];
  return handed.some((path) => use.value(path).foreignNames.some((name) => check.test(name)));
}

function refuses(use: Use): boolean {
  const answered = statusOf(use);
  return answered.includes(401) || answered.includes(403);
}

/** Whether it answers that whoever asks has to prove who they are; a wrong origin is answered otherwise. */
export function asksForToken(use: Use): boolean {
  return statusOf(use).includes(401);
}

function statusOf(use: Use): readonly unknown[] {
  // A test plays the answers of other servers.
  if (testFile.test(use.location.file)) return [];
  return ['Argument[0]', 'Argument[0].status', 'Argument[0].statusCode', 'Argument[1]', 'Argument[1].status'].flatMap((path) => use.value(path).constants);
}

/** Whether a call of a tool, or a request to a route, may make it run. */
export function runsForRequests({ isHandling, isServing }: Use): boolean {
  return isHandling || isServing;
}

export type Reached = 'everyone' | 'this-machine' | 'unknown';

/** Whom a server that listens can be reached by, as far as the code tells. */
export function reachOf(use: Use): Reached {
  const hosts = hostsOf(use);
  if (hosts.length === 0) return use.kind === 'listening' ? 'everyone' : 'this-machine';
  const texts = hosts.flatMap((host) => host.texts.map(exactReading));
  const isLocal = texts.some((text) => text !== undefined && loopback.test(text));
  // No text at all is what another setting is without one, where the same function reads both.
  if (texts.some((text) => text !== undefined && everywhere.has(text) && !(text === '' && isLocal))) return 'everyone';
  return texts.length > 0 && texts.every((text) => text !== undefined && loopback.test(text)) ? 'this-machine' : 'unknown';
}

/** Whether it listens on this machine unless whoever runs it says something else: `process.env.HOST ?? '127.0.0.1'`. */
export function isLocalByDefault(use: Use): boolean {
  const hosts = hostsOf(use);
  return hosts.length > 0 && reachOf(use) !== 'everyone' && hosts.every(({ texts }) => texts.some((text) => loopback.test(exactReading(text) ?? '')));
}

/** The values that name the interface to listen on. */
export function hostsOf(use: Use): readonly UsedValue[] {
  const inOptions = ['host', 'hostname', 'httpStream.host', 'transport.options.host'].map((option) => use.value(`Argument[0].${option}`));
  // Behind options stands what is called, not a host.
  const values = use.value('Argument[0]').members.length > 0 ? inOptions : [...inOptions, use.value('Argument[1]')];
  return values.filter((host) => host.isThere && !host.isFunction && (host.texts.length > 0 || !host.constants.some((constant) => typeof constant === 'number')));
}

const check = /auth(?!or(?!iz))|api_?key|jwt|bearer|(?:require|verify|check|validate)\w{0,40}(?:token|user|login)|loggedin|protect|guard/i;
const testFile = /(?:^|\/)(?:tests?|__tests__|__mocks__|spec)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/;
const everywhere = new Set(['0.0.0.0', '::', '[::]', '*', '']);
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/** The calls that make a server listen; not what a request starts, as a callback for a browser that signs in, and not those of an application for something else. */
export function listenersOf(serving: Serving): readonly Use[] {
  const all = [...serving.uses('listening'), ...serving.uses('local-listening')].filter(({ isHandling, isServing }) => !isHandling && !isServing);
  if (all.length < 2) return all;
  const served = serving.uses('route').filter((route) => serving.endpoints.some((endpoint) => route.mayRun(endpoint))).map(makersOf);
  const areApart = served.length > 0 && served.every((makers) => all.some((listener) => haveCommon(makers, makersOf(listener))));
  return areApart ? all.filter((listener) => !isForOther(makersOf(listener), serving, served)) : all;
}

/** Whether what listens was made for routes, and none of those that serve the protocol: as for whether all is well. */
function isForOther(makers: ReadonlySet<string>, serving: Serving, served: readonly ReadonlySet<string>[]): boolean {
  return !served.some((other) => haveCommon(makers, other)) && serving.uses('route').some((route) => haveCommon(makers, makersOf(route)));
}

/** Where that is made which a use is a method of. */
function makersOf(use: Use): ReadonlySet<string> {
  return new Set(use.value('Argument[self]').origins.flatMap(({ kind, location: { file, range } }) => (kind === 'call' ? [`${file} ${range.start.line} ${range.start.character}`] : [])));
}

function haveCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some((maker) => other.has(maker));
}
