// Who calls a function, where a trial comes into it by no call that it knows: data that was put into an object is read wherever the object is held.
import type { CallSite, Invocation } from '../call-targets';
import type { PointsTo } from '../points-to';

export interface Caller {
  readonly call: CallSite;
  readonly invocation: Invocation;
}

export class Callers {
  private index: ReadonlyMap<number, readonly Caller[]> | undefined;
  private makers: ReadonlyMap<number, number> | undefined;

  constructor(private readonly points: PointsTo) {}

  /**
   * The one call that there is of a function, or the only one in the function that the input comes from, and in those that this makes; or, where
   * there is none, in those that the input goes through.
   */
  of(id: number, origin: number, onWay: () => ReadonlySet<number>): Caller | undefined {
    this.index ??= indexed(this.points);
    const all = this.index.get(id) ?? [];
    if (all.length <= 1) return all[0];
    const near = all.filter(({ call }) => this.isWithin(call.site.function, origin));
    const [only, ...others] = near.length > 0 ? near : all.filter(({ call }) => onWay().has(call.site.function));
    return others.length === 0 ? only : undefined;
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
