// Under which keys a value was looked up in a collection, and whether anything beside the key decides about it. Follows no order and no condition.
import { parsePath } from '../ir/access-path';
import type { Call } from '../ir/program';
import type { MadeFrom } from './made-from';
import type { PointsTo } from './points-to';
import type { ValueOrigin } from './value-origin';

const mostDeep = 3;
const mostBefore = 200;

export interface LookUp {
  /** What the key was made from. */
  readonly origins: readonly ValueOrigin[];
  /** The key is a single value, and the collection was not looked up itself: nothing else chooses what is found. */
  readonly isPlain: boolean;
  /** The key, or what was found, is given to a function that the project does not show, with something else, and somebody looks at its answer. */
  readonly isAskedAbout: boolean;
}

interface Found {
  readonly key: number;
  readonly collection: number;
  readonly value: number;
}

export class LookUps {
  constructor(
    private readonly points: PointsTo,
    private readonly madeFrom: MadeFrom,
  ) {}

  /** Of the value, and of what it is a member of. */
  of(node: number): readonly LookUp[] {
    return this.found(node, mostDeep).map(({ key, collection, value }) => ({
      origins: this.madeFrom.origins(key),
      isPlain: !this.isComposed(key) && this.found(collection, mostDeep).length === 0,
      isAskedAbout: [key, value].some((variable) => this.before(variable).some((one) => this.isAskedAbout(one))),
    }));
  }

  private found(node: number, deep: number): readonly Found[] {
    const { universe } = this.points;
    return this.before(node).flatMap((variable) =>
      universe.definitionsOf(variable).flatMap(({ instruction, base }): readonly Found[] => {
        if (instruction.op === 'load') {
          if (typeof instruction.key === 'number') return [{ key: base + instruction.key, collection: base + instruction.base, value: variable }];
          return deep > 0 ? this.found(base + instruction.base, deep - 1) : [];
        }
        if (instruction.op !== 'call' || instruction.self === undefined) return [];
        const key = this.keyOf(instruction);
        return key === undefined ? [] : [{ key: base + key, collection: base + instruction.self, value: variable }];
      }),
    );
  }

  /** The argument by which a call finds its answer in its receiver, where rows say that it does. */
  private keyOf(call: Call): number | undefined {
    for (const { library } of this.points.calls.at(call)?.invocations ?? [])
      for (const { from } of library?.summaries ?? []) {
        const named = parsePath(from).find((step) => step.step === 'any' && step.named !== undefined);
        if (named?.step === 'any' && named.named !== undefined) return call.args[named.named]?.value;
      }
    return undefined;
  }

  /** Put together from more than one value. */
  private isComposed(key: number): boolean {
    const { universe } = this.points;
    return this.before(key).some((variable) =>
      universe.definitionsOf(variable).some(({ instruction, base }) => instruction.op === 'make' && instruction.parts.filter((part) => !universe.constantOf(base + part.value)).length > 1),
    );
  }

  private isAskedAbout(variable: number): boolean {
    const { universe } = this.points;
    return universe.usesOf(variable).some(({ instruction, base }) => {
      if (instruction.op !== 'call' || instruction.args.length < 2 || !instruction.args.some(({ value }) => base + value === variable)) return false;
      if (universe.constantOf(base + instruction.callee)?.kind === 'operator' || universe.usesOf(base + instruction.target).length === 0) return false;
      const invocations = this.points.calls.at(instruction)?.invocations ?? [];
      return !invocations.some((invocation) => invocation.function !== undefined || invocation.library !== undefined);
    });
  }

  private before(node: number): readonly number[] {
    return this.points.solver.before(node, mostBefore).filter((one) => one < this.points.universe.variables);
  }
}
