// exposed-bind: has a server listen on this machine alone, by the host that it is told or by one where it is told none.
import ts from 'typescript';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { optionsIn, property, setProperty } from './call-options';
import type { Options } from './call-options';
import { Changes } from './changes';
import { declarationOf, isNeverReassigned } from './declaration-of';
import { everyInterfaceIn } from './every-interface';
import { originOf, unwrapped } from './origin-of';
import { nodeAt, parseFile, textOf } from './parsed-file';
import { literal, styleOf } from './style-of';

/** Not safe: whoever reaches the server from another machine no longer does. */
export function loopbackInterface({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  if (!file) return [];
  const call = nodeAt(file, finding.location.range);
  if (!ts.isCallExpression(call) && !ts.isNewExpression(call)) return [];
  const changes = new Changes(file);
  const host = literal('127.0.0.1', styleOf(file));
  const hosts = hostsOf(call);
  const open = hosts.flatMap((each) => everyInterfaceIn(each));
  if (open.length > 0) for (const each of new Set(open)) changes.replace(each, host);
  else if (hosts.length === 0) nameHost(changes, call, host);
  return changes.fix('Listen on this machine alone', false);
}

/** The values that name an interface, wherever a library takes it. */
function hostsOf(call: ts.CallExpression | ts.NewExpression): readonly ts.Expression[] {
  const [first, second] = call.arguments ?? [];
  const options = optionsIn(first);
  const inner = valueOf(options, 'httpStream');
  const hosts = [valueOf(options, 'host'), valueOf(options, 'hostname'), inner && valueOf(optionsIn(inner), 'host')];
  return [...hosts, optionsIn(second).kind === 'unknown' && !isNumber(second) ? second : undefined].filter((each) => each !== undefined);
}

function valueOf(options: Options, name: string): ts.Expression | undefined {
  const found = options.kind === 'literal' || options.kind === 'named' ? property(options.record, name) : undefined;
  if (!found) return undefined;
  if (ts.isShorthandPropertyAssignment(found)) return found.name;
  return ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function nameHost(changes: Changes, call: ts.CallExpression | ts.NewExpression, host: string): void {
  const [first] = call.arguments ?? [];
  const options = optionsIn(first);
  if (!first) return;
  if (ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression) && call.expression.name.text === 'listen') {
    if (isPort(first)) behindPort(changes, first, host);
    else if (options.kind !== 'unknown' && valueOf(options, 'port')) setProperty(changes, options, 'host', host, first.end);
    return;
  }
  const option = optionNamed(call);
  if (option === undefined) return;
  if (options.kind === 'literal' || options.kind === 'named') setProperty(changes, options, option, host, first.end);
  else if (textOf(call.expression) === 'Deno.serve' && options.kind === 'none') changes.insert(first.getStart(), `{ ${option}: ${host} }, `);
}

/** What a function that takes options calls the interface. */
function optionNamed({ expression }: ts.CallExpression | ts.NewExpression): string | undefined {
  const module = originOf(expression)?.module;
  if (module === 'ws') return 'host';
  return module === '@hono/node-server' || /^(?:Bun|Deno)\.serve$/.test(textOf(expression)) ? 'hostname' : undefined;
}

/** The types want a number before a host, and let a record hold a port that is none. */
function behindPort(changes: Changes, port: ts.Expression, host: string): void {
  const text = textOf(port);
  if (isNumber(port)) changes.insert(port.end, `, ${host}`);
  else changes.replace(port, `{ ${text === 'port' ? text : `port: ${text}`}, host: ${host} }`);
}

/** A path of a socket and a record of options stand in the same place. */
function isPort(value: ts.Expression): boolean {
  const bare = unwrapped(value);
  if (isNumber(bare)) return true;
  if (ts.isBinaryExpression(bare)) return isPort(bare.left) || isPort(bare.right);
  if (ts.isStringLiteralLike(bare)) return /^\d+$/.test(bare.text);
  return /^port$|Port$|(?:^|_)PORT$/.test(nameOf(bare) ?? '');
}

function nameOf(value: ts.Expression): string | undefined {
  if (ts.isIdentifier(value)) return value.text;
  return ts.isPropertyAccessExpression(value) ? value.name.text : undefined;
}

/** Whether the text alone tells that the value is a number. */
function isNumber(value: ts.Expression | undefined): boolean {
  if (!value) return false;
  const bare = unwrapped(value);
  if (ts.isNumericLiteral(bare)) return true;
  if (ts.isPrefixUnaryExpression(bare)) return bare.operator === ts.SyntaxKind.PlusToken;
  if (ts.isCallExpression(bare)) return /^(?:Number|(?:Number\.)?parseInt|(?:Number\.)?parseFloat)$/.test(textOf(bare.expression));
  if (ts.isConditionalExpression(bare)) return isNumber(bare.whenTrue) && isNumber(bare.whenFalse);
  if (ts.isBinaryExpression(bare)) return isNumber(bare.left) && isNumber(bare.right);
  const declaration = ts.isIdentifier(bare) ? declarationOf(bare.text, bare) : undefined;
  if (!declaration || (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration))) return false;
  if (declaration.type) return declaration.type.kind === ts.SyntaxKind.NumberKeyword;
  return isNeverReassigned(declaration) && isNumber(declaration.initializer);
}
