// Which calls certainly come back, whatever they are given: what writes to a log need not be followed to know that control goes on behind it.
// Told from what functions are made of; nothing is computed.
import type { Call, FunctionBody, Reach } from '../../ir/program';
import type { PointsTo } from '../points-to';
import { ReachableValues } from '../reachable-values';
import type { Site, SiteOf } from '../universe';
import { CalledFunctions } from './called-functions';
import { mayThrow } from './operation';

/** What a function's coming back hangs on, apart from its own conditions. */
type Called = readonly number[];

export class Returning {
  /** A function comes back where it, and all that are called from it, have no way to end but in returns. */
  private readonly certain = new CalledFunctions((id) => this.calledIn(id));
  private readonly certainCalls = new Map<Call, boolean>();
  private readonly values: ReachableValues;

  constructor(private readonly points: PointsTo) {
    this.values = new ReachableValues(points);
  }

  /** Whether the call comes back, where what it is given does. */
  isCertain(site: SiteOf<Call>): boolean {
    let isCertain = this.certainCalls.get(site.instruction);
    if (isCertain === undefined) this.certainCalls.set(site.instruction, (isCertain = this.calledAt(site)?.every((id) => this.certain.doHold(id)) ?? false));
    return isCertain;
  }

  /** Those that a function calls; nothing where it need not come back whatever they do. */
  private calledIn(id: number): Called | undefined {
    const { body, program } = this.points.universe.function(id);
    if (!endsInReturns(body)) return undefined;
    const { base } = this.points.universe.module(program);
    const called: number[] = [];
    for (const instruction of body.instructions) {
      // What a call throws that is caught here ends nothing.
      const isCaught = instruction.op === 'call' && body.catchers?.some(({ variable, isSettled }) => isSettled && variable === instruction.catcher);
      const there = instruction.op === 'call' && !isCaught ? this.calledAt({ instruction, base, program, function: id }) : [];
      if (!there) return undefined;
      called.push(...there);
    }
    return called;
  }

  /** The functions that a call, or an operation of a library, calls; nothing where the operation itself may end in an error. */
  private calledAt(site: SiteOf<Call>): Called | undefined {
    const { universe, calls } = this.points;
    const { instruction, base } = site;
    if (universe.constantOf(base + instruction.callee)?.kind === 'operator') return [];
    const invocations = calls.at(instruction)?.invocations ?? [];
    const computed = [...(instruction.self === undefined ? [] : (this.points.methodCalled(site)?.computations ?? [])), ...invocations.flatMap(({ library }) => library?.computations ?? [])];
    // What is called on a promise that failed need not fail itself.
    if (computed.some(({ computes, otherwise }) => mayThrow.has(computes) || otherwise !== undefined)) return undefined;
    if (invocations.some(({ library }) => library && (library.summaries.some(({ schema }) => schema !== undefined) || library.guards.some(({ guard, asserts }) => guard === 'schema' && asserts)))) return undefined;
    const own = instruction.construct ? [] : invocations.flatMap(({ function: id }) => id ?? []);
    return computed.length === 0 ? own : [...own, ...instruction.args.flatMap(({ value }) => this.values.functionsOf(base + value))];
  }
}

/** Whether each way through the function ends in a return, where all its calls come back. */
export function endsInReturns({ instructions, reaches = [] }: Pick<FunctionBody, 'instructions' | 'reaches'>): boolean {
  /** The places from which control certainly gets to a return; `-1` is the function's beginning. */
  const certain = new Set<number>();
  for (const made of instructions) if (made.op === 'return') certain.add(made.reach ?? -1);
  /** By a condition and how it turned out: the place that control came to before. */
  const halves = new Map<string, number>();
  // Each place comes after those that it hangs on.
  for (let at = reaches.length - 1; at >= 0; at--) {
    const place = reaches[at];
    if (!place || !certain.has(at)) continue;
    if ('ways' in place) for (const way of place.ways) certain.add(way);
    // Each round has to come to its end first.
    else if ('element' in place) certain.add(place.round);
    // Who comes to where it is thrown comes to where it is caught.
    else if ('catcher' in place) for (const { at: thrown } of place.thrown) certain.add(thrown);
    else {
      const { condition, outcome } = place;
      const after = place.after ?? -1;
      const other = halves.get(`${condition} ${outcome === 'true' ? 'false' : 'true'}`);
      const asked = outcome === 'returns' ? after : other === undefined ? undefined : laterOf(after, other, reaches);
      if (asked !== undefined) certain.add(asked);
      halves.set(`${condition} ${outcome}`, after);
    }
  }
  return certain.has(-1);
}

/** Of two places that a condition was asked at, the one behind the other: of a case is known where its switch stands, and not that the cases before were none. */
function laterOf(one: number, other: number, reaches: readonly Reach[]): number | undefined {
  const [first, last] = one < other ? [one, other] : [other, one];
  let at = last;
  for (let place = reaches[at]; at > first && place && 'after' in place; place = reaches[at]) at = place.after ?? -1;
  return at === first ? last : undefined;
}

export function isCallSite(site: Site): site is SiteOf<Call> {
  return site.instruction.op === 'call';
}
