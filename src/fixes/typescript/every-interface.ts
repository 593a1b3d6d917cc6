// Where the text says that a server is to listen on every interface: in the host itself, in a default, or in a constant that it names.
import ts from 'typescript';
import { optionsIn, property } from './call-options';
import { declarationOf, isNeverReassigned } from './declaration-of';
import { unwrapped } from './origin-of';
import { textOf } from './parsed-file';

const everyInterface = new Set(['0.0.0.0', '::', '[::]', '*', '']);
const deepest = 12;

/** The literals for every interface that the host may be; none where another file has them. */
export function everyInterfaceIn(host: ts.Expression, depth = 0): readonly ts.StringLiteralLike[] {
  const bare = unwrapped(host);
  if (ts.isStringLiteralLike(bare)) return everyInterface.has(bare.text) ? [bare] : [];
  if (depth > deepest) return [];
  return partsOf(bare).flatMap((part) => everyInterfaceIn(part, depth + 1));
}

function partsOf(host: ts.Expression): readonly ts.Expression[] {
  if (ts.isBinaryExpression(host)) return [host.left, host.right];
  if (ts.isConditionalExpression(host)) return [host.whenTrue, host.whenFalse];
  if (ts.isPropertyAccessExpression(host)) return memberOf(host);
  const declaration = ts.isIdentifier(host) ? declarationOf(host.text, host) : undefined;
  if (!declaration || !isNeverReassigned(declaration)) return [];
  // What is taken out of anything but the environment may be the same address again.
  const isDefault = ts.isBindingElement(declaration) && ts.isVariableDeclaration(declaration.parent.parent) && declaration.parent.parent.initializer && textOf(declaration.parent.parent.initializer) === 'process.env';
  const value = ts.isVariableDeclaration(declaration) || isDefault ? declaration.initializer : undefined;
  return value ? [value] : [];
}

function memberOf({ expression, name }: ts.PropertyAccessExpression): readonly ts.Expression[] {
  const options = optionsIn(expression);
  const found = options.kind === 'named' ? property(options.record, name.text) : undefined;
  return found && ts.isPropertyAssignment(found) ? [found.initializer] : [];
}
