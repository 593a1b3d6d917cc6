// Of which class instances are, as far as the project's text tells: a class of the project's by its constructor, any other by how it is written.
import type { Call } from '../../ir/program';
import { once } from '../once';
import type { Owners } from '../owners';
import type { PointsTo } from '../points-to';
import { ReachableValues } from '../reachable-values';
import type { SiteOf } from '../universe';
import type { Value } from './value';
import { booleanOf, eachOf, something, unknown } from './value';

/** A class and those that it extends; `isWhole` where they are all told. */
interface Line {
  readonly names: ReadonlySet<string>;
  readonly isWhole: boolean;
}

const ofProject = 'function ';
const longest = 10;

export class Classes {
  /** By the variable of its class: an instance of which nothing else is known. */
  private readonly instances = new Map<number, Value>();
  private readonly lines = new Map<number, Line>();
  private readonly values: ReachableValues;
  /** By constructor: the variable of the class that it extends. */
  private readonly parents = once(() => parentsIn(this.points));

  constructor(
    private readonly points: PointsTo,
    private readonly owners: Owners,
  ) {
    this.values = new ReachableValues(points);
  }

  /** What `new` has made, whatever is in it. */
  made({ instruction, base }: SiteOf<Call>): Value {
    const of = base + instruction.callee;
    let instance = this.instances.get(of);
    if (!instance) this.instances.set(of, (instance = { ...something, of } as Value));
    return instance;
  }

  /** Whether a value is an instance of the class in a variable. */
  isInstance(value: Value, variable: number): Value {
    return eachOf(value, (one) => {
      if (one.kind === 'text' || one.kind === 'number' || one.kind === 'boolean' || one.kind === 'nothing') return booleanOf(false);
      const name = this.nameOf(variable);
      if (one.kind !== 'record' || one.of === undefined || name === undefined) return unknown;
      const { names, isWhole } = this.lineOf(one.of);
      if (names.has(name)) return booleanOf(true);
      // No library extends a class of the project's.
      return isWhole && name.startsWith(ofProject) ? booleanOf(false) : unknown;
    });
  }

  private lineOf(variable: number): Line {
    let line = this.lines.get(variable);
    if (!line) this.lines.set(variable, (line = this.found(variable)));
    return line;
  }

  private found(variable: number): Line {
    const names = new Set<string>();
    let at: number | undefined = variable;
    while (at !== undefined && names.size < longest) {
      const name = this.nameOf(at);
      if (name === undefined) return { names, isWhole: false };
      names.add(name);
      at = name.startsWith(ofProject) ? this.parents().get(Number(name.slice(ofProject.length))) : undefined;
    }
    return { names, isWhole: at === undefined };
  }

  /** The same for the same class; nothing where it may be one of several. */
  private nameOf(variable: number): string | undefined {
    const [id, ...others] = this.values.functionsOf(variable);
    if (others.length > 0) return undefined;
    return id === undefined ? this.owners.forms.of(variable) : `${ofProject}${id}`;
  }
}

function parentsIn({ universe }: PointsTo): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  for (const { program, body } of universe.functions) {
    const { base, firstFunction } = universe.module(program);
    for (const made of body.instructions) if (made.op === 'function' && made.parent !== undefined) parents.set(firstFunction + made.body, base + made.parent);
  }
  return parents;
}
