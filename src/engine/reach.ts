// Which functions run when: for a caller of the server, when a file is loaded, or only if somebody outside of the project calls them.
import type { Call } from '../ir/program';
import { once } from './once';
import { firstOf } from './other-names';
import type { PointsTo } from './points-to';
import type { ReachableValues } from './reachable-values';
import type { Given } from './wrapped-calls';

export class Reach {
  private readonly byCallers = once(() => this.from(this.handlers, new Set()));
  private readonly byRequests = once(() => this.from(this.routes, this.handlers));
  private readonly byLoading = once(() => this.from(new Set(this.points.universe.modules.map((module) => module.firstFunction)), new Set([...this.handlers, ...this.routes])));
  private readonly runs = new Map<number, readonly number[]>();
  /** By function: the one that makes it. */
  private readonly makers = once(() => this.madeIn());

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

  /**
   * The functions that run for the caller of one tool. A function that is made while another tool is answered is none of them, though a helper of both
   * runs it; and of what a wrapper may have been given, that is which it was given for this tool.
   */
  runFor(starts: ReadonlySet<number>, given: Given = new Map()): ReadonlySet<number> {
    const reached = new Set(starts);
    const waiting = new Map<number, number[]>();
    const run = (id: number): void => {
      const maker = this.makers().get(id);
      if (maker === undefined || reached.has(maker) || !this.isHandling(maker)) reached.add(id);
      else waiting.set(maker, [...(waiting.get(maker) ?? []), id]);
    };
    for (const id of reached) {
      for (const made of waiting.get(id) ?? []) reached.add(made);
      for (const next of given.size > 0 ? this.runIn(id, given) : this.runBy(id)) run(next);
    }
    return reached;
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
    const run = this.runIn(id, new Map());
    this.runs.set(id, run);
    return run;
  }

  private runIn(id: number, given: Given): readonly number[] {
    const { universe } = this.points;
    const { body, program } = universe.function(id);
    const { base } = universe.module(program);
    const found = new Set<number>();
    for (const instruction of body.instructions) if (instruction.op === 'call') for (const next of this.targets(instruction, base, given)) found.add(next);
    return [...found];
  }

  /** The functions that a call runs: those it calls, and those that it hands to a library. */
  targets(instruction: Call, base: number, given: Given = new Map()): readonly number[] {
    const chosen = given.size > 0 ? this.chosen(base + instruction.callee, given) : undefined;
    if (chosen) return chosen;
    const invocations = this.points.calls.at(instruction)?.invocations ?? [];
    const called = invocations.flatMap((invocation) => (invocation.function === undefined ? [] : [invocation.function]));
    return called.length > 0 ? called : instruction.args.flatMap((argument) => [...(this.chosen(base + argument.value, given) ?? this.values.functionsOf(base + argument.value))]);
  }

  /** The functions that a wrapper was given under the name. */
  private chosen(variable: number, given: Given): readonly number[] | undefined {
    let passed = given.get(firstOf(this.points, variable));
    for (let next = passed; next !== undefined; next = given.get(firstOf(this.points, next))) passed = next;
    const functions = passed === undefined ? [] : this.values.functionsOf(passed);
    return functions.length > 0 ? functions : undefined;
  }

  private madeIn(): ReadonlyMap<number, number> {
    const { universe } = this.points;
    return new Map(universe.functions.flatMap(({ id, body, program }) => body.instructions.flatMap((made): [number, number][] => (made.op === 'function' ? [[universe.module(program).firstFunction + made.body, id]] : []))));
  }
}
