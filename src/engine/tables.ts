// Records in which something is looked up, whose names no caller chooses: those that the text tells, and those that were read from a file or a setting
// before anybody called.
import type { Load } from '../ir/program';
import { once } from './once';
import { firstOf } from './other-names';
import type { PointsTo } from './points-to';
import type { Site, SiteOf } from './universe';

/** What a variable is read from, and through which members, the last one first. */
interface Chain {
  readonly root: number;
  readonly names: readonly string[];
}

const longestChain = 6;

export class Tables {
  private readonly filled = once(() => this.filledLater());

  constructor(private readonly points: PointsTo) {}

  /** Whether the names of all members are written in the code. */
  isWritten(record: number): boolean {
    const held = this.points.tokensOf(record).map((token) => this.points.values.get(token));
    return held.length > 0 && held.every((value) => value.kind === 'object' && !value.object.isList && value.object.rest === undefined && value.object.delegates.length === 0 && value.object.stored.size > 0);
  }

  /**
   * Whether what a load looks something up in is nothing that the project makes, was there before the function was called that does so, and gets no
   * members under computed names.
   */
  isGiven({ instruction, base, function: id, program }: SiteOf<Load>): boolean {
    const { universe } = this.points;
    const record = base + instruction.base;
    if (this.points.tokensOf(record).length > 0) return false;
    const { root, names } = this.chainOf(record);
    const { body } = universe.function(id);
    const isOwn = body.self !== undefined && universe.module(program).base + body.self === root;
    if (isOwn ? names.length === 0 : this.ownerOf(root) === undefined || this.ownerOf(root) === id) return false;
    return names.length > 0 ? !this.filled().names.has(names[0] ?? '') : !this.filled().roots.has(root);
  }

  private ownerOf(root: number): number | undefined {
    return this.points.parameterOf(root)?.function ?? this.points.madeBy(root)?.function;
  }

  private chainOf(variable: number): Chain {
    let root = this.points.source(variable);
    const names: string[] = [];
    while (names.length < longestChain) {
      const made = this.points.parameterOf(root) ? undefined : this.points.madeBy(root);
      if (made?.instruction.op !== 'load' || typeof made.instruction.key !== 'string') break;
      names.push(made.instruction.key);
      root = this.points.source(made.base + made.instruction.base);
    }
    return { root, names };
  }

  /** By the member that they are, or the variable: the records that get members under computed names. */
  private filledLater(): { readonly names: ReadonlySet<string>; readonly roots: ReadonlySet<number> } {
    const names = new Set<string>();
    const roots = new Set<number>();
    for (const { base, program } of this.points.universe.modules)
      for (const { instructions } of program.functions)
        for (const instruction of instructions) {
          if (instruction.op !== 'store' || typeof instruction.key === 'string') continue;
          const chain = this.chainOf(base + instruction.base);
          const [last] = chain.names;
          if (last === undefined) roots.add(chain.root);
          else names.add(last);
        }
    return { names, roots };
  }
}

/** That a record has a member of its own by a name that was read of its members goes without saying: `for (const key in source)`. */
export function isOneOfItsOwn(points: PointsTo, value: number, record: number): boolean {
  const baseOf = (site: Site | undefined): Site | undefined => (site?.instruction.op === 'load' ? points.makingOf(site.base + site.instruction.base) : undefined);
  const read = baseOf(points.makingOf(value));
  // Of pairs of names and values the name is read as well.
  const made = baseOf(read) ?? read;
  return made?.instruction.op === 'call' && made.instruction.args.some((argument) => firstOf(points, made.base + argument.value) === firstOf(points, record));
}
