// What a function itself put into a member before it reads it, as in `args.path = resolved(args.path)`.
import type { Load, Make, Store } from '../../ir/program';
import type { Owners } from '../owners';
import type { PointsTo } from '../points-to';
import type { SiteOf } from '../universe';
import { isCertain } from './certainty';
import type { Frame, Teller } from './frame';
import type { OwnRecords } from './own-records';
import { isAll } from './parts';
import type { Storings } from './storings';
import type { Value } from './value';
import { nothing, optionsOf, valueOfConstant } from './value';

/** What a member may hold. */
export interface Put {
  readonly ways: readonly Value[];
  /** It holds nothing else. */
  readonly isAll: boolean;
}

export class StoredBefore {
  private readonly byLoad = new Map<Load, readonly Store[]>();

  constructor(
    private readonly points: PointsTo,
    private readonly owners: Owners,
    private readonly ownRecords: OwnRecords,
    private readonly storings: Storings,
  ) {}

  /** Whether a record never has anything else than it was made with. */
  isAsMade(variable: number, parts: Make['parts']): boolean {
    const { token } = this.points.values.object('made', variable);
    return isAll(this.points, variable, parts) && parts.every(({ key, spread }) => !spread && key !== undefined && this.storings.into([token], key).length === 0);
  }

  /** What the function put into the member, as far as that is known and control came there. */
  into(site: SiteOf<Load>, frame: Frame, teller: Teller): Put {
    const own = this.ownRecords.memberAt(site);
    const { body } = this.points.universe.function(site.function);
    const ways: Value[] = [];
    let isTold = true;
    for (const { value, reach } of own?.stores ?? this.of(site)) {
      if (teller.unreached(reach, frame)) continue;
      const put = teller.valueOf(site.base + value, frame);
      const isUntold = !own && optionsOf(put).some(({ kind }) => kind === 'unknown');
      isTold &&= !isUntold;
      if (isUntold) continue;
      ways.push(put);
      if (isCertain(body, reach, (condition) => teller.valueOf(site.base + condition, frame))) return { ways, isAll: true };
    }
    if (own) ways.push(own.first === undefined ? nothing : teller.valueOf(site.base + own.first, frame));
    if (own) return { ways, isAll: true };
    const others = isTold && ways.length > 0 ? this.constantsBeside(site) : undefined;
    return { ways: [...ways, ...(others ?? [])], isAll: others !== undefined };
  }

  /** What else is ever put into the member of an instance, as `null` where it is declared; nothing where that is told nowhere. */
  private constantsBeside(site: SiteOf<Load>): readonly Value[] | undefined {
    const { instruction, base } = site;
    const holders = this.points.tokensOf(base + instruction.base);
    const isKnown = holders.every((token) => {
      const value = this.points.values.get(token);
      return value.kind === 'object' && value.object.role === 'instance' && value.object.rest === undefined;
    });
    if (!isKnown || holders.length === 0 || typeof instruction.key !== 'string') return undefined;
    const own = this.of(site);
    const constants = this.storings.into(holders, instruction.key).flatMap((other) => (own.includes(other.instruction) ? [] : [this.points.universe.constantOf(other.base + other.instruction.value)]));
    const values = constants.map((constant) => constant && valueOfConstant(constant));
    return values.includes(undefined) ? undefined : values.filter((value) => value !== undefined);
  }

  /** The stores into the member of the same object that stand before the load in its function, the last first. */
  private of({ instruction, base, function: id }: SiteOf<Load>): readonly Store[] {
    if (typeof instruction.key !== 'string') return [];
    let stores = this.byLoad.get(instruction);
    if (!stores) this.byLoad.set(instruction, (stores = this.found(instruction, base, id)));
    return stores;
  }

  private found(load: Load, base: number, id: number): readonly Store[] {
    const { instructions } = this.points.universe.function(id).body;
    const before = instructions.slice(0, instructions.indexOf(load)).filter((made): made is Store => made.op === 'store' && made.key === load.key);
    const { forms } = this.owners;
    const holder = before.length > 0 ? forms.of(base + load.base) : undefined;
    return holder === undefined ? [] : before.filter((made) => forms.of(base + made.base) === holder).reverse();
  }
}
