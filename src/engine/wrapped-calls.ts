// A function of the project that hands on what it was given: what the call in it says, seen from each of its own calls. `tool(name, schema, run)` in
// front of a library's `registerTool` is as many registrations as it has calls.
import type { PathStep } from '../ir/access-path';
import type { CallSite } from './call-targets';
import { parametersFor } from './call-targets';
import { firstOf } from './other-names';
import type { PointsTo } from './points-to';
import type { ReachableValues } from './reachable-values';

/** What the parameters of wrappers were given, by variable. */
export type Given = ReadonlyMap<number, number>;

/** A call of a wrapper, and what it gives the wrapper, and those that are in between. */
export interface WrappedCall {
  readonly call: CallSite;
  readonly given: Given;
}

/** Wrappers inside of each other. */
const deepest = 3;
const mostCalls = 400;
const mostSteps = 16;

export class WrappedCalls {
  private byFunction: ReadonlyMap<number, readonly CallSite[]> | undefined;

  constructor(
    private readonly points: PointsTo,
    private readonly values: ReachableValues,
  ) {}

  /** The calls of the function around a place that decide, with others than their like, what stands at the path from a variable there; none where only one does. */
  of(variable: number, steps: readonly PathStep[]): readonly WrappedCall[] {
    const found = this.through(variable, steps, new Map(), deepest);
    return found.length > 1 && found.length <= mostCalls ? found : [];
  }

  /** The nodes at the path, where it leads to what a wrapper was given. */
  nodesAt(variable: number, steps: readonly PathStep[], given: Given): readonly number[] | undefined {
    const end = this.followed(variable, steps, given);
    return end.isGiven ? this.values.within(end.variable, end.steps) : undefined;
  }

  private through(variable: number, steps: readonly PathStep[], given: Given, depth: number): readonly WrappedCall[] {
    const end = this.followed(variable, steps, given);
    const parameter = this.points.parameterOf(end.variable);
    if (!parameter || depth === 0) return [];
    return this.callsOf(parameter.function).flatMap((call) => {
      const passed = new Map([...given, ...this.passedTo(parameter.function, call)]);
      if (!passed.has(end.variable)) return [];
      const outer = this.through(end.variable, end.steps, passed, depth - 1);
      return outer.length > 0 ? outer : [{ call, given: passed }];
    });
  }

  /** Through records that are written in place, other names, members of parameters, and what is known to be given. */
  private followed(variable: number, steps: readonly PathStep[], given: Given): { readonly variable: number; readonly steps: readonly PathStep[]; readonly isGiven: boolean } {
    let at = firstOf(this.points, variable);
    let left = steps;
    let isGiven = false;
    for (let step = 0; step < mostSteps; step++) {
      const [first, ...others] = left;
      const passed = given.get(at);
      const made = passed === undefined && !this.points.parameterOf(at) ? this.points.madeBy(at) : undefined;
      let next: number | undefined = passed;
      if (passed !== undefined) isGiven = true;
      else if (made?.instruction.op === 'load') {
        const { key } = made.instruction;
        const looked = typeof key === 'number' ? this.textOf(made.base + key, given) : undefined;
        const name = typeof key === 'string' ? key : looked;
        isGiven ||= looked !== undefined;
        next = name === undefined ? undefined : made.base + made.instruction.base;
        left = name === undefined ? left : [{ step: 'member', name }, ...left];
      } else if (made?.instruction.op === 'make' && made.instruction.shape === 'record' && first?.step === 'member') {
        const { parts } = made.instruction;
        const own = parts.findLast(({ key }) => key === first.name);
        const [spread, another] = parts.filter((part) => part.spread);
        const part = own ?? (another ? undefined : spread);
        next = part && made.base + part.value;
        if (own) left = others;
      }
      if (next === undefined) break;
      at = firstOf(this.points, next);
    }
    return { variable: at, steps: left, isGiven };
  }

  /** The one text that was given, by which something is looked up in a table. */
  private textOf(variable: number, given: Given): string | undefined {
    const passed = given.get(firstOf(this.points, variable));
    const [only, ...others] = passed === undefined ? [] : this.points.constantsOf(passed);
    return only?.kind === 'text' && others.length === 0 ? only.text : undefined;
  }

  private passedTo(id: number, call: CallSite): Given {
    const { universe } = this.points;
    const { body, program } = universe.function(id);
    const { base } = universe.module(program);
    const passed = new Map<number, number>();
    for (const { function: called, args } of call.invocations)
      if (called === id)
        for (const [index, argument] of args.entries())
          for (const param of argument.spread ? [] : parametersFor(body, argument, index)) {
            const variable = body.params[param];
            if (variable !== undefined && param !== body.rest) passed.set(base + variable, argument.value);
          }
    return passed;
  }

  private callsOf(id: number): readonly CallSite[] {
    if (!this.byFunction) {
      const found = new Map<number, CallSite[]>();
      for (const call of this.points.calls.all)
        for (const called of new Set(call.invocations.map((invocation) => invocation.function)))
          if (called !== undefined) {
            const calls = found.get(called);
            if (calls) calls.push(call);
            else found.set(called, [call]);
          }
      this.byFunction = found;
    }
    return this.byFunction.get(id) ?? [];
  }
}
