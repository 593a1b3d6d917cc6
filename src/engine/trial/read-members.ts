// The members that the input is read as on its way, and where in them it stands.
import type { Key } from '../../ir/program';
import type { FieldPath } from '../paths';
import type { PointsTo } from '../points-to';

export class ReadMembers {
  readonly names: ReadonlySet<string>;
  /** By the variable that has the members, and the name. */
  private readonly paths = new Map<string, FieldPath>();

  /** `variables` are those that the input goes through, with the path to it. */
  constructor(
    variables: ReadonlyMap<number, FieldPath>,
    private readonly points: PointsTo,
  ) {
    const names = new Set<string>();
    for (const [variable, path] of variables)
      for (const { instruction, base } of points.universe.definitionsOf(variable)) {
        if (instruction.op !== 'load' || typeof instruction.key !== 'string') continue;
        names.add(instruction.key);
        this.paths.set(this.placeOf(base + instruction.base, instruction.key), path);
      }
    this.names = names;
  }

  /** The path to the input in what is read there, also where the very member is read once more beside the way; nothing where it is another one. */
  pathTo(holder: number, key: Key): FieldPath | undefined {
    return typeof key === 'string' ? this.paths.get(this.placeOf(holder, key)) : undefined;
  }

  private placeOf(holder: number, name: string): string {
    return `${this.points.source(holder)} ${name}`;
  }
}
