// The names under which a value was imported from what neither the project nor any row shows. They are all that is known of it.
import type { PointsTo } from './points-to';

const mostBefore = 50;

export class ForeignNames {
  constructor(private readonly points: PointsTo) {}

  /** Of the value, and of the function that made it. */
  of(node: number, isCallee = false): readonly string[] {
    const { universe, solver } = this.points;
    return solver.before(node, mostBefore).flatMap((variable): readonly string[] => {
      if (variable >= universe.variables) return [];
      return universe.definitionsOf(variable).flatMap(({ instruction, base, program }): readonly string[] => {
        if (instruction.op === 'call') return isCallee ? [] : this.of(base + instruction.callee, true);
        if (instruction.op !== 'load' || typeof instruction.key !== 'string') return [];
        if (this.isForeign(base + instruction.base, program)) return [instruction.key === 'default' ? (universe.nameOf(variable) ?? '') : instruction.key];
        return isCallee ? this.of(base + instruction.base, true) : [];
      });
    });
  }

  private isForeign(variable: number, program: number): boolean {
    const { universe, knowledge } = this.points;
    const constant = universe.constantOf(variable);
    if (constant?.kind !== 'module') return false;
    return universe.resolve(universe.module(program).program.file, constant.specifier) === undefined && knowledge.packageOf(constant.specifier) === undefined;
  }
}
