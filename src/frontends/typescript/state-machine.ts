// Asynchronous functions and generators as TypeScript writes them for old targets: a function of a state, called until it is done.
import type ts from 'typescript';
import type { Variable } from '../../ir/program';
import type { Lowering } from './lowering';

/**
 * `__generator(this, function (_a) { switch (_a.label) { case 0: return [4, work()]; case 1: result = _a.sent(); return [2, result]; } })`.
 * Each step returns what it does next and a value; what was awaited comes back by `sent`.
 */
export function lowerGenerator(lowering: Lowering, node: ts.CallExpression, [receiver, body]: readonly ts.Expression[]): Variable | undefined {
  if (!receiver || !body) return undefined;
  const value = lowering.variable();
  const state = lowering.make(node, 'record', [{ key: 'sent', value: functionOf(lowering, node, value) }]);
  const { self } = lowering.current;
  const step = lowering.invoke(node, lowering.expression(body), [{ value: state }], self === undefined ? {} : { self });
  return lowering.load(node, step, '1', value);
}

/** A function without a text of its own that gives this value. */
function functionOf(lowering: Lowering, node: ts.Node, value: Variable): Variable {
  const span = lowering.span(node);
  const body = lowering.functions.push({
    name: '',
    span,
    params: [],
    paramNames: [],
    rest: undefined,
    self: undefined,
    allArguments: undefined,
    owner: undefined,
    instructions: [{ op: 'return', span, value, refined: [] }],
  });
  const target = lowering.variable();
  lowering.emit({ op: 'function', span, target, body: body - 1 });
  return target;
}
