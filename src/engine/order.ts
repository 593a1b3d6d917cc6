// What stands behind what: in one function, or behind a call that runs it. Of two branches of one condition neither stands behind the other.
import type { FunctionBody } from '../ir/program';
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
    const { body, program } = this.points.universe.function(site.function);
    if (site.function === before.function) return site.instruction.span.start >= before.instruction.span.end && !this.areParted(body, before, site);
    const outer = this.points.universe.function(before.function);
    if (program !== outer.program || body.span.start < before.instruction.span.end || body.span.end > outer.body.span.end) return false;
    return this.callersOf(site.function).some((call) => call.function === before.function && !this.areParted(outer.body, before, call));
  }

  /** Whether some condition comes out otherwise on every way to the one place than on all to the other. */
  private areParted(body: FunctionBody, a: Site, b: Site): boolean {
    return this.isParted(body, a, conditionsOf(body, reachOf(b))) || this.isParted(body, b, conditionsOf(body, reachOf(a)));
  }

  private isParted(body: FunctionBody, site: Site, there: ReadonlyMap<number, string>): boolean {
    const { reaches = [] } = body;
    const known = new Map<number, boolean>();
    const isAway = (at: number | undefined): boolean => {
      const reach = at === undefined ? undefined : reaches[at];
      if (at === undefined || !reach) return false;
      const found = known.get(at);
      if (found !== undefined) return found;
      known.set(at, false);
      const isOther = 'condition' in reach && reach.outcome !== 'returns' && [...there].some(([condition, outcome]) => (condition === reach.condition ? outcome !== reach.outcome : outcome === 'true' && reach.outcome === 'true' && this.excludes(site.base + condition, site.base + reach.condition)));
      const answer = isOther || ('ways' in reach ? reach.ways.length > 0 && reach.ways.every(isAway) : isAway(reach.after));
      known.set(at, answer);
      return answer;
    };
    return there.size > 0 && isAway(reachOf(site));
  }

  /** Whether both ask if one value is a constant, and not the same one: two cases of a switch. */
  private excludes(one: number, other: number): boolean {
    const [first, second] = [one, other].map((condition) => this.points.madeBy(condition));
    if (first?.instruction.op !== 'call' || second?.instruction.op !== 'call') return false;
    const [[asked, against, ...others], [askedToo, againstToo, ...othersToo]] = [first.instruction.args, second.instruction.args];
    if (!asked || !against || asked.value !== askedToo?.value || !againstToo || first.instruction.callee !== second.instruction.callee || others.length + othersToo.length > 0) return false;
    const [operator, left, right] = [first.instruction.callee, against.value, againstToo.value].map((variable) => this.points.universe.constantOf(first.base + variable));
    return operator?.kind === 'operator' && operator.name === '==' && left !== undefined && right !== undefined && JSON.stringify(left) !== JSON.stringify(right);
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

function reachOf({ instruction }: Site): number | undefined {
  return 'reach' in instruction ? instruction.reach : undefined;
}

/** What the conditions came out as on every way to a place. */
function conditionsOf({ reaches = [] }: FunctionBody, place: number | undefined): ReadonlyMap<number, string> {
  const known = new Map<number, ReadonlyMap<number, string>>();
  const of = (at: number | undefined): ReadonlyMap<number, string> => {
    const reach = at === undefined ? undefined : reaches[at];
    if (at === undefined || !reach) return new Map();
    const found = known.get(at);
    if (found) return found;
    known.set(at, new Map());
    const answer = 'ways' in reach ? sharedBy(reach.ways.map(of)) : 'condition' in reach && reach.outcome !== 'returns' ? new Map([...of(reach.after), [reach.condition, reach.outcome]]) : of(reach.after);
    known.set(at, answer);
    return answer;
  };
  return of(place);
}

function sharedBy([first = new Map<number, string>(), ...others]: readonly ReadonlyMap<number, string>[]): ReadonlyMap<number, string> {
  return new Map([...first].filter(([condition, outcome]) => others.every((other) => other.get(condition) === outcome)));
}
