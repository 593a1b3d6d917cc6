// Which variable of another file a name imported from it is: what that file stores under the name, where it does so once, whatever happens,
// and what the variable holds it was given once.
import type { PointsTo } from '../points-to';

export class Exported {
  private readonly known = new Map<string, number | undefined>();

  constructor(private readonly points: PointsTo) {}

  /** The variable that is exported under the name by the file that a variable stands for, if it does stand for one. */
  under(name: string, module: number): number | undefined {
    const { universe } = this.points;
    const constant = module < universe.variables ? universe.constantOf(module) : undefined;
    if (constant?.kind !== 'module') return undefined;
    const file = universe.resolve(universe.module(universe.moduleOf(module)).program.file, constant.specifier);
    if (file === undefined) return undefined;
    const key = `${name} ${file}`;
    if (!this.known.has(key)) this.known.set(key, this.storedOnce(name, file));
    return this.known.get(key);
  }

  private storedOnce(name: string, file: string): number | undefined {
    const found = this.points.universe.moduleAt(file);
    if (!found) return undefined;
    const { program, base } = found;
    const stores = program.functions.map(({ instructions }) => instructions.flatMap((made) => (made.op === 'store' && made.base === program.exports && (made.key === name || typeof made.key !== 'string') ? [made] : [])));
    const [first, ...others] = stores.flat();
    const isOnce = first !== undefined && others.length === 0 && stores[0]?.[0] === first && first.key === name && first.reach === undefined;
    return isOnce && this.points.universe.definitionsOf(base + first.value).length === 1 ? base + first.value : undefined;
  }
}
