// Where the project puts something into members, by their names.
import type { Store } from '../../ir/program';
import type { PointsTo } from '../points-to';
import type { SiteOf } from '../universe';
import type { Token } from '../values';

export class Storings {
  private byName: Map<string, SiteOf<Store>[]> | undefined;

  constructor(private readonly points: PointsTo) {}

  /** Those that may put something into the member of one of these objects. */
  into(objects: readonly Token[], name: string): readonly SiteOf<Store>[] {
    this.byName ??= this.indexed();
    return (this.byName.get(name) ?? []).filter(({ instruction, base }) => this.points.tokensOf(base + instruction.base).some((token) => objects.includes(token)));
  }

  private indexed(): Map<string, SiteOf<Store>[]> {
    const byName = new Map<string, SiteOf<Store>[]>();
    const { universe } = this.points;
    for (const { id, program, body } of universe.functions)
      for (const instruction of body.instructions) {
        if (instruction.op !== 'store' || typeof instruction.key !== 'string') continue;
        const known = byName.get(instruction.key);
        const site = { instruction, base: universe.module(program).base, program, function: id };
        if (known) known.push(site);
        else byName.set(instruction.key, [site]);
      }
    return byName;
  }
}
