// Which tool, resource or prompt a way of data belongs to, where the text tells: by its registration, by the definition that the way chose
// among several, by the name in a table of handlers, or by the branch that a test of the requested name leads to.
import type { Variable } from '../ir/program';
import type { SinkRow, SourceRow } from '../ir/row';
import { enteredAlong } from './choices';
import type { Conditions } from './conditions';
import type { Fact } from './facts';
import type { PointsTo } from './points-to';
import type { Registration, Registrations } from './registrations';
import { shortened } from './trace';
import type { Site } from './universe';

/** Entries that have names at all. */
const named = new Set<SourceRow['entry']>(['tool', 'prompt', 'resource', undefined]);

/** How far conditions are followed outwards; each of several ways is followed on its own. */
const deepest = 12;

export class Subjects {
  private requested: ReadonlySet<number> | undefined;

  constructor(
    private readonly points: PointsTo,
    private readonly conditions: Conditions,
    private readonly registrations: Registrations,
  ) {}

  /** The name by which the one who hands over the data, or takes the answer, is registered; `end` is where the way ends. */
  of(row: Pick<SourceRow | SinkRow, 'name' | 'entry'>, registration: Registration | undefined, facts: readonly Fact[], end: Site): string | undefined {
    const name = registration && this.registered(row, registration, facts);
    const found = name ?? (named.has(row.entry) && row.name === undefined ? (this.chosen(facts) ?? this.tested(facts, end)) : undefined);
    return found === undefined ? undefined : shortened(found);
  }

  private registered({ name, entry }: Pick<SourceRow | SinkRow, 'name' | 'entry'>, registration: Registration, facts: readonly Fact[]): string | undefined {
    if (name === undefined) return undefined;
    const own = this.textAt(this.registrations.node(name, registration));
    if (own !== undefined) return own;
    const choices = this.registrations.choices.through(enteredAlong(facts));
    const narrowed = choices.length === 0 ? undefined : this.textAt(this.registrations.node(name, registration, choices));
    return narrowed ?? (named.has(entry) ? this.chosen(facts) : undefined);
  }

  /** The definition that the way chose among several calls itself by a name, or stands under one in a table. */
  private chosen(facts: readonly Fact[]): string | undefined {
    const { choices } = this.registrations;
    for (const { objects, keys } of choices.through(enteredAlong(facts))) {
      if (keys?.length === 1) return keys[0];
      const own = objects && choices.isChoice(objects) ? this.textAt(choices.member(objects.node, 'name')) : undefined;
      if (own !== undefined) return own;
    }
    return undefined;
  }

  /** The way leads through code that runs for one requested name only. */
  private tested(facts: readonly Fact[], end: Site): string | undefined {
    for (const site of [...facts.flatMap(({ hop }) => (hop.kind === 'step' ? [hop.site] : hop.kind === 'enter' ? [hop.call.site] : [])), end]) {
      const text = 'reach' in site.instruction ? this.nameAt(site.instruction.reach, site) : undefined;
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** The requested name that control comes to a place for. */
  private nameAt(index: number | undefined, site: Site, depth = deepest): string | undefined {
    const reach = index === undefined ? undefined : this.points.universe.function(site.function).body.reaches?.[index];
    if (!reach || depth === 0) return undefined;
    if ('condition' in reach) return this.equalTo(reach.condition, reach.outcome !== 'false', site) ?? this.nameAt(reach.after, site, depth - 1);
    if ('element' in reach) return this.nameAt(reach.after, site, depth - 1);
    const [only, ...others] = new Set(reach.ways.map((way) => this.nameAt(way, site, depth - 1)));
    return others.length === 0 ? only : undefined;
  }

  /** The text that the requested name is equal to where a condition came out so. */
  private equalTo(condition: Variable, outcome: boolean, { base }: Site): string | undefined {
    let wanted = outcome;
    let made = this.points.madeBy(base + condition)?.instruction;
    while (made?.op === 'call' && this.operator(base + made.callee) === 'not') {
      wanted = !wanted;
      const [inner] = made.args;
      made = inner && this.points.madeBy(base + inner.value)?.instruction;
    }
    if (!wanted || made?.op !== 'call' || this.operator(base + made.callee) !== '==') return undefined;
    const [left, right] = made.args.map(({ value }) => base + value);
    if (left === undefined || right === undefined) return undefined;
    if (this.isRequestedName(left)) return this.textAt(right);
    return this.isRequestedName(right) ? this.textAt(left) : undefined;
  }

  private operator(variable: number): string | undefined {
    const constant = this.points.universe.constantOf(variable);
    return constant?.kind === 'operator' ? constant.name : undefined;
  }

  private isRequestedName(variable: number): boolean {
    this.requested ??= new Set(this.points.callbacks.seeds.flatMap(({ variable: seeded, row }) => (row.at.endsWith('.params.name') ? [seeded] : [])));
    return this.points.solver.before(variable).some((before) => this.requested?.has(before));
  }

  private textAt(node: number | undefined): string | undefined {
    const [only, ...others] = node === undefined ? [] : new Set(this.conditions.textsOf(node));
    return others.length === 0 ? only : undefined;
  }
}
