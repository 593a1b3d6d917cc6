// session-id-in-url: takes the id of a session from the header that the protocol has for it, where a query parameter carried it.
import ts from 'typescript';
import type { Changes } from './changes';
import { declarationOf } from './declaration-of';
import { unwrapped } from './origin-of';
import { isTyped, nodesBelow, textOf } from './parsed-file';
import { literal, styleOf } from './style-of';

const parameter = /^session_?[iI]d$|^session$/;

/** Every reading of the parameter below the node. Answers whether there was one, and all could be told. */
export function headerInsteadOfQuery(changes: Changes, root: ts.Node): boolean {
  const readings = [root, ...nodesBelow(root)].flatMap((node) => {
    const owner = queryOf(node);
    return owner ? [{ node, owner }] : [];
  });
  for (const { node, owner } of readings) changes.replace(node, isTyped(changes.file) ? asText(node, owner) : owner);
  return readings.length > 0;

  /** The text that reads the header where the node reads the parameter. */
  function queryOf(node: ts.Node): string | undefined {
    const header = literal('mcp-session-id', styleOf(changes.file));
    if (ts.isPropertyAccessExpression(node) && parameter.test(node.name.text)) return isMember(node.expression, 'query') ? `${textOf(node.expression.expression)}.headers[${header}]` : undefined;
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression) || !isNamed(node.arguments[0])) return undefined;
    const { expression: receiver, name } = node.expression;
    if (name.text === 'query') return `${textOf(receiver)}.header(${header})`;
    return name.text === 'get' && isMember(receiver, 'searchParams') ? headerOf(receiver.expression, header) : undefined;
  }
}

function isMember(node: ts.Expression, name: string): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && node.name.text === name;
}

function isNamed(argument: ts.Expression | undefined): boolean {
  return argument !== undefined && ts.isStringLiteralLike(argument) && parameter.test(argument.text);
}

/** Of `new URL(request.url)`, or of what holds it; a request of Node's has no more than a path, so that URL needs a base. */
function headerOf(url: ts.Expression, header: string): string | undefined {
  const bare = unwrapped(url);
  if (ts.isIdentifier(bare)) {
    const declaration = declarationOf(bare.text, bare);
    return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? headerOf(declaration.initializer, header) : undefined;
  }
  const [address, ...base] = ts.isNewExpression(bare) && textOf(bare.expression) === 'URL' ? (bare.arguments ?? []) : [];
  const request = address && [address, ...nodesBelow(address)].find((node) => ts.isPropertyAccessExpression(node) && node.name.text === 'url');
  if (!request || !ts.isPropertyAccessExpression(request)) return undefined;
  return base.length > 0 ? `${textOf(request.expression)}.headers[${header}]` : `${textOf(request.expression)}.headers.get(${header})`;
}

/** Headers of Node may be lists to the types. */
function asText({ parent }: ts.Node, header: string): string {
  if (ts.isAsExpression(parent) || !header.endsWith(']') || (ts.isCallExpression(parent) && textOf(parent.expression) === 'String')) return header;
  const isAlone = ts.isVariableDeclaration(parent) || ts.isElementAccessExpression(parent) || ts.isCallExpression(parent);
  return isAlone ? `${header} as string` : `(${header} as string)`;
}
