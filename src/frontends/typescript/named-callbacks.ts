// Functions of libraries that are handed over by their names, as in `parts.map(encodeURIComponent)`: the same as `parts.map((part) => encodeURIComponent(part))`.
import ts from 'typescript';
import type { Argument, Variable } from '../../ir/program';
import { lowerCaller } from './functions';
import { importsOf } from './imported-types';
import type { Lowering } from './lowering';

/** Methods that call what they are given with one value after the other; further arguments seldom matter to whom they are given. */
const calling = new Set(['map', 'flatMap', 'forEach', 'then']);

/** The only argument of such a method, where it is one. */
export function lowerNamedCallback(lowering: Lowering, method: string, args: readonly ts.Expression[]): Argument | undefined {
  const [callback, ...others] = args;
  if (!callback || others.length > 0 || !calling.has(method) || !isOfLibrary(lowering, callback)) return undefined;
  return { value: lowerCaller(lowering, callback, (value) => lowerCalled(lowering, callback, value)), span: lowering.span(callback) };
}

function lowerCalled(lowering: Lowering, callback: ts.Expression, value: Variable): Variable {
  const args = [{ value, span: lowering.span(callback) }];
  if (!ts.isPropertyAccessExpression(callback)) return lowering.invoke(callback, lowering.expression(callback), args);
  const self = lowering.expression(callback.expression);
  return lowering.invoke(callback, lowering.load(callback, self, callback.name.text), args, { self });
}

/** A global name, an import of a package, or a member of one: what the project has itself is followed under its own name. */
function isOfLibrary(lowering: Lowering, callback: ts.Expression): boolean {
  const owner = ts.isPropertyAccessExpression(callback) ? callback.expression : callback;
  if (!ts.isIdentifier(owner) || owner.text === 'undefined') return false;
  return lowering.scope.resolve(owner.text) === undefined || importsOf(lowering.source).has(owner.text);
}
