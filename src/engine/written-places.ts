// Which places of a list keep what was written there when it was made, however it is filled later: what is put behind all that was there comes to stand
// behind it.
import type { PointsTo } from './points-to';
import { Fillings } from './trial/fillings';

export class WrittenPlaces {
  private readonly fillings: Fillings;
  private readonly known = new Map<number, number>();

  constructor(private readonly points: PointsTo) {
    this.fillings = new Fillings(points);
  }

  /** Whether nothing that was put into the list later stands at the place, but for constants that were put before all others. */
  isOne(variable: number, place: string): boolean {
    if (!/^\d+$/.test(place)) return false;
    const list = this.points.source(variable);
    const count = this.known.get(list) ?? this.countOf(list);
    this.known.set(list, count);
    return Number(place) < count;
  }

  private countOf(list: number): number {
    const made = this.points.madeBy(list);
    if (made?.instruction.op !== 'make' || made.instruction.shape !== 'list') return 0;
    const { parts } = made.instruction;
    const isConstant = (value: number): boolean => this.points.universe.constantOf(made.base + value) !== undefined;
    const fillings = this.fillings.of(list, parts.length > 0, made.function);
    const isKept = fillings?.every(({ isInFront, call }) => !isInFront || call.args.every(({ value, spread }) => !spread && isConstant(value))) === true;
    const spread = parts.findIndex((part) => part.spread);
    return isKept ? (spread < 0 ? parts.length : spread) : 0;
  }
}
