// The names of members that code reads by a variable. One that a parameter has is known where the function is called: a helper that reads what it is
// told to does not read everything.
import type { Invocation } from './call-targets';
import { once } from './once';
import type { FieldPath } from './paths';
import { anyElement } from './paths';
import type { PointsTo } from './points-to';

/** Stands in a path for the name that a parameter has. */
const parameterName = /^\0(\d+)$/;

export class MemberNames {
  /** The functions that the project calls itself; of the others, libraries choose what they are called with. */
  private readonly called = once(() => new Set(this.points.calls.all.flatMap(({ invocations }) => invocations.flatMap(({ function: id }) => (id === undefined ? [] : [id])))));

  constructor(private readonly points: PointsTo) {}

  /** What stands in a path for a member whose name the variable has: the name, the parameter that has it, or any element. */
  keyOf(variable: number): string {
    const named = this.points.source(variable);
    const { universe } = this.points;
    const constant = named < universe.variables ? universe.constantOf(named) : undefined;
    if (constant?.kind === 'text') return constant.text;
    const parameter = this.points.parameterOf(named);
    return parameter && this.called().has(parameter.function) ? `\0${named}` : anyElement;
  }

  /** The path as who calls a function names what its parameters have the names of. */
  calledBy(path: FieldPath, { function: id, args }: Pick<Invocation, 'function' | 'args'>): FieldPath {
    return path.map((key) => {
      const parameter = this.parameterIn(key);
      if (!parameter || parameter.function !== id) return key;
      const { value, spread } = args[parameter.index] ?? {};
      return value === undefined || spread ? anyElement : this.keyOf(value);
    });
  }

  /** The path where nobody is left who could name what parameters have the names of. */
  plain(path: FieldPath): FieldPath {
    return path.map((key) => (this.parameterIn(key) ? anyElement : key));
  }

  private parameterIn(key: string): ReturnType<PointsTo['parameterOf']> {
    const variable = parameterName.exec(key)?.[1];
    return variable === undefined ? undefined : this.points.parameterOf(Number(variable));
  }
}
