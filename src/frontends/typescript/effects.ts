// An expression that is there for what it does, and not for its value: a call whose result nobody reads may be there to throw, and what is done
// behind `&&` is done on that branch only. Minifiers write most statements so, one after the other between commas.
import ts from 'typescript';
import type { Variable } from '../../ir/program';
import { branch, passed } from './conditions';
import type { Environment } from './environment';
import type { Lowering } from './lowering';

// Read once: the compiler exports them through accessors, and every node asks.
const { AmpersandAmpersandToken, BarBarToken, CommaToken } = ts.SyntaxKind;

/** The process ends there. */
const ending = /^process\.(exit|abort)$/;

export function lowerEffect(lowering: Lowering, node: ts.Expression): void {
  if (ts.isParenthesizedExpression(node)) lowerEffect(lowering, node.expression);
  else if (ts.isConditionalExpression(node)) {
    const { whenTrue, whenFalse } = branch(lowering, node.condition);
    lowerEither(lowering, node, [node.whenTrue, whenTrue], [node.whenFalse, whenFalse]);
  } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === CommaToken) {
    lowerEffect(lowering, node.left);
    lowerEffect(lowering, node.right);
  } else if (ts.isBinaryExpression(node) && (node.operatorToken.kind === AmpersandAmpersandToken || node.operatorToken.kind === BarBarToken)) {
    const { whenTrue, whenFalse } = branch(lowering, node.left);
    const [taken, other] = node.operatorToken.kind === AmpersandAmpersandToken ? [whenTrue, whenFalse] : [whenFalse, whenTrue];
    lowerEither(lowering, node, [node.right, taken], [undefined, other]);
  } else lowerCalled(lowering, node);
}

function lowerCalled(lowering: Lowering, node: ts.Expression): void {
  const call = ts.isAwaitExpression(node) ? node.expression : node;
  if (!ts.isCallExpression(call)) {
    lowering.expression(node);
    return;
  }
  passed(lowering, call, call === node ? lowering.unawaited(call) : lowering.expression(call));
  if (ending.test(call.expression.getText(lowering.source).slice(0, 40))) lowering.env.dead = true;
}

/** What a name stands for from the start: a call may give it only after a check, and be there for that as well. */
export function lowerInitializer(lowering: Lowering, node: ts.Expression): Variable {
  const value = lowering.expression(node);
  const call = ts.isAwaitExpression(node) ? node.expression : node;
  if (ts.isCallExpression(call) && isCalledByName(call.expression)) passed(lowering, call, value, true);
  return value;
}

/** `checked(…)`, `this.checked(…)`: most methods of anything else belong to a library, and are there for what they give. */
function isCalledByName(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee) || (ts.isPropertyAccessExpression(callee) && callee.expression.kind === ts.SyntaxKind.ThisKeyword);
}

/** What is done on each of two branches, where anything is. */
function lowerEither(lowering: Lowering, node: ts.Node, ...sides: readonly (readonly [done: ts.Expression | undefined, env: Environment])[]): void {
  const ends = sides.map(([done, env]) => {
    lowering.env = env;
    if (done) lowerEffect(lowering, done);
    return lowering.env;
  });
  lowering.env = lowering.join(node, ends);
}
