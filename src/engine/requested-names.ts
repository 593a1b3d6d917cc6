// For which requested names control comes to a place: in the branches of tests and of a `switch` that compare the name of a request.
import type { Variable } from '../ir/program';
import type { Conditions } from './conditions';
import type { PointsTo } from './points-to';
import type { Site } from './universe';

/** How far conditions are followed outwards; each of several ways is followed on its own. */
const deepest = 12;

export class RequestedNames {
  private requested: ReadonlySet<number> | undefined;

  constructor(
    private readonly points: PointsTo,
    private readonly conditions: Conditions,
  ) {}

  /** Nothing where it may be any. */
  at(site: Site): ReadonlySet<string> | undefined {
    return 'reach' in site.instruction ? this.through(site.instruction.reach, site, deepest) : undefined;
  }

  private through(index: number | undefined, site: Site, depth: number): ReadonlySet<string> | undefined {
    const reach = index === undefined ? undefined : this.points.universe.function(site.function).body.reaches?.[index];
    if (!reach || depth === 0) return undefined;
    if ('condition' in reach) {
      const name = this.equalTo(reach.condition, reach.outcome !== 'false', site);
      return name === undefined ? this.through(reach.after, site, depth - 1) : new Set([name]);
    }
    if ('element' in reach || 'catcher' in reach) return this.through(reach.after, site, depth - 1);
    const found = new Set<string>();
    for (const way of reach.ways) {
      const names = this.through(way, site, depth - 1);
      if (!names) return undefined;
      for (const name of names) found.add(name);
    }
    return found;
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
    if (this.isRequestedName(left)) return this.conditions.textAt(right);
    return this.isRequestedName(right) ? this.conditions.textAt(left) : undefined;
  }

  private operator(variable: number): string | undefined {
    const constant = this.points.universe.constantOf(variable);
    return constant?.kind === 'operator' ? constant.name : undefined;
  }

  private isRequestedName(variable: number): boolean {
    this.requested ??= new Set(this.points.callbacks.seeds.flatMap(({ variable: seeded, row }) => (row.at.endsWith('.params.name') ? [seeded] : [])));
    return this.points.solver.before(variable).some((before) => this.requested?.has(before));
  }
}
