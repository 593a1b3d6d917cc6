// dns-rebinding: has the transports of version 1 of the SDK answer to the names of this machine alone, at the port that the file listens on.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { lacks, optionsIn, property, setProperty } from './call-options';
import { Changes } from './changes';
import { declarationOf, isNeverReassigned } from './declaration-of';
import { originOf, unwrapped } from './origin-of';
import type { ParsedFile } from './parsed-file';
import { nodesBelow, parseFile } from './parsed-file';
import { literal, styleOf } from './style-of';

const hosts = ['127.0.0.1', 'localhost', '[::1]'];

/** Where each kind of transport takes its options. */
const optionsOf: ReadonlyMap<string, number> = new Map([
  ['StreamableHTTPServerTransport', 0],
  ['SSEServerTransport', 2],
]);

/** Not safe: the server may be reached under another name, as through a proxy. */
export function localHostNames({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const transports = [...nodesBelow(file.source)].filter(ts.isNewExpression).filter((each) => optionsOf.has(transportOf(each)));
  const [port, ...others] = portsOf(file);
  if (!port || others.length > 0) return [];
  const changes = new Changes(file);
  for (const transport of transports) if (!checkHosts(changes, transport, port)) return [];
  return changes.fix('Answer to the names of this machine alone', false);
}

function transportOf({ expression }: ts.NewExpression): string {
  const origin = originOf(expression);
  return origin?.module.startsWith('@modelcontextprotocol/sdk/') ? origin.name : '';
}

/** For each call of `listen` what it is given as a port, also in a record; `undefined` where that is not in sight. */
function portsOf(file: ParsedFile): readonly (ts.Expression | undefined)[] {
  const calls = [...nodesBelow(file.source)].filter(ts.isCallExpression).filter(({ expression }) => ts.isPropertyAccessExpression(expression) && expression.name.text === 'listen');
  return calls.map(({ arguments: [first] }) => {
    const options = optionsIn(first);
    const port = options.kind === 'literal' ? property(options.record, 'port') : undefined;
    if (options.kind !== 'literal') return first && unwrapped(first);
    if (port && ts.isShorthandPropertyAssignment(port)) return port.name;
    return port && ts.isPropertyAssignment(port) ? unwrapped(port.initializer) : undefined;
  });
}

/** Whether the transport's options can be told what to check. */
function checkHosts(changes: Changes, transport: ts.NewExpression, port: ts.Expression): boolean {
  const args = transport.arguments ?? [];
  const options = optionsIn(args[optionsOf.get(transportOf(transport)) ?? 0]);
  const allowed = namesAt(changes.file, port, transport);
  const last = args.at(-1);
  if (allowed === undefined || !last || !lacks(options, 'allowedHosts')) return false;
  if (options.kind === 'none') changes.insert(last.end, `, { enableDnsRebindingProtection: true, allowedHosts: ${allowed} }`);
  else if (options.kind !== 'literal' || options.record.properties.length === 0) return false;
  else {
    setProperty(changes, options, 'enableDnsRebindingProtection', 'true', last.end);
    setProperty(changes, options, 'allowedHosts', allowed, last.end);
  }
  return true;
}

/** The list of names with the port, as a browser sends them; nothing where the port is not known at the place. */
function namesAt(file: ParsedFile, port: ts.Expression, place: ts.Node): string | undefined {
  // A browser leaves the port of the scheme out.
  if (ts.isNumericLiteral(port)) return ['80', '443', '0'].includes(port.text) ? undefined : `[${hosts.map((host) => literal(`${host}:${port.text}`, styleOf(file))).join(', ')}]`;
  const declaration = ts.isIdentifier(port) ? declarationOf(port.text, port) : undefined;
  if (!declaration || !ts.isIdentifier(port) || !ts.isVariableDeclaration(declaration) || !isNeverReassigned(declaration)) return undefined;
  const isKnown = declarationOf(port.text, place) === declaration && (declaration.end < place.pos || ts.findAncestor(place, ts.isFunctionLike) !== ts.findAncestor(declaration, ts.isFunctionLike));
  return isKnown && mayBePort(declaration.initializer) ? `[${hosts.map((host) => `\`${host}:\${${port.text}}\``).join(', ')}]` : undefined;
}

/** A record of options is no port, nor is a function. */
function mayBePort(value: ts.Expression | undefined): boolean {
  return value !== undefined && !ts.isObjectLiteralExpression(value) && !ts.isArrowFunction(value) && !ts.isFunctionExpression(value);
}
