// The words before a declaration that say what kind of one it is.
import ts from 'typescript';

// Read once: the compiler exports them through accessors, and every function asks.
const { AsyncKeyword, StaticKeyword } = ts.SyntaxKind;

export function isAsync(node: ts.Node): boolean {
  return hasModifier(node, AsyncKeyword);
}

export function isStatic(node: ts.Node): boolean {
  return hasModifier(node, StaticKeyword);
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false);
}
