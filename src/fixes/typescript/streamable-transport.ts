// session-id-in-url: serves Streamable HTTP where a route of Express answers by server-sent events and another one takes the messages. The first
// begins sessions then, the second goes on with them, at the address of the first; what they check stays as it is.
import ts from 'typescript';
import { isAsync } from '../../frontends/typescript/modifiers';
import type { Fix } from '../../core/fix';
import type { FixRequest } from '../fixer';
import { optionsIn } from './call-options';
import { Changes } from './changes';
import { usesOf } from './declaration-of';
import { pathOf, routeOf } from './entrances';
import { importedFrom, nameImported } from './import-added';
import { holds, isTyped, nodeAt, nodesBelow, parseFile, textOf } from './parsed-file';
import { headerInsteadOfQuery } from './session-header';
import { indentAt, literal, styleOf } from './style-of';

const before = 'SSEServerTransport';
const after = 'StreamableHTTPServerTransport';

interface Beginning {
  readonly route: ts.CallExpression;
  readonly handler: ts.ArrowFunction | ts.FunctionExpression;
  readonly body: ts.Block;
  readonly transport: ts.VariableDeclaration;
  readonly made: ts.NewExpression;
}

/** Not safe: clients must speak the newer transport. */
export function streamableTransport({ finding, text }: FixRequest): readonly Fix[] {
  const file = parseFile(finding.location.file, text);
  const node = file && nodeAt(file, finding.location.range);
  if (!file || !node) return [];
  const changes = new Changes(file);
  if (!ts.isNewExpression(node)) return headerInsteadOfQuery(changes, ts.isIdentifier(node) ? node.parent : node) ? changes.fix('Take the session id from its header', false) : [];
  const routes = [...nodesBelow(file.source)].filter(ts.isCallExpression).filter((call) => routeOf(call, file)?.framework === 'express');
  const beginning = beginningOf(node, routes);
  const messages = routes.filter((call) => textOf(call).includes('.handlePostMessage('));
  const [message, ...others] = messages;
  if (!beginning || !message || others.length > 0 || message.pos < beginning.route.end || !begin(changes, beginning) || !goOn(changes, message, beginning)) return [];
  return renamed(changes) ? changes.fix('Serve Streamable HTTP in its place', false) : [];
}

function beginningOf(made: ts.NewExpression, routes: readonly ts.CallExpression[]): Beginning | undefined {
  const route = routes.find((call) => holds(call, made));
  const handler = route?.arguments.at(-1);
  const transport = made.parent;
  if (!route || !handler || (!ts.isArrowFunction(handler) && !ts.isFunctionExpression(handler)) || !ts.isVariableDeclaration(transport) || ts.findAncestor(made, ts.isFunctionLike) !== handler) return undefined;
  const { body } = handler;
  return textOf(made.expression) === before && ts.isBlock(body) && handler.parameters.length === 2 && textOf(route.expression).endsWith('.get') ? { route, handler, body, transport, made } : undefined;
}

/** Has the first route make the newer transport for a request without a session, keep it once it has an id, and answer. */
function begin(changes: Changes, { route, handler, body, transport, made }: Beginning): boolean {
  const { eol, semicolon, indent } = styleOf(changes.file);
  const [request, response] = handler.parameters.map(({ name }) => textOf(name));
  const name = textOf(transport.name);
  const ids = usesOf(transport).flatMap((use) => (ts.isPropertyAccessExpression(use.parent) && use.parent.name.text === 'sessionId' ? [use.parent] : []));
  const keeping = body.statements.find((each) => ts.isExpressionStatement(each) && ids.some((id) => holds(each, id) && ts.findAncestor(id, ts.isFunctionLike) === handler) && isKept(each.expression));
  const connecting = body.statements.find((each) => textOf(each).includes(`.connect(${name})`));
  const [, , options] = made.arguments ?? [];
  if (!keeping || !ts.isExpressionStatement(keeping) || !connecting || request === undefined || response === undefined || optionsIn(options).kind === 'named') return false;
  const id = ids.find((each) => holds(keeping, each));
  if (!id) return false;
  const inner = indentAt(changes.file, keeping.getStart());
  const text = textOf(keeping.expression);
  const at = id.getStart() - keeping.expression.getStart();
  const kept = `${text.slice(0, at)}id${text.slice(at + textOf(id).length)}`;
  const more = options && ts.isObjectLiteralExpression(options) ? options.properties.map((each) => `${inner}${indent}${textOf(each)},${eol}`).join('') : options ? `${inner}${indent}...${textOf(options)},${eol}` : '';
  const generator = nameImported(changes, { module: 'crypto', name: 'randomUUID', at: made });
  changes.replace(made, `new ${after}({${eol}${inner}${indent}sessionIdGenerator: () => ${generator}(),${eol}${inner}${indent}onsessioninitialized: (id) => void ${ts.isCallExpression(keeping.expression) ? kept : `(${kept})`},${eol}${more}${inner}})`);
  changes.removeStatement(keeping);
  for (const closing of body.statements.filter((each) => each !== keeping)) onClose(changes, closing, name, ids);
  const parsed = /\bjson\(|bodyParser/.test(changes.file.text) ? `, ${request}.body` : '';
  changes.insert(connecting.end, `${eol}${inner}await ${name}.handleRequest(${request}, ${response}${parsed})${semicolon}`);
  const { expression } = route;
  if (ts.isPropertyAccessExpression(expression)) changes.replace(expression.name, 'post');
  if (!isAsync(handler)) changes.insert(handler.getStart(), 'async ');
  const last = handler.parameters.at(-1);
  changes.insert(last?.end ?? 0, isTyped(changes.file) && last?.type ? ', next: () => void' : ', next');
  const [first] = body.statements;
  if (first) changes.insert(first.getStart(), `if (${request}.headers[${literal('mcp-session-id', styleOf(changes.file))}]) return next()${semicolon}${eol}${inner}`);
  return true;
}

/** `sessions[id] = …`, `sessions.set(id, …)` */
function isKept(expression: ts.Expression): boolean {
  return (ts.isBinaryExpression(expression) && expression.operatorToken.kind === ts.SyntaxKind.EqualsToken) || (ts.isCallExpression(expression) && textOf(expression.expression).endsWith('.set'));
}

/** A session outlives the request that began it: what was done when that closed is done when the transport does. */
function onClose(changes: Changes, statement: ts.Statement, transport: string, ids: readonly ts.Expression[]): void {
  for (const id of ids) if (holds(statement, id)) changes.replace(id, `${textOf(id)} ?? ${literal('', styleOf(changes.file))}`);
  const call = ts.isExpressionStatement(statement) && ts.isCallExpression(statement.expression) ? statement.expression : undefined;
  const [event, callback] = call?.arguments ?? [];
  if (!call || !callback || !event || !ts.isStringLiteralLike(event) || event.text !== 'close' || !/\.(?:on|once)$/.test(textOf(call.expression))) return;
  changes.replace({ start: call.getStart(), end: callback.getStart() }, `${transport}.onclose = `);
  changes.replace({ start: callback.end, end: call.end }, '');
}

/** Has the route of the messages take every request with a session. */
function goOn(changes: Changes, message: ts.CallExpression, { route }: Beginning): boolean {
  const [path] = message.arguments;
  const address = pathOf(route);
  if (!path || pathOf(message) === undefined || address === undefined || !ts.isPropertyAccessExpression(message.expression)) return false;
  changes.replace(message.expression.name, 'all');
  changes.replace(path, address);
  for (const node of nodesBelow(message)) if (ts.isPropertyAccessExpression(node) && node.name.text === 'handlePostMessage') changes.replace(node.name, 'handleRequest');
  return headerInsteadOfQuery(changes, message);
}

/** The class and its import, wherever the file names them. */
function renamed(changes: Changes): boolean {
  const { file } = changes;
  const [imported] = importedFrom(file, '@modelcontextprotocol/sdk/server/sse.js');
  if (!imported || importedFrom(file, '@modelcontextprotocol/sdk/server/streamableHttp.js').length > 0) return false;
  for (const node of nodesBelow(file.source)) {
    if (ts.isIdentifier(node) && node.text === before && !ts.isNewExpression(node.parent)) changes.replace(node, after);
    else if (ts.isStringLiteral(node) && /^@modelcontextprotocol\/sdk\/server\/sse\.js$/.test(node.text)) changes.replace(node, literal(node.text.replace('/sse.', '/streamableHttp.'), styleOf(file)));
  }
  return true;
}
