// Comparisons of a counter that end a loop: how often it runs is what the counter is compared with.
import type { Call } from '../ir/program';
import type { SinkRow } from '../ir/row';
import type { PointsTo } from './points-to';
import type { SiteOf } from './universe';

/** A loop may well end for another reason inside of it. */
export const loopBound: SinkRow = { sink: 'amount', at: 'Argument[0]', isSlight: true };

const mostNames = 40;

/** Whether the variable is all that bounds the loop that the comparison belongs to. */
export function isLoopBound(points: PointsTo, { base, instruction }: SiteOf<Call>, variable: number): boolean {
  const operator = operatorAt(points, base + instruction.callee);
  const [left, right] = instruction.args.map(({ value }) => base + value);
  if (left === undefined || right === undefined) return false;
  const counter = (operator === '<' || operator === '<=') && right === variable ? left : (operator === '>' || operator === '>=') && left === variable ? right : undefined;
  return counter !== undefined && isCounter(points, counter) && !isOneOfSeveral(points, base + instruction.target);
}

/** `i < most && …`: the other condition may end the loop as well. */
function isOneOfSeveral(points: PointsTo, condition: number): boolean {
  return points.universe.usesOf(condition).some(({ instruction, base }) => instruction.op === 'call' && operatorAt(points, base + instruction.callee) === 'and');
}

/** Whether the variable comes back to itself, one higher. */
function isCounter(points: PointsTo, variable: number): boolean {
  const names = namesOf(points, variable);
  return names.some((name) =>
    points.universe.definitionsOf(name).some(({ instruction, base }) => {
      const isStep = (instruction.op === 'call' && operatorAt(points, base + instruction.callee) === '++') || (instruction.op === 'make' && instruction.shape === 'concatenation');
      const raised = instruction.op === 'call' ? instruction.args[0]?.value : instruction.op === 'make' ? instruction.parts[0]?.value : undefined;
      return isStep && raised !== undefined && namesOf(points, base + raised).some((earlier) => names.includes(earlier));
    }),
  );
}

/** The variables that a value was only renamed from. */
function namesOf({ universe }: PointsTo, variable: number): readonly number[] {
  const found = [variable];
  for (let at = 0; at < found.length && found.length < mostNames; at++)
    for (const { instruction, base } of universe.definitionsOf(found[at] ?? 0))
      if ((instruction.op === 'copy' || instruction.op === 'guard') && !found.includes(base + instruction.value)) found.push(base + instruction.value);
  return found;
}

function operatorAt(points: PointsTo, callee: number): string | undefined {
  const constant = points.universe.constantOf(callee);
  return constant?.kind === 'operator' ? constant.name : undefined;
}
