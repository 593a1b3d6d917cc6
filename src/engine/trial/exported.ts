// Which variable of another file a name imported from it is: what that file stores under the name, where it does so once, whatever happens,
// and what the variable holds it was given once.
import type { PointsTo } from '../points-to';

export class Exported {
  /** By file, and by name. */
  private readonly known = new Map<string, ReadonlyMap<string, number>>();

  constructor(private readonly points: PointsTo) {}

  /** The variable that is exported under the name by the file that a variable stands for, if it does stand for one. */
  under(name: string, module: number): number | undefined {
    const { universe } = this.points;
    const constant = module < universe.variables ? universe.constantOf(module) : undefined;
    if (constant?.kind !== 'module') return undefined;
    const file = universe.resolve(universe.module(universe.moduleOf(module)).program.file, constant.specifier);
    if (file === undefined) return undefined;
    const known = this.known.get(file) ?? this.storedOnce(file);
    this.known.set(file, known);
    return known.get(name);
  }

  private storedOnce(file: string): ReadonlyMap<string, number> {
    const { universe } = this.points;
    const found = universe.moduleAt(file);
    if (!found) return new Map();
    const { program, base } = found;
    const stores = program.functions.map(({ instructions }) => instructions.flatMap((made) => (made.op === 'store' && made.base === program.exports ? [made] : [])));
    const all = stores.flat();
    // What is stored under a name that is computed may be any of them.
    if (all.some(({ key }) => typeof key !== 'string')) return new Map();
    const times = new Map<unknown, number>();
    for (const { key } of all) times.set(key, (times.get(key) ?? 0) + 1);
    const once = new Map<string, number>();
    for (const { key, value, reach } of stores[0] ?? [])
      if (typeof key === 'string' && times.get(key) === 1 && reach === undefined && universe.definitionsOf(base + value).length === 1) once.set(key, base + value);
    return once;
  }
}
