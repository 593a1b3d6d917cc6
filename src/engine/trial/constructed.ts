// Which members an instance has from its constructor alone, so that what one was made with tells what it holds. One object stands for all instances
// of a class, and a member that anybody else sets may hold something else in each of them.
import type { Store } from '../../ir/program';
import type { PointsTo } from '../points-to';
import type { Universe } from '../universe';
import type { Frame, Teller } from './frame';
import type { Storings } from './storings';
import type { Value } from './value';
import { neverOf, unknownOfInput } from './value';

/** What the constructor of a frame puts into members, where control comes there. */
export function membersLeft(frame: Frame, stores: ReadonlyMap<string, Store>, universe: Universe, teller: Teller): readonly (readonly [string, Value])[] {
  const { base } = universe.module(universe.function(frame.function).program);
  return [...stores].flatMap(([name, { value, reach }]) => (teller.unreached(reach, frame) ? [] : [[name, teller.valueOf(base + value, frame)] as const]));
}

/** What the constructor of a frame leaves an instance with. */
export function instanceOf(frame: Frame, stores: ReadonlyMap<string, Store>, universe: Universe, teller: Teller): Value {
  const members = membersLeft(frame, stores, universe, teller);
  return neverOf(members.map(([, value]) => value)) ?? { kind: 'record', members: new Map(members), marked: false, rest: unknownOfInput };
}

export class Constructed {
  private readonly known = new Map<number, ReadonlyMap<string, Store>>();

  constructor(
    private readonly points: PointsTo,
    private readonly storings: Storings,
  ) {}

  /** By name: where the constructor puts it. */
  membersOf(id: number): ReadonlyMap<string, Store> {
    let members = this.known.get(id);
    if (!members) this.known.set(id, (members = this.found(id)));
    return members;
  }

  private found(id: number): ReadonlyMap<string, Store> {
    const { body, program } = this.points.universe.function(id);
    const { base } = this.points.universe.module(program);
    const { token, object } = this.points.instance(id);
    const members = new Map<string, Store>();
    if (body.self === undefined || object.rest !== undefined) return members;
    const self = base + body.self;
    for (const instruction of body.instructions) {
      if (instruction.op !== 'store' || typeof instruction.key !== 'string' || this.points.source(base + instruction.base) !== self) continue;
      const all = this.storings.into([token], instruction.key);
      // A field that is only declared is set to nothing first.
      const [only, ...others] = all.filter((storing) => storing.function !== id || this.points.universe.constantOf(storing.base + storing.instruction.value)?.kind !== 'nothing');
      if (only?.instruction === instruction && others.length === 0) members.set(instruction.key, instruction);
    }
    return members;
  }
}
