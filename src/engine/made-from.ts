// What a value was made from, backward over everything that may have gone into it: parts of texts and records, arguments of library calls.
// Follows no order and no condition; what it answers may have gone into the value.
import type { Key } from '../ir/program';
import type { UseKind } from '../ir/row';
import type { CallSite } from './call-targets';
import type { CodePlaces } from './code-places';
import type { PointsTo } from './points-to';
import type { Site } from './universe';
import type { ValueOrigin } from './value-origin';

const mostNodes = 2000;
const mostBefore = 1500;
const mostOrigins = 40;

/** A variable that the value may be, or was made from, and one instruction that gave it its value, where there is one. */
export interface Ingredient {
  readonly variable: number;
  readonly site: Site | undefined;
}

export class MadeFrom {
  private readonly seeded = new Set<number>();
  private readonly told = new Map<number, readonly ValueOrigin[]>();

  constructor(
    private readonly points: PointsTo,
    private readonly places: CodePlaces,
  ) {
    for (const seed of points.callbacks.seeds) if (seed.row.source === 'caller-input') this.seeded.add(seed.variable);
  }

  /** The nearest first, each once, at most a few thousand. */
  *of(start: number): Generator<Ingredient> {
    const { universe, solver } = this.points;
    const seen = new Set<number>();
    const queue = [start];
    for (let at = 0; at < queue.length && seen.size < mostNodes; at++) {
      const first = queue[at] ?? start;
      if (seen.has(first)) continue;
      for (const node of solver.before(first, mostBefore)) {
        if (seen.has(node)) continue;
        seen.add(node);
        if (node >= universe.variables) {
          // A member of what a library gave is made from that.
          const base = this.points.solver.isFed(node) ? undefined : solver.baseOf(node);
          if (base !== undefined) queue.push(base);
          continue;
        }
        const sites = universe.definitionsOf(node);
        if (sites.length === 0) yield { variable: node, site: undefined };
        for (const site of sites) {
          yield { variable: node, site };
          queue.push(...this.operands(node, site));
        }
      }
    }
  }

  /** Where the value comes from, as far as that can be said to a person. */
  origins(node: number): readonly ValueOrigin[] {
    const known = this.told.get(node);
    if (known) return known;
    const found: ValueOrigin[] = [];
    this.told.set(node, found);
    for (const ingredient of this.of(node)) {
      const origin = this.originOf(ingredient);
      if (origin) found.push(origin);
      if (found.length >= mostOrigins) break;
    }
    return found;
  }

  /** The kinds of use that rows give to a call as a whole. */
  usesOf(call: CallSite | undefined): UseKind[] {
    return (call?.invocations ?? []).flatMap(({ library }) => (library?.uses ?? []).flatMap(({ row, rest }) => (rest.length === 0 && (row.by ?? 'call') === 'call' ? [row.use] : [])));
  }

  private operands(variable: number, { instruction, base }: Site): number[] {
    switch (instruction.op) {
      case 'make':
        return instruction.parts.map((part) => base + part.value);
      case 'load':
        return [...(this.points.solver.isFed(variable) ? [] : [base + instruction.base]), ...(typeof instruction.key === 'number' ? [base + instruction.key] : [])];
      case 'call': {
        const call = this.points.calls.at(instruction);
        if (call?.invocations.some((invocation) => invocation.function !== undefined)) return [];
        const given = [...instruction.args.map((argument) => base + argument.value), ...(instruction.self === undefined ? [] : [base + instruction.self])];
        return [...given, ...given.flatMap((argument) => this.resultsOf(argument))];
      }
      default:
        return [];
    }
  }

  /** What the functions that a value may be give their callers. */
  private resultsOf(node: number): number[] {
    return this.points.tokensOf(node).flatMap((token) => {
      const value = this.points.values.get(token);
      return value.kind === 'function' ? [this.points.resultOf(value.function)] : [];
    });
  }

  private originOf({ variable, site }: Ingredient): ValueOrigin | undefined {
    const { universe } = this.points;
    const isCallers = this.seeded.has(variable);
    const program = universe.moduleOf(variable);
    if (!site) {
      const constant = universe.constantOf(variable);
      const { base, program: source } = universe.module(program);
      const place = source.places.get(variable - base) ?? { start: 0, end: 0 };
      const location = this.places.location(program, place);
      if (constant?.kind === 'global') {
        const uses = this.read(variable);
        return uses.length > 0 ? { kind: 'name', label: constant.name, location, uses, reaches: [], isCallers } : undefined;
      }
      if (constant) return constant.kind === 'text' || constant.kind === 'number' ? { kind: 'constant', label: 'a constant', location, uses: [], reaches: [], isCallers } : undefined;
      const name = universe.nameOf(variable);
      // What the project hands over is told of where it comes from.
      if (isCallers) return { kind: 'parameter', label: name ?? 'its input', location, uses: [], reaches: [], isCallers };
      return name === undefined || this.points.solver.isFed(variable) ? undefined : { kind: 'parameter', label: name, location, uses: this.read(variable), reaches: [], isCallers };
    }
    const { instruction, base } = site;
    const location = this.places.locationOf(site);
    if (instruction.op === 'call') {
      if (universe.constantOf(base + instruction.callee)?.kind === 'operator') return undefined;
      const call = this.points.calls.at(instruction);
      if (call?.invocations.some((invocation) => invocation.function !== undefined)) return undefined;
      const uses = this.usesOf(call);
      // What only changes its arguments is no origin; they are.
      const reaches = (call?.invocations ?? []).flatMap(({ library }) => (library?.given ?? []).map(({ row }) => row.sink));
      if (uses.length === 0 && reaches.length === 0 && !isCallers && call?.invocations.some(({ library }) => library?.summaries.some((row) => row.to.startsWith('ReturnValue') || row.to.startsWith('Instance')))) return undefined;
      return { kind: 'call', label: this.places.textOf(site), location, uses, reaches, isCallers };
    }
    if (instruction.op !== 'load') return undefined;
    const uses = [...this.read(variable), ...this.readByName(instruction.key)];
    return isCallers || uses.length > 0 ? { kind: 'member', label: this.places.textOf(site), location, uses, reaches: [], isCallers } : undefined;
  }

  /** The kinds of use that rows give to reading a member of that name, of whatever it is. */
  private readByName(key: Key): UseKind[] {
    const node = typeof key === 'string' ? this.points.knowledge.methods.members.get(key) : undefined;
    return node?.uses.flatMap(({ row, rest }) => (row.by === 'reading' && rest.length === 0 ? [row.use] : [])) ?? [];
  }

  /** The kinds of use that rows give to reading what the variable holds. */
  private read(variable: number): UseKind[] {
    return this.points.tokensOf(variable).flatMap((token) => {
      const value = this.points.values.get(token);
      return value.kind === 'library' ? value.node.uses.flatMap(({ row, rest }) => (row.by === 'reading' && rest.length === 0 ? [row.use] : [])) : [];
    });
  }
}
