// Ways that no run takes: a helper calls back what it was handed, and the way goes on in a function that somebody else handed it. Computes nothing.
import type { Entry } from './ways';
import type { PointsTo } from '../points-to';
import type { Token } from '../values';

/** Whether each function on the way that a parameter of the one before was called for may be what that one was handed. */
export function isHandedOver(points: PointsTo, entries: readonly Entry[]): boolean {
  return entries.every((entry, at) => {
    const before = entries[at - 1];
    return !before || mayBeHanded(points, before, entry);
  });
}

function mayBeHanded(points: PointsTo, before: Entry, { call, function: id }: Entry): boolean {
  const { site, invocations } = call;
  // What a library calls back is known where the library was given it.
  if (site.function !== before.function || !invocations.some((invocation) => invocation.function === id)) return true;
  const called = calledParameter(points, site.base + site.instruction.callee);
  const given = called?.function === before.function && before.call.invocations.find((invocation) => invocation.function === before.function);
  if (!called || !given || points.universe.function(before.function).body.rest === called.index) return true;
  const args = given.args.slice(0, called.index + 1);
  const argument = args[called.index];
  if (!argument || args.some(({ spread }) => spread)) return true;
  const tokens = points.tokensOf(called.key === undefined ? argument.value : memberOf(points, argument.value, called.key));
  return tokens.length === 0 || points.solver.incomplete || tokens.some((token) => isFunction(points, token, id));
}

/** The parameter that is called, or of which a member is. */
function calledParameter(points: PointsTo, callee: number): { readonly function: number; readonly index: number; readonly key?: string } | undefined {
  const named = points.source(callee);
  const own = points.parameterOf(named);
  if (own) return own;
  const made = points.madeBy(named);
  if (made?.instruction.op !== 'load' || typeof made.instruction.key !== 'string') return undefined;
  const holder = points.parameterOf(points.source(made.base + made.instruction.base));
  return holder && { ...holder, key: made.instruction.key };
}

function memberOf({ solver }: PointsTo, holder: number, key: string): number {
  const member = solver.member(holder, key);
  solver.solve();
  return member;
}

/** Whether the value is the function, also with a receiver and arguments bound to it; so may be what is not told. */
function isFunction(points: PointsTo, token: Token, id: number): boolean {
  const value = points.values.get(token);
  if (value.kind === 'bound') return isFunction(points, value.callee, id);
  return value.kind === 'function' ? value.function === id : value.kind !== 'object';
}
