// Which functions run when: for a caller of the server, when a file is loaded, or only if somebody outside of the project calls them.
import type { Call } from '../ir/program';
import { once } from './once';
import type { PointsTo } from './points-to';
import type { ReachableValues } from './reachable-values';

export class Reach {
  private readonly byCallers = once(() => this.from(this.handlers, new Set()));
  private readonly byRequests = once(() => this.from(this.routes, this.handlers));
  private readonly byLoading = once(() => this.from(new Set(this.points.universe.modules.map((module) => module.firstFunction)), new Set([...this.handlers, ...this.routes])));
  private readonly runs = new Map<number, readonly number[]>();

  /** `handlers` are the functions that the server registers, `routes` those that it answers requests of HTTP with. */
  constructor(
    private readonly points: PointsTo,
    private readonly values: ReachableValues,
    private readonly handlers: ReadonlySet<number>,
    private readonly routes: ReadonlySet<number>,
  ) {}

  /** Whether a call of the server may run the function. */
  isHandling(id: number): boolean {
    return this.byCallers().has(id);
  }

  /** Whether a request to a route may run the function. */
  isServing(id: number): boolean {
    return this.byRequests().has(id);
  }

  /** Whether loading the file, or what that starts, runs the function; what only handlers run is not counted. */
  isLoading(id: number): boolean {
    return this.byLoading().has(id);
  }

  /** The functions that these may run, themselves included. */
  reachedFrom(starts: ReadonlySet<number>): ReadonlySet<number> {
    return this.from(starts, new Set());
  }

  private from(starts: ReadonlySet<number>, without: ReadonlySet<number>): ReadonlySet<number> {
    const reached = new Set(starts);
    for (const id of reached) for (const next of this.runBy(id)) if (!without.has(next)) reached.add(next);
    return reached;
  }

  /** The functions that the calls in a function run. */
  private runBy(id: number): readonly number[] {
    const known = this.runs.get(id);
    if (known) return known;
    const { universe } = this.points;
    const { body, program } = universe.function(id);
    const { base } = universe.module(program);
    const found = new Set<number>();
    for (const instruction of body.instructions) if (instruction.op === 'call') for (const next of this.targets(instruction, base)) found.add(next);
    const run = [...found];
    this.runs.set(id, run);
    return run;
  }

  /** The functions that a call runs: those it calls, and those that it hands to a library. */
  targets(instruction: Call, base: number): readonly number[] {
    const invocations = this.points.calls.at(instruction)?.invocations ?? [];
    const called = invocations.flatMap((invocation) => (invocation.function === undefined ? [] : [invocation.function]));
    return called.length > 0 ? called : instruction.args.flatMap((argument) => [...this.values.functionsOf(base + argument.value)]);
  }
}
