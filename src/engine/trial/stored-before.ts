// What a function itself put into a member before it reads it, as in `args.path = resolved(args.path)`.
import type { Load, Store } from '../../ir/program';
import type { Owners } from '../owners';
import type { SiteOf, Universe } from '../universe';

export class StoredBefore {
  private readonly byLoad = new Map<Load, readonly Store[]>();

  constructor(
    private readonly universe: Universe,
    private readonly owners: Owners,
  ) {}

  /** The stores into the member of the same object that stand before the load in its function, the last first. */
  of({ instruction, base, function: id }: SiteOf<Load>): readonly Store[] {
    if (typeof instruction.key !== 'string') return [];
    let stores = this.byLoad.get(instruction);
    if (!stores) this.byLoad.set(instruction, (stores = this.found(instruction, base, id)));
    return stores;
  }

  private found(load: Load, base: number, id: number): readonly Store[] {
    const { instructions } = this.universe.function(id).body;
    const before = instructions.slice(0, instructions.indexOf(load)).filter((made): made is Store => made.op === 'store' && made.key === load.key);
    const { forms } = this.owners;
    const holder = before.length > 0 ? forms.of(base + load.base) : undefined;
    return holder === undefined ? [] : before.filter((made) => forms.of(base + made.base) === holder).reverse();
  }
}
