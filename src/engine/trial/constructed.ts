// Which members an instance has from its constructor alone, so that what one was made with tells what it holds. One object stands for all instances
// of a class, and a member that anybody else sets may hold something else in each of them.
import type { Store } from '../../ir/program';
import type { PointsTo } from '../points-to';

interface Storing {
  readonly function: number;
  readonly base: number;
  readonly instruction: Store;
}

export class Constructed {
  /** By the name of the member. */
  private storings: Map<string, Storing[]> | undefined;
  private readonly known = new Map<number, ReadonlyMap<string, number>>();

  constructor(private readonly points: PointsTo) {}

  /** By name: the variable of the constructor that holds what the member gets. */
  membersOf(id: number): ReadonlyMap<string, number> {
    let members = this.known.get(id);
    if (!members) this.known.set(id, (members = this.found(id)));
    return members;
  }

  private found(id: number): ReadonlyMap<string, number> {
    const { body, program } = this.points.universe.function(id);
    const { base } = this.points.universe.module(program);
    const { token, object } = this.points.instance(id);
    const members = new Map<string, number>();
    if (body.self === undefined || object.rest !== undefined) return members;
    const self = base + body.self;
    for (const instruction of body.instructions) {
      if (instruction.op !== 'store' || typeof instruction.key !== 'string' || instruction.reach !== undefined || this.points.source(base + instruction.base) !== self) continue;
      const all = this.storingsOf(instruction.key).filter((storing) => this.points.tokensOf(storing.base + storing.instruction.base).includes(token));
      // A field that is only declared is set to nothing first.
      const [only, ...others] = all.filter((storing) => storing.function !== id || this.points.universe.constantOf(storing.base + storing.instruction.value)?.kind !== 'nothing');
      if (only?.instruction === instruction && others.length === 0) members.set(instruction.key, base + instruction.value);
    }
    return members;
  }

  private storingsOf(key: string): readonly Storing[] {
    if (!this.storings) {
      this.storings = new Map();
      const { universe } = this.points;
      for (const { id, program, body } of universe.functions)
        for (const instruction of body.instructions) {
          if (instruction.op !== 'store' || typeof instruction.key !== 'string') continue;
          const known = this.storings.get(instruction.key);
          const storing = { function: id, base: universe.module(program).base, instruction };
          if (known) known.push(storing);
          else this.storings.set(instruction.key, [storing]);
        }
    }
    return this.storings.get(key) ?? [];
  }
}
