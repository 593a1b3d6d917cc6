// How a list that is made empty is filled by the function that makes it, where nobody else is shown it in the meantime: errors that were found.
import type { Call } from '../../ir/program';
import type { PointsTo } from '../points-to';
import { isCertain } from './certainty';
import type { Frame } from './frame';
import type { Value } from './value';
import { listWith } from './value';

/** Who computes what is put in, and why control does not come to where that is done. */
interface Runner {
  valueOf(variable: number, frame: Frame): Value;
  unreached(reach: number | undefined, frame: Frame): Value | undefined;
}

/** The list as the function of the frame fills it; nothing where that cannot be told. */
export function filledList(points: PointsTo, list: number, frame: Frame, runner: Runner): Value | undefined {
  const { body, program } = points.universe.function(frame.function);
  const { base } = points.universe.module(program);
  const items: Value[] = [];
  const fillings = fillingsOf(points, frame.function, list);
  for (const { args, reach } of fillings ?? []) {
    if (isCertain(body, reach, (condition) => runner.valueOf(base + condition, frame))) items.push(...args.map((argument) => runner.valueOf(base + argument.value, frame)));
    else if (!runner.unreached(reach, frame)) return undefined;
  }
  return fillings && listWith(items);
}

/** The calls that put something into the list, in their order; nothing where others may as well, and where none does. */
function fillingsOf(points: PointsTo, id: number, list: number): readonly Call[] | undefined {
  const { universe } = points;
  const { body, program } = universe.function(id);
  const { base } = universe.module(program);
  const isList = (variable: number): boolean => points.source(base + variable) === list;
  const fillings: Call[] = [];
  for (const instruction of body.instructions) {
    if (instruction.op === 'store' && (isList(instruction.value) || isList(instruction.base))) return undefined;
    if (instruction.op !== 'call') continue;
    if (instruction.args.some(({ value }) => isList(value))) return undefined;
    if (instruction.self === undefined || !isList(instruction.self)) continue;
    const row = points.methodCalled({ instruction, base })?.summaries.find(({ to }) => to.startsWith('Argument[self]'));
    if (row) fillings.push(instruction);
  }
  const isSeenInside = universe.usesOf(list).some((site) => site.function !== id);
  return fillings.length > 0 && !isSeenInside ? fillings : undefined;
}
