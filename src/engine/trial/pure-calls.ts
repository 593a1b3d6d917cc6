// Which calls only compute: what they are given may make them fail, and nothing else. Told from what functions are made of; nothing is computed.
import type { Call } from '../../ir/program';
import type { Invocation } from '../call-targets';
import type { PointsTo } from '../points-to';
import type { SiteOf } from '../universe';
import { CalledFunctions } from './called-functions';
import { hangsOnTheWorld } from './operation';

export class PureCalls {
  private readonly functions = new CalledFunctions((id) => this.calledIn(id));
  private readonly calls = new Map<Call, boolean>();

  constructor(private readonly points: PointsTo) {}

  isPure(site: SiteOf<Call>): boolean {
    let isPure = this.calls.get(site.instruction);
    if (isPure === undefined) this.calls.set(site.instruction, (isPure = this.calledAt(site)?.every((id) => this.functions.doHold(id)) ?? false));
    return isPure;
  }

  /** The functions that are called in one, or that are made there, which are called back; nothing where anything else is called. */
  private calledIn(id: number): readonly number[] | undefined {
    const { universe } = this.points;
    const { body, program } = universe.function(id);
    const { base, firstFunction } = universe.module(program);
    const called: number[] = [];
    for (const instruction of body.instructions) {
      if (instruction.op === 'function') called.push(firstFunction + instruction.body);
      // What a call throws that is caught here ends nothing.
      if (instruction.op !== 'call' || body.catchers?.some(({ variable, isSettled }) => isSettled && variable === instruction.catcher)) continue;
      const there = this.calledAt({ instruction, base, program, function: id });
      if (!there) return undefined;
      called.push(...there);
    }
    return called;
  }

  /** The project's functions that a call reaches; nothing where it reaches what does not only compute. */
  private calledAt(site: SiteOf<Call>): readonly number[] | undefined {
    const { instruction, base } = site;
    if (this.points.universe.constantOf(base + instruction.callee)?.kind === 'operator') return [];
    const invocations = this.points.calls.at(instruction)?.invocations ?? [];
    const isMethod = this.points.methodCalled(site)?.computations.some(({ computes }) => !hangsOnTheWorld.has(computes)) === true;
    if (invocations.length === 0) return isMethod || instruction.construct ? [] : undefined;
    return invocations.every((invocation) => isMethod || isComputed(invocation) || isForPeople(invocation)) ? invocations.flatMap(({ function: id }) => id ?? []) : undefined;
  }
}

/** A function of the project's is asked for itself; what is made of a class of which nothing is known is there then. */
function isComputed({ library, call }: Invocation): boolean {
  if (!library) return true;
  if (library.computations.length > 0) return library.computations.every(({ computes }) => !hangsOnTheWorld.has(computes));
  // A class that extends a library's calls its constructor.
  const isConstructed = call.site.instruction.construct !== undefined || library.summaries.some(({ to }) => to.startsWith('Instance'));
  return isConstructed && library.given.length === 0;
}

/** It only tells people something. */
function isForPeople({ library }: Invocation): boolean {
  return library !== undefined && library.given.length > 0 && library.given.every(({ row }) => row.sink === 'log');
}
