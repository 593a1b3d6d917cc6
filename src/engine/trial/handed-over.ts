// Ways that no run takes: a helper, or a function that it made, calls back what the helper was handed, and the way goes on in a function that somebody
// else handed it. Computes nothing.
import type { Entry } from './ways';
import type { Invocation } from '../call-targets';
import type { PointsTo } from '../points-to';
import type { Token } from '../values';

const mostBefore = 200;

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
  if (!called) return true;
  const given = called.function === before.function ? before.call.invocations.filter((invocation) => invocation.function === before.function) : makersOf(points, before, called.function);
  return given.length === 0 || given.some((invocation) => isGiven(points, called, invocation, id));
}

function isGiven(points: PointsTo, called: Called, { args: all }: Invocation, id: number): boolean {
  if (points.universe.function(called.function).body.rest === called.index) return true;
  const args = all.slice(0, called.index + 1);
  const argument = args[called.index];
  if (!argument || args.some(({ spread }) => spread)) return true;
  const tokens = points.tokensOf(called.key === undefined ? argument.value : memberOf(points, argument.value, called.key));
  return tokens.length === 0 || points.solver.incomplete || tokens.some((token) => isFunction(points, token, id));
}

/** The calls of a function of which each has made what is called here; none where it may be from elsewhere. */
function makersOf(points: PointsTo, { call: { site } }: Entry, maker: number): readonly Invocation[] {
  const { universe, solver } = points;
  const making = (node: number): Invocation | undefined => {
    const made = points.madeBy(node)?.instruction;
    return made?.op === 'call' ? points.calls.at(made)?.invocations.find((invocation) => invocation.function === maker) : undefined;
  };
  const nodes = solver.before(site.base + site.instruction.callee, mostBefore, (node) => making(node) !== undefined);
  const isElsewhere = (node: number): boolean => node < universe.variables && universe.definitionsOf(node).some((definition) => definition.function === maker);
  if (nodes.length >= mostBefore) return [];
  const others = nodes.filter((node) => making(node) === undefined);
  return others.some(isElsewhere) ? [] : nodes.flatMap((node) => making(node) ?? []);
}

interface Called {
  readonly function: number;
  readonly index: number;
  readonly key?: string;
}

/** The parameter that is called, or of which a member is. */
function calledParameter(points: PointsTo, callee: number): Called | undefined {
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
