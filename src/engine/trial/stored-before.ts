// What a function itself put into a member before it reads it, as in `args.path = resolved(args.path)`.
import type { Load, Store } from '../../ir/program';
import type { Owners } from '../owners';
import type { SiteOf, Universe } from '../universe';
import { isCertain } from './certainty';
import type { Frame, Runner } from './frame';
import type { OwnRecords } from './own-records';
import type { Value } from './value';
import { nothing, optionsOf } from './value';

/** What a member may hold. */
export interface Put {
  readonly ways: readonly Value[];
  /** It holds nothing else. */
  readonly isAll: boolean;
}

export class StoredBefore {
  private readonly byLoad = new Map<Load, readonly Store[]>();

  constructor(
    private readonly universe: Universe,
    private readonly owners: Owners,
    private readonly ownRecords: OwnRecords,
  ) {}

  /** What the function put into the member, as far as that is known and control came there. */
  into(site: SiteOf<Load>, frame: Frame, runner: Runner): Put {
    const own = this.ownRecords.memberAt(site);
    const { body } = this.universe.function(site.function);
    const ways: Value[] = [];
    for (const { value, reach } of own?.stores ?? this.of(site)) {
      if (runner.unreached(reach, frame)) continue;
      const put = runner.valueOf(site.base + value, frame);
      if (!own && optionsOf(put).some(({ kind }) => kind === 'unknown')) continue;
      ways.push(put);
      if (isCertain(body, reach, (condition) => runner.valueOf(site.base + condition, frame))) return { ways, isAll: true };
    }
    if (own) ways.push(own.first === undefined ? nothing : runner.valueOf(site.base + own.first, frame));
    return { ways, isAll: own !== undefined };
  }

  /** The stores into the member of the same object that stand before the load in its function, the last first. */
  private of({ instruction, base, function: id }: SiteOf<Load>): readonly Store[] {
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
