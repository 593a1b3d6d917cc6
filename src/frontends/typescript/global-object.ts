// The object whose members are the free names, under each of its names.
import ts from 'typescript';
import type { Lowering } from './lowering';
import { withoutParentheses } from './parentheses';

const names = new Set(['globalThis', 'global', 'window', 'self']);

export function isGlobalObject(lowering: Lowering, node: ts.Expression): boolean {
  // `(globalThis as any)`: what its type lacks is there all the same.
  const inner = withoutParentheses(node);
  const written = ts.isAssertionExpression(inner) ? inner.expression : inner;
  return ts.isIdentifier(written) && names.has(written.text) && !lowering.scope.resolve(written.text);
}
