// The object whose members are the free names, under each of its names.
import ts from 'typescript';
import type { Lowering } from './lowering';

const names = new Set(['globalThis', 'global', 'window', 'self']);

export function isGlobalObject(lowering: Lowering, node: ts.Expression): boolean {
  return ts.isIdentifier(node) && names.has(node.text) && !lowering.scope.resolve(node.text);
}
