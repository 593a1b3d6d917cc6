// The hints that are written for a tool, such as `readOnlyHint`, also where the record takes some from another one.
import type { CodePlaces } from './code-places';
import type { Annotation } from './offer';
import type { PointsTo } from './points-to';
import type { ReachableValues } from './reachable-values';
import type { Site } from './universe';
import type { Given, WrappedCalls } from './wrapped-calls';

/** Records that are spread into each other. */
const deepest = 3;

export class Annotations {
  constructor(
    private readonly points: PointsTo,
    private readonly places: CodePlaces,
    private readonly values: ReachableValues,
    private readonly wrapped: WrappedCalls,
  ) {}

  /** `given` is what a wrapper was given around them. */
  of(node: number, given?: Given): readonly Annotation[] {
    return [...this.byName(node, given, deepest).values()].flat();
  }

  private byName(node: number, given: Given | undefined, depth: number): ReadonlyMap<string, readonly Annotation[]> {
    const mixed = depth > 0 ? this.mixedAt(node) : undefined;
    if (!mixed) return new Map(this.values.namesOf(node).map((name) => [name, this.values.within(node, [{ step: 'member', name }]).flatMap((member) => this.written(name, member))]));
    const found = new Map<string, readonly Annotation[]>();
    for (const { key, value, spread } of mixed.parts) {
      const variable = mixed.base + value;
      if (key !== undefined) found.set(key, this.written(key, variable));
      else if (spread) for (const inner of (given && this.wrapped.nodesAt(variable, [], given)) ?? [variable]) for (const [name, annotations] of this.byName(inner, given, depth - 1)) found.set(name, annotations);
    }
    return found;
  }

  /** The one record that a node holds, where others are spread into it. */
  private mixedAt(node: number): { readonly base: number; readonly parts: Extract<Site['instruction'], { op: 'make' }>['parts'] } | undefined {
    const { universe, solver } = this.points;
    const made = solver.before(node).flatMap((variable) => (variable < universe.variables ? universe.definitionsOf(variable) : []).filter(({ instruction }) => instruction.op === 'make'));
    const [only, ...others] = made;
    if (only?.instruction.op !== 'make' || others.length > 0 || only.instruction.shape !== 'record') return undefined;
    return only.instruction.parts.some(({ spread }) => spread) ? { base: only.base, parts: only.instruction.parts } : undefined;
  }

  private written(name: string, node: number): Annotation[] {
    const { universe, solver } = this.points;
    return solver.before(node).flatMap((variable) => {
      const constant = variable < universe.variables ? universe.constantOf(variable) : undefined;
      const value = constant?.kind === 'boolean' ? constant.boolean : constant?.kind === 'text' ? constant.text : constant?.kind === 'number' ? constant.number : undefined;
      if (value === undefined) return [];
      const program = universe.moduleOf(variable);
      const module = universe.module(program);
      return [{ name, value, location: this.places.location(program, module.program.places.get(variable - module.base) ?? { start: 0, end: 0 }) }];
    });
  }
}
