// The folder that a path is meant to lie in, where the code says so by the way it puts the path together.
import ts from 'typescript';
import { declarationOf } from './declaration-of';
import { originOf, unwrapped } from './origin-of';
import { piecesOf } from './pieces-of-text';
import type { Style } from './style-of';
import { literal } from './style-of';

const deepest = 8;

/** The folder as an expression; nothing where the path may come from the caller as a whole. */
export function baseFolder(path: ts.Expression, style: Style, depth = 0): string | undefined {
  const bare = unwrapped(path);
  if (depth > deepest) return undefined;
  if (ts.isIdentifier(bare)) {
    const declaration = declarationOf(bare.text, bare);
    return declaration && ts.isVariableDeclaration(declaration) && declaration.initializer ? baseFolder(declaration.initializer, style, depth + 1) : undefined;
  }
  if (!ts.isCallExpression(bare)) return fromText(bare, style);
  const [first, ...more] = bare.arguments;
  const name = originOf(bare.expression)?.name.replace(/^(?:posix|win32|promises|native)\./, '') ?? '';
  if (!first || ts.isSpreadElement(first)) return undefined;
  if (/^(?:normalize|realpath|realpathSync(?:\.native)?)$/.test(name)) return baseFolder(first, style, depth + 1);
  if (!/^(?:join|resolve)$/.test(name) || more.length === 0) return undefined;
  return isServersOwn(first) ? first.getText() : baseFolder(first, style, depth + 1);
}

/** Whether the value is the server's own and nothing a caller hands in: a text, a member of `this`, or a constant of the file's top. */
export function isServersOwn(value: ts.Expression, depth = 0): boolean {
  const bare = unwrapped(value);
  if (depth > deepest) return false;
  if (ts.isStringLiteralLike(bare) || bare.kind === ts.SyntaxKind.ThisKeyword || ts.isMetaProperty(bare)) return true;
  if (ts.isPropertyAccessExpression(bare) || ts.isElementAccessExpression(bare)) return isServersOwn(bare.expression, depth + 1);
  if (ts.isCallExpression(bare)) {
    const isOwn = ts.isPropertyAccessExpression(bare.expression) ? isServersOwn(bare.expression.expression, depth + 1) : originOf(bare.expression) !== undefined;
    return isOwn && bare.arguments.every((argument) => isServersOwn(argument, depth + 1));
  }
  if (!ts.isIdentifier(bare)) return false;
  const declaration = declarationOf(bare.text, bare);
  if (!declaration) return /^(?:__dirname|__filename|process)$/.test(bare.text);
  if (!ts.isVariableDeclaration(declaration)) return !ts.isParameter(declaration) && !ts.isBindingElement(declaration);
  return ts.findAncestor(declaration, ts.isFunctionLike) === undefined || (declaration.initializer !== undefined && isServersOwn(declaration.initializer, depth + 1));
}

/** `${BASE}/${name}` lies in `BASE`, and `./notes/${name}.md` in `./notes`. */
function fromText(path: ts.Expression, style: Style): string | undefined {
  const [first, second] = piecesOf(path)?.pieces.filter((piece) => piece.kind === 'value' || piece.text !== '') ?? [];
  if (first?.kind === 'constant') {
    const folder = /^(.*[^/])\/[^/]*$/.exec(first.text)?.[1];
    return folder === undefined || folder === '..' ? undefined : literal(folder, style);
  }
  const isFolder = second?.kind === 'constant' && /^[\\/]/.test(second.text);
  return first && isFolder && isServersOwn(first.expression) ? first.expression.getText() : undefined;
}
