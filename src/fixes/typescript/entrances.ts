// Where the requests come in that an endpoint answers: routes, callbacks of HTTP servers and `fetch` functions of one file, through its own functions.
import ts from 'typescript';
import { declarationOf, usesOf } from './declaration-of';
import { optionsIn } from './call-options';
import { originOf } from './origin-of';
import type { ParsedFile } from './parsed-file';
import { nodesBelow, textOf } from './parsed-file';

export type Framework = 'express' | 'hono' | 'fastify';

export type Entrance =
  /** `app.post('/mcp', handler)`; `handler` is the first argument that is no path. */
  | { readonly kind: 'route'; readonly call: ts.CallExpression; readonly handler: ts.Expression; readonly framework: Framework }
  /** What `createServer` is given. */
  | { readonly kind: 'callback'; readonly value: ts.Expression }
  /** What answers a `Request` with a `Response`. */
  | { readonly kind: 'fetch'; readonly value: ts.Expression | ts.MethodDeclaration };

const methods = /^(?:get|post|put|patch|delete|options|all|use)$/;
const deepest = 4;

/** Those that lead to the node, and the routes beside them that serve MCP as well. */
export function entrancesTo(file: ParsedFile, node: ts.Node): readonly Entrance[] {
  const found = [...leadingTo(node, file, deepest, new Set())];
  const routes = found.filter((each) => each.kind === 'route');
  const paths = new Set(routes.map(({ call }) => pathOf(call)).filter((path) => path !== undefined));
  const calls = new Set(routes.map(({ call }) => call));
  for (const other of routes.length > 0 ? nodesBelow(file.source) : []) {
    const route = ts.isCallExpression(other) && !calls.has(other) ? routeOf(other, file) : undefined;
    if (route && (paths.has(pathOf(route.call) ?? '') || /\.(?:handleRequest|handlePostMessage)\(|new SSEServerTransport\(/.test(textOf(route.call)))) found.push(route);
  }
  return found;
}

/** The route that a call makes, if it makes one. */
export function routeOf(call: ts.CallExpression, file: ParsedFile): (Entrance & { kind: 'route' }) | undefined {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || !methods.test(expression.name.text)) return undefined;
  const framework = frameworkOf(file);
  const handler = call.arguments.find((argument) => !isPath(argument));
  return framework && handler && (pathOf(call) !== undefined || expression.name.text === 'use' || ts.isCallExpression(expression.expression)) ? { kind: 'route', call, handler, framework } : undefined;
}

/** The text of the path that a route is for; nothing where it has none of its own. */
export function pathOf({ arguments: [first] }: ts.CallExpression): string | undefined {
  return first && isPath(first) ? textOf(first) : undefined;
}

function* leadingTo(node: ts.Node, file: ParsedFile, depth: number, seen: Set<ts.Node>): Generator<Entrance> {
  if (depth < 0 || seen.has(node) || ts.isSourceFile(node)) return;
  seen.add(node);
  for (let at = node; !ts.isSourceFile(at.parent); at = at.parent) {
    const { parent } = at;
    if (ts.isCallExpression(parent) && at !== parent.expression) {
      const entrance = entranceOf(parent, at, file);
      if (entrance) {
        yield entrance;
        return;
      }
    }
    if (isFetch(at)) {
      yield { kind: 'fetch', value: at };
      return;
    }
    const names = namesOf(at);
    for (const name of names) yield* leadingTo(name, file, depth - 1, seen);
    if (names.length > 0) return;
  }
}

function entranceOf(call: ts.CallExpression, argument: ts.Node, file: ParsedFile): Entrance | undefined {
  const route = routeOf(call, file);
  if (route && !isPath(argument)) return route;
  const origin = originOf(call.expression);
  if (origin && /^https?$/.test(origin.module) && origin.name === 'createServer' && call.arguments.at(-1) === argument) return { kind: 'callback', value: argument as ts.Expression };
  return textOf(call.expression) === 'Deno.serve' && optionsIn(argument as ts.Expression).kind !== 'literal' ? { kind: 'fetch', value: argument as ts.Expression } : undefined;
}

/** The value of a member `fetch`, or such a method. */
function isFetch(node: ts.Node): node is ts.Expression | ts.MethodDeclaration {
  if (ts.isMethodDeclaration(node)) return textOf(node.name) === 'fetch' && ts.isObjectLiteralExpression(node.parent);
  return ts.isPropertyAssignment(node.parent) && node.parent.initializer === node && textOf(node.parent.name) === 'fetch';
}

/** Where the value or the function that the node is, is named elsewhere in the file. */
function namesOf(node: ts.Node): readonly ts.Node[] {
  if (ts.isFunctionDeclaration(node)) return usesOf(node);
  if (ts.isMethodDeclaration(node) && ts.isClassLike(node.parent)) return membersNamed(node.parent, textOf(node.name));
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) && parent.initializer === node && ts.isIdentifier(parent.name)) return usesOf(parent);
  return ts.isPropertyDeclaration(parent) && parent.initializer === node ? membersNamed(parent.parent, textOf(parent.name)) : [];
}

function membersNamed(owner: ts.Node, name: string): readonly ts.Node[] {
  return [...nodesBelow(owner)].filter((each) => ts.isPropertyAccessExpression(each) && each.expression.kind === ts.SyntaxKind.ThisKeyword && each.name.text === name);
}

/** A text, a pattern, a list of them, or a name for one. */
function isPath(node: ts.Node): boolean {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node) || node.kind === ts.SyntaxKind.RegularExpressionLiteral || ts.isArrayLiteralExpression(node)) return true;
  if (!ts.isIdentifier(node)) return ts.isPropertyAccessExpression(node) && /path|route|endpoint|url/i.test(node.name.text);
  const declaration = declarationOf(node.text, node);
  if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) return isPath(declaration.initializer) || ts.isBinaryExpression(declaration.initializer);
  return /path|route|endpoint/i.test(node.text) && !/handler|middleware/i.test(node.text);
}

/** By what the file imports; nothing where that is not one of them alone. */
function frameworkOf({ source }: ParsedFile): Framework | undefined {
  const modules = source.statements.flatMap((statement) => [...nodesBelow(statement)]).flatMap((node) => (ts.isStringLiteral(node) && isSpecifier(node) ? [node.text] : []));
  const found = new Set(modules.flatMap((module): Framework[] => (/(?:^|\/)express(?:\.js)?$/.test(module) ? ['express'] : /^hono$|\/hono$|^@hono\//.test(module) ? ['hono'] : /(?:^|\/)fastify$/.test(module) ? ['fastify'] : [])));
  const [only, ...others] = found;
  return others.length === 0 ? only : undefined;
}

function isSpecifier({ parent }: ts.StringLiteral): boolean {
  return ts.isImportDeclaration(parent) || ts.isExternalModuleReference(parent) || (ts.isCallExpression(parent) && textOf(parent.expression) === 'require');
}
