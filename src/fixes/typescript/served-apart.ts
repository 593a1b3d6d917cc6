// shared-transport: makes the server, and the transport where it is shared as well, anew wherever a request is answered.
import ts from 'typescript';
import { isAsync } from '../../frontends/typescript/modifiers';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { optionsIn, property } from './call-options';
import { Changes } from './changes';
import { declarationOf, usesOf } from './declaration-of';
import { holds, nodeAt, nodesBelow, parseFile, spanOf, textOf } from './parsed-file';
import { serverFactory, wholeLines } from './server-factory';
import { indentAt, styleOf } from './style-of';

type Answering = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;

/** Not safe: what a server or a session remembered from one request to the next is gone. */
export function servedApart({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  const call = file && nodeAt(file, finding.location.range);
  if (!file || !call || !ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return [];
  const shared = constantOf(call.expression.expression);
  if (!shared) return [];
  const changes = new Changes(file);
  const isDone = call.expression.name.text === 'connect' ? serverApart(changes, shared) : transportApart(changes, shared);
  return isDone ? changes.fix(call.expression.name.text === 'connect' ? 'Make a server for each client' : 'Make a server and a transport for each request', false) : [];
}

/** Every function that uses the server makes one of its own. */
function serverApart(changes: Changes, server: ts.VariableDeclaration): boolean {
  const factory = serverFactory(changes, server);
  if (!factory) return false;
  const inside = new Map<Answering, ts.Identifier[]>();
  for (const use of factory.uses) {
    const owner = answeringAround(use, server);
    if (owner) inside.set(owner, [...(inside.get(owner) ?? []), use]);
    else if (isConnected(use)) changes.replace(use, factory.call);
    else return false;
  }
  return [...inside].every(([owner, uses]) => {
    const place = innermostBlock(owner, uses);
    const first = place?.statements.find((statement) => uses.some((use) => holds(statement, use)));
    if (!first) return false;
    before(changes, first, [`const ${textOf(server.name)} = ${factory.call}`]);
    return true;
  });
}

function transportApart(changes: Changes, transport: ts.VariableDeclaration): boolean {
  const statement = transport.parent.parent;
  const options = transport.initializer && ts.isNewExpression(transport.initializer) ? optionsIn(transport.initializer.arguments?.[0]) : undefined;
  if (!options || options.kind === 'unknown' || !ts.isVariableStatement(statement) || keepsSessions(options)) return false;
  const uses = usesOf(transport);
  const connection = uses.map((use) => ts.findAncestor(use, ts.isCallExpression)).find((call) => call !== undefined && textOf(call.expression).endsWith('.connect'));
  const connecting = connection && ts.findAncestor(connection, ts.isExpressionStatement);
  if (!connection || connecting?.parent !== statement.parent || !ts.isPropertyAccessExpression(connection.expression)) return false;
  const server = constantOf(connection.expression.expression);
  const factory = server && serverFactory(changes, server);
  if (!factory || factory.uses.some((use) => use.parent !== connection.expression)) return false;
  const handlers = new Map<Answering, ts.Identifier>();
  for (const use of uses.filter((each) => each.parent !== connection)) {
    const owner = answeringAround(use, transport);
    if (!owner) return false;
    if (!handlers.has(owner)) handlers.set(owner, use);
  }
  changes.removeStatement(statement);
  changes.replace(wholeLines(changes, connecting), '');
  const lines = [textOf(statement.declarationList), `await ${factory.call}.connect(${textOf(transport.name)})`];
  return handlers.size > 0 && [...handlers].every(([owner, use]) => insideOf(changes, owner, use, lines));
}

/** Without an id of sessions a transport needs nothing from the request before. */
function keepsSessions(options: ReturnType<typeof optionsIn>): boolean {
  if (options.kind === 'none') return false;
  const generator = options.kind === 'unknown' ? undefined : property(options.record, 'sessionIdGenerator');
  return generator !== undefined && !(ts.isPropertyAssignment(generator) && textOf(generator.initializer) === 'undefined');
}

function constantOf(expression: ts.Expression): ts.VariableDeclaration | undefined {
  const declaration = ts.isIdentifier(expression) ? declarationOf(expression.text, expression) : undefined;
  return declaration && ts.isVariableDeclaration(declaration) && ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const && ts.isVariableDeclarationList(declaration.parent) ? declaration : undefined;
}

/** The outermost function around a use that does not hold the declaration as well. */
function answeringAround(use: ts.Node, declaration: ts.Node): Answering | undefined {
  let found: Answering | undefined;
  for (let at: ts.Node | undefined = use.parent; at as ts.Node | undefined; at = at.parent) {
    if (holds(at, declaration)) return found;
    if (ts.isArrowFunction(at) || ts.isFunctionExpression(at) || ts.isFunctionDeclaration(at) || ts.isMethodDeclaration(at)) found = at;
  }
  return found;
}

function isConnected({ parent }: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.name.text === 'connect';
}

function innermostBlock(owner: Answering, uses: readonly ts.Node[]): ts.Block | undefined {
  for (let at = uses[0]; at && at !== owner; at = at.parent) if (ts.isBlock(at) && uses.every((use) => holds(at, use))) return at;
  return undefined;
}

/** Puts statements before the one that a use stands in, in a function that waits for them. */
function insideOf(changes: Changes, owner: Answering, use: ts.Node, lines: readonly string[]): boolean {
  if (!isAsync(owner) && (ts.isMethodDeclaration(owner) || owner.type)) return false;
  if (!isAsync(owner)) changes.insert(owner.getStart(), 'async ');
  const { body } = owner;
  if (!body) return false;
  if (ts.isBlock(body)) {
    const inner = innermostBlock(owner, [use]);
    const statement = inner?.statements.find((each) => holds(each, use));
    if (!statement || ts.findAncestor(use, ts.isFunctionLike) !== owner) return false;
    before(changes, statement, lines);
    return true;
  }
  const { eol, semicolon, indent } = styleOf(changes.file);
  const outer = indentAt(changes.file, owner.getStart());
  const all = [...lines, `return ${textOf(body)}`].map((line) => `${outer}${indent}${line}${semicolon}`);
  changes.replace(body, ['{', ...all, `${outer}}`].join(eol));
  return [...nodesBelow(body)].every((node) => !ts.isFunctionLike(node));
}

function before(changes: Changes, statement: ts.Statement, lines: readonly string[]): void {
  const { eol, semicolon } = styleOf(changes.file);
  const { start } = spanOf(statement);
  const indent = indentAt(changes.file, start);
  changes.insert(start, lines.map((line) => `${line}${semicolon}${eol}${indent}`).join(''));
}
