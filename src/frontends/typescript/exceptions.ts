// `throw` and `try`: what is known where something was thrown, and after all of it. What was thrown is not followed to who catches it.
import type ts from 'typescript';
import type { Variable } from '../../ir/program';
import type { Environment } from './environment';
import type { Lowering } from './lowering';
import type { Binding } from './scope';

/** What leaves the function, as far as its own text tells, is a value of it as what it returns is. */
export function lowerThrow(lowering: Lowering, { expression }: ts.ThrowStatement): void {
  const thrown = lowering.expression(expression);
  if (lowering.current.catches === 0) lowering.operator(expression, 'throw', thrown);
  lowering.env.dead = true;
}

export function lowerTry(lowering: Lowering, node: ts.TryStatement): void {
  const { tryBlock, catchClause, finallyBlock } = node;
  const before = lowering.env.fork();
  const seen = namesAssigned(lowering, node);
  lowering.current.tries.push(seen);
  if (catchClause) lowering.current.catches++;
  lowering.statement(tryBlock);
  if (catchClause) lowering.current.catches--;
  let end = lowering.env;
  if (catchClause) {
    lowering.env = anywhere(lowering, before, seen);
    lowering.inScopeOf(catchClause, () => lowering.statement(catchClause.block));
    end = lowering.join(node, [end, lowering.env]);
  }
  lowering.current.tries.pop();
  lowering.env = end;
  if (finallyBlock) lowerFinally(lowering, finallyBlock, anywhere(lowering, before, seen), end);
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
