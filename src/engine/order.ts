// What stands behind what: in one function, or behind a call that runs it. Knows no branches, so both may be in different ones.
import type { PointsTo } from './points-to';
import type { ReachableValues } from './reachable-values';
import type { Site } from './universe';

const mostCalls = 200;

export class Order {
  /** By function, the calls that run it. */
  private callers: Map<number, Site[]> | undefined;

  constructor(
    private readonly points: PointsTo,
    private readonly values: ReachableValues,
  ) {}

  /** The calls that run a function: those of it, and those that it is handed over in. */
  callersOf(id: number): readonly Site[] {
    return (this.callers ??= this.indexed()).get(id) ?? [];
  }

  isBehind(site: Site, first: Site | undefined): boolean {
    if (!first) return false;
    const earlier = [first];
    const seen = new Set<number>();
    for (const before of earlier) {
      if (this.isLater(site, before)) return true;
      if (seen.has(before.function) || earlier.length > mostCalls) continue;
      seen.add(before.function);
      earlier.push(...this.callersOf(before.function));
    }
    return false;
  }

  /** In the same function, or in one that is made there and handed over. */
  private isLater(site: Site, before: Site): boolean {
    if (site.function === before.function) return site.instruction.span.start >= before.instruction.span.end;
    const { body, program } = this.points.universe.function(site.function);
    const outer = this.points.universe.function(before.function);
    return program === outer.program && body.span.start >= before.instruction.span.end && body.span.end <= outer.body.span.end && this.isHandedOver(site.function, before.function);
  }

  private isHandedOver(id: number, by: number): boolean {
    return this.callersOf(id).some((call) => call.function === by);
  }

  private indexed(): Map<number, Site[]> {
    const callers = new Map<number, Site[]>();
    const add = (id: number, site: Site): void => {
      const known = callers.get(id);
      if (known) known.push(site);
      else callers.set(id, [site]);
    };
    for (const { site, invocations } of this.points.calls.all) {
      const called = invocations.flatMap((invocation) => (invocation.function === undefined ? [] : [invocation.function]));
      for (const id of called) add(id, site);
      if (called.length === 0) for (const argument of site.instruction.args) for (const id of this.values.functionsOf(site.base + argument.value)) add(id, site);
    }
    return callers;
  }
}
