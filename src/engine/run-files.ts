// Files that the project writes and has a program run. Two paths lead to the same file where the code hands over the very path that it writes to.
import { runsFile } from '../ir/programs';
import type { CallSite, Invocation } from './call-targets';
import type { Conditions } from './conditions';
import { placeNodes } from './knowledge';
import { firstElements, wordsBefore } from './list-parts';
import type { PointsTo } from './points-to';

const mostNodes = 400;

export class RunFiles {
  /** By the names of what holds their paths: the program that runs them. */
  private programs: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly points: PointsTo,
    private readonly conditions: Conditions,
  ) {}

  /** The name of the program that runs the file whose path a variable holds, if one does. */
  programOf(path: number): string | undefined {
    const programs = (this.programs ??= this.indexed());
    return this.namesOf(path).map((name) => programs.get(name)).find((program) => program !== undefined);
  }

  private indexed(): ReadonlyMap<string, string> {
    const programs = new Map<string, string>();
    for (const call of this.points.calls.all)
      for (const [path, program] of this.runBy(call))
        for (const holder of this.holdersOf(path)) for (const name of this.namesOf(holder)) if (!programs.has(name)) programs.set(name, program);
    return programs;
  }

  /** The variables that hold the same path, before it was quoted or otherwise written down; not what it was put together from. */
  private holdersOf(start: number): readonly number[] {
    const { universe, solver, calls } = this.points;
    const seen = new Set<number>();
    const queue = [start];
    for (let at = 0; at < queue.length && seen.size < mostNodes; at++)
      for (const node of solver.before(queue[at] ?? start, mostNodes)) {
        if (seen.has(node) || node >= universe.variables) continue;
        seen.add(node);
        for (const { instruction, base } of universe.definitionsOf(node)) {
          if (instruction.op !== 'call') continue;
          const isPutTogether = calls.at(instruction)?.invocations.some(({ function: id, library }) => id !== undefined || library?.computations.some((row) => row.computes !== 'text' && row.computes !== 'trim'));
          if (!isPutTogether) queue.push(...instruction.args.slice(0, 1).map(({ value }) => base + value));
        }
      }
    return [...seen];
  }

  /** What a variable is known by: itself, or the member that it was read from. */
  private namesOf(variable: number): readonly string[] {
    const source = this.points.source(variable);
    const read = this.points.universe.definitionsOf(source).flatMap(({ instruction, base }) => (instruction.op === 'load' && typeof instruction.key === 'string' ? [`${this.points.source(base + instruction.base)}.${instruction.key}`] : []));
    return [String(source), ...read];
  }

  /** What a call has a program run, each with the name of that. */
  private *runBy({ invocations }: CallSite): Generator<readonly [path: number, program: string]> {
    for (const invocation of invocations) {
      const kinds = this.kindsOfFirst(invocation);
      if (kinds.has('shell-command')) yield* this.inLine(invocation);
      if (kinds.has('program')) yield* this.inList(invocation);
    }
  }

  private kindsOfFirst({ library, args }: Invocation): ReadonlySet<string> {
    return new Set(library ? placeNodes(library, 'argument', 0, args.length).flatMap((node) => node.sinks.map((row) => row.sink)) : []);
  }

  /** Of a line of a shell: the words that are put into it. */
  private *inLine({ args: [line] }: Invocation): Generator<readonly [path: number, program: string]> {
    const made = line && this.points.madeBy(line.value);
    if (!line || made?.instruction.op !== 'make') return;
    for (const [at, part] of made.instruction.parts.entries()) {
      const [program, ...before] = wordsBefore(this.points, line.value, at, true) ?? [];
      if (program !== undefined && runsFile(program, before)) yield [made.base + part.value, program];
    }
  }

  /** Of a program with a list of arguments: the elements. */
  private *inList({ args: [command, list] }: Invocation): Generator<readonly [path: number, program: string]> {
    if (!command || !list) return;
    const names = this.conditions.textsOf(command.value);
    for (const token of this.points.tokensOf(list.value)) {
      const value = this.points.values.get(token);
      if (value.kind !== 'object' || !value.object.isList) continue;
      for (const [place, element] of value.object.fields) {
        if (!/^\d$/.test(place)) continue;
        const before = firstElements(this.points, value.object, Number(place));
        const program = names.find((name) => runsFile(name, before));
        if (program !== undefined) yield [element, program];
      }
    }
  }
}
