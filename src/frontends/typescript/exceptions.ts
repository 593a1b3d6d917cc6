// `throw` and `try`: what is known where something was thrown, and after all of it; who catches what.
import ts from 'typescript';
import type { Variable } from '../../ir/program';
import type { Environment } from './environment';
import type { Lowering } from './lowering';
import { declare } from './patterns';
import type { Binding } from './scope';

/** What leaves the function, as far as its own text tells, is a value of it as what it returns is. */
export function lowerThrow(lowering: Lowering, { expression }: ts.ThrowStatement): void {
  const thrown = lowering.expression(expression);
  const catcher = lowering.current.catchers.at(-1);
  if (catcher === undefined) lowering.invoke(expression, lowering.constant({ kind: 'operator', name: 'throw' }), [{ value: thrown }]);
  else {
    catcher.thrown.set(lowering.env.reach, thrown);
    if (!isPlainError(lowering, expression)) lowering.choose(expression, catcher.variable, thrown);
  }
  lowering.env.dead = true;
}

/** An error of the language's own has nothing in it but a text for people. */
function isPlainError(lowering: Lowering, thrown: ts.Expression): boolean {
  return ts.isNewExpression(thrown) && ts.isIdentifier(thrown.expression) && lowering.scope.resolve(thrown.expression.text) === undefined;
}

export function lowerTry(lowering: Lowering, node: ts.TryStatement): void {
  const { tryBlock, catchClause, finallyBlock } = node;
  const before = lowering.env.fork();
  const seen = namesAssigned(lowering, node);
  const catcher = catchClause && { variable: anythingCaught(lowering, catchClause), thrown: new Map<number | undefined, Variable>() };
  lowering.current.tries.push(seen);
  if (catcher) lowering.current.catchers.push(catcher);
  lowering.statement(tryBlock);
  if (catcher) lowering.current.catchers.pop();
  // Whatever was thrown was so before the `catch` assigns anything; `finally` comes behind that as well.
  if (!finallyBlock) lowering.current.tries.pop();
  let end = lowering.env;
  if (catchClause && catcher) {
    lowering.current.caught.push({ variable: catcher.variable, isSettled: !throwsItself(catchClause.block) });
    lowering.env = anywhere(lowering, before, seen);
    lowering.behindThrown(catcher, lowering.env);
    lowering.inScopeOf(catchClause, () => {
      const { variableDeclaration, block } = catchClause;
      if (variableDeclaration) declare(lowering, variableDeclaration.name, catcher.variable);
      lowering.statement(block);
    });
    end = lowering.join(node, [end, lowering.env]);
  }
  lowering.env = end;
  if (!finallyBlock) return;
  lowering.current.tries.pop();
  lowerFinally(lowering, finallyBlock, anywhere(lowering, before, seen), end);
}

/** Functions inside of it left out. */
function throwsItself(node: ts.Node): boolean {
  return ts.isThrowStatement(node) || (!ts.isFunctionLike(node) && ts.forEachChild(node, throwsItself) === true);
}

/** A variable for whatever is caught: also what functions throw, which nobody knows here. */
function anythingCaught(lowering: Lowering, clause: ts.CatchClause): Variable {
  const caught = lowering.variable();
  lowering.copy(clause, caught, lowering.variable());
  lowering.isMadeTwice(caught);
  return caught;
}

/** Every name that is assigned inside, with a variable that holds whatever it held at any time. */
function namesAssigned(lowering: Lowering, node: ts.TryStatement): ReadonlyMap<Binding, Variable> {
  const seen = new Map<Binding, Variable>();
  for (const binding of lowering.assignedIn(node)) {
    const version = lowering.variable(binding.name);
    lowering.copy(node, version, lowering.env.read(binding));
    seen.set(binding, version);
  }
  return seen;
}

/** It may have thrown or left at any place: no test inside is known to have held, and any assignment may have been the last. */
function anywhere(lowering: Lowering, before: Environment, seen: ReadonlyMap<Binding, Variable>): Environment {
  const env = before.fork();
  for (const [binding, version] of seen) {
    lowering.isMadeTwice(version);
    env.set(binding, version);
    lowering.own(version, binding);
  }
  return env;
}

/** `finally` runs also on the way out; what comes after it knows again what held at the end of the other blocks. */
function lowerFinally(lowering: Lowering, block: ts.Block, leaving: Environment, end: Environment): void {
  const entry = lowering.join(block, [leaving, end]);
  lowering.env = entry.fork();
  lowering.statement(block);
  for (const [binding, version] of lowering.env.known()) if (version === entry.read(binding)) lowering.env.set(binding, end.read(binding));
  lowering.env.dead ||= end.dead;
}
