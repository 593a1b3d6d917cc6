// Who calls a function, where a trial comes into it by no call that it knows: data that was put into an object is read wherever the object is held.
import type { PathStep } from '../../ir/access-path';
import type { CallSite, Invocation } from '../call-targets';
import type { PointsTo } from '../points-to';
import { ReachableValues } from '../reachable-values';
import type { Entry } from './ways';

/** A helper is handed what it calls in an object, or in one inside of that. */
const mostMembers = 2;

export interface Caller {
  readonly call: CallSite;
  readonly invocation: Invocation;
}

export class Callers {
  private index: ReadonlyMap<number, readonly Caller[]> | undefined;
  private makers: ReadonlyMap<number, number> | undefined;
  private readonly values: ReachableValues;

  constructor(private readonly points: PointsTo) {
    this.values = new ReachableValues(points);
  }

  /**
   * The one call that there is of a function, or the only one that hands it what it calls on the way; or the only one in the function that the input
   * comes from, and in those that this makes; or, where there is none, in those that the input goes through.
   */
  of(id: number, origin: number, entries: readonly Entry[], onWay: () => ReadonlySet<number>): Caller | undefined {
    this.index ??= indexed(this.points);
    const known = this.index.get(id) ?? [];
    const all = known.length > 1 ? this.handingOver(known, id, entries) : known;
    if (all.length <= 1) return all[0];
    const near = all.filter(({ call }) => this.isWithin(call.site.function, origin));
    const [only, ...others] = near.length > 0 ? near : all.filter(({ call }) => onWay().has(call.site.function));
    return others.length === 0 ? only : undefined;
  }

  /** Of the calls of a function, those that may hand it all that is called by the names of its parameters on the way. */
  private handingOver(calls: readonly Caller[], id: number, entries: readonly Entry[]): readonly Caller[] {
    return entries.reduce((left, { call, function: entered }) => {
      const { base, instruction } = call.site;
      const named = this.parameterAt(base + instruction.callee);
      if (named?.function !== id) return left;
      const handing = left.filter(({ invocation }) => {
        const given = invocation.args[named.index];
        return given !== undefined && !given.spread && this.values.functionsOf(this.within(given.value, named.members)).includes(entered);
      });
      return handing.length > 0 ? handing : left;
    }, calls);
  }

  /** The node of a member inside of a value. */
  within(variable: number, members: readonly PathStep[]): number {
    return this.values.within(variable, members)[0] ?? variable;
  }

  /** Which parameter a value is, or which member of one. */
  parameterAt(variable: number, members: readonly PathStep[] = []): { readonly function: number; readonly index: number; readonly members: readonly PathStep[] } | undefined {
    const { universe } = this.points;
    if (variable >= universe.variables) return undefined;
    const at = this.points.source(variable);
    const named = this.points.parameterOf(at);
    if (named) return { ...named, members };
    const [made] = members.length < mostMembers ? universe.definitionsOf(at) : [];
    if (made?.instruction.op !== 'load' || typeof made.instruction.key !== 'string') return undefined;
    return this.parameterAt(made.base + made.instruction.base, [{ step: 'member', name: made.instruction.key }, ...members]);
  }

  private isWithin(id: number, origin: number): boolean {
    this.makers ??= makersOf(this.points);
    for (let at: number | undefined = id; at !== undefined; at = this.makers.get(at)) if (at === origin) return true;
    return false;
  }
}

/** By function: the one that makes it. */
function makersOf({ universe }: PointsTo): ReadonlyMap<number, number> {
  const makers = new Map<number, number>();
  for (const { id, program, body } of universe.functions)
    for (const made of body.instructions) if (made.op === 'function') makers.set(universe.module(program).firstFunction + made.body, id);
  return makers;
}

function indexed(points: PointsTo): ReadonlyMap<number, readonly Caller[]> {
  const index = new Map<number, Caller[]>();
  for (const call of points.calls.all)
    for (const invocation of call.invocations) {
      if (invocation.function === undefined) continue;
      const known = index.get(invocation.function);
      if (known) known.push({ call, invocation });
      else index.set(invocation.function, [{ call, invocation }]);
    }
  return index;
}
