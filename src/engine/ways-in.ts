// Whether every way to a place leads over one of some others, as far as the project shows its callers: through the conditions in its function,
// the calls of that, and, for what a library is handed, through what was handed over before it, as middleware is.
import type { Call, FunctionBody } from '../ir/program';
import type { Order } from './order';
import type { PointsTo } from './points-to';
import type { Reach } from './reach';
import type { ReachableValues } from './reachable-values';
import type { Site } from './universe';

/** How far calls are followed outwards; a function that more call is asked about some of them. */
const mostDeep = 6;
const mostCallers = 20;

/** What the way may lead over. */
export interface Stations {
  readonly sites: readonly Site[];
  /** Calls that hand over what runs before all that is handed over elsewhere. */
  readonly general: readonly Site[];
  /** Who took another way at a condition has not been there; otherwise that condition is taken for what leads past it. */
  readonly isStrict?: boolean;
}

export class WaysIn {
  /** By function: those that it may run. */
  private readonly run = new Map<number, ReadonlySet<number>>();

  constructor(
    private readonly points: PointsTo,
    private readonly values: ReachableValues,
    private readonly order: Order,
    private readonly reach: () => Reach,
  ) {}

  isBehind(site: Site, stations: Stations, depth = mostDeep): boolean {
    if (this.beforeIn(site, stations)) return true;
    const callers = this.order.callersOf(site.function).slice(0, mostCallers);
    return depth > 0 && callers.length > 0 && callers.every((caller) => (this.handsOver(caller, site.function) ? this.isHandedOverBehind(caller, site.function, stations) : this.isBehind(caller, stations, depth - 1)));
  }

  /** Whether in its own function the place comes after one of them, or after a call that runs one. */
  private beforeIn(site: Site, { sites, isStrict }: Stations): boolean {
    const { body } = this.points.universe.function(site.function);
    return body.instructions.some((instruction) => {
      if (instruction.op !== 'call' || instruction.span.start >= site.instruction.span.start) return false;
      const isOne = sites.some((other) => other.instruction === instruction) || this.runsOneOf(this.calledBy({ ...site, instruction }), sites);
      return isOne && isOnEveryWay(body, instruction.reach, reachOf(site), isStrict);
    });
  }

  private calledBy({ instruction }: Site): readonly number[] {
    const invocations = instruction.op === 'call' ? (this.points.calls.at(instruction)?.invocations ?? []) : [];
    return invocations.flatMap((invocation) => (invocation.function === undefined ? [] : [invocation.function]));
  }

  private runsOneOf(functions: readonly number[], sites: readonly Site[]): boolean {
    return functions.some((id) => {
      const run = this.run.get(id) ?? this.reach().reachedFrom(new Set([id]));
      this.run.set(id, run);
      return sites.some((site) => run.has(site.function));
    });
  }

  private handsOver({ instruction, base }: Site, id: number): boolean {
    return instruction.op === 'call' && instruction.args.some(({ value }) => this.values.functionsOf(base + value).includes(id));
  }

  /** What stands before it in the same call runs before it, and so does what was handed over for all. */
  private isHandedOverBehind({ instruction, base }: Site, id: number, stations: Stations): boolean {
    const { args } = instruction as Call;
    const at = args.findIndex(({ value }) => this.values.functionsOf(base + value).includes(id));
    if (args.slice(0, at).some(({ value }) => this.leadsTo(base + value, stations.sites))) return true;
    const path = args[0] && this.textOf(base + args[0].value);
    return stations.general.some((general) => {
      if (general.instruction.op !== 'call') return false;
      const [first, ...more] = general.instruction.args;
      const named = first && this.textOf(general.base + first.value);
      // Hooks have names; what is no path is for every path.
      const prefix = named !== undefined && /^[/*]/.test(named) ? named : undefined;
      if (prefix !== undefined && path !== undefined && !path.startsWith(prefix.replace(/\*$/, ''))) return false;
      return [...(first && prefix === undefined ? [first] : []), ...more].some(({ value }) => this.leadsTo(general.base + value, stations.sites));
    });
  }

  /** Whether a value is, has or runs one of them. */
  private leadsTo(variable: number, sites: readonly Site[]): boolean {
    const nodes = [variable, ...this.values.within(variable, [{ step: 'any' }])];
    const made = new Set(nodes.flatMap((node) => this.points.solver.before(node)));
    if (sites.some(({ instruction, base }) => 'target' in instruction && made.has(base + instruction.target))) return true;
    return nodes.some((node) => this.runsOneOf(this.values.functionsOf(node), sites));
  }

  private textOf(variable: number): string | undefined {
    const [only] = this.points.constantsOf(variable);
    return only?.kind === 'text' ? only.text : undefined;
  }
}

function reachOf({ instruction }: Site): number | undefined {
  return 'reach' in instruction ? instruction.reach : undefined;
}

/** Whether who comes to the one place of a function has been at the other, or has taken the other way at the condition that this hangs on. */
function isOnEveryWay({ reaches = [] }: FunctionBody, first: number | undefined, last: number | undefined, isStrict = false): boolean {
  if (first === undefined) return true;
  const wanted = reaches[first];
  const known = new Map<number, boolean>();
  const leadsOver = (at: number | undefined): boolean => {
    if (at === undefined) return false;
    if (at === first) return true;
    const found = known.get(at);
    if (found !== undefined) return found;
    known.set(at, false);
    const reach = reaches[at];
    const isOpposite = !isStrict && reach && wanted && 'condition' in reach && 'condition' in wanted && reach.condition === wanted.condition && reach.outcome !== wanted.outcome;
    const answer = isOpposite === true || (reach !== undefined && ('ways' in reach ? reach.ways.every(leadsOver) : leadsOver(reach.after)));
    known.set(at, answer);
    return answer;
  };
  return leadsOver(last);
}
