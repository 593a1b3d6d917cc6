// How a list or a record is filled by the function that makes it, where nobody else is shown it in the meantime: errors that were found, lines of a script.
import type { Call, FunctionBody } from '../../ir/program';
import type { PointsTo } from '../points-to';
import { isCertain } from './certainty';
import type { Frame, Teller } from './frame';
import { spreadOf } from './equality';
import { recordOfParts } from './parts';
import type { Setting } from './setting';
import type { Value } from './value';
import { eitherOf, listWith } from './value';

export interface Filler extends Teller {
  /** Whether the input goes through a variable. */
  isOnWay(variable: number): boolean;
}

/** A list that is filled behind more conditions than that of which nothing is told may be as many lists as they have combinations. */
const mostLists = 32;

/** The list, made with what is written in it, as the function of the frame fills it; nothing where that cannot be told. */
export function filledList({ points, fillings: known }: Pick<Setting, 'points' | 'fillings'>, list: number, frame: Frame, teller: Filler, written: readonly Value[] = []): Value | undefined {
  const { body, program } = points.universe.function(frame.function);
  const { base } = points.universe.module(program);
  const fillings = known.of(list, written.length > 0, frame.function);
  const hasInput = ({ call: { args } }: Filling): boolean => args.some(({ value }) => teller.isOnWay(base + value));
  // What is made empty is a collection, and may get any number of elements, unless it is one of pieces with the input among them.
  const isCollection = written.length === 0 && fillings?.some(hasInput) !== true;
  let lists: readonly Filled[] = [{ items: written, decided: noDecisions }];
  for (const filling of fillings ?? []) {
    const { call: { args, reach }, isInFront } = filling;
    const put = args.map((argument) => {
      const value = teller.valueOf(base + argument.value, frame);
      return argument.spread ? spreadOf(value) : [value];
    });
    if (put.includes(undefined)) return undefined;
    const items = put.flatMap((values) => values ?? []);
    const needed = decisionsAt(body, reach);
    const filled = (before: Filled): Filled => ({ items: isInFront ? [...items, ...before.items] : [...before.items, ...items], decided: new Map([...before.decided, ...needed]) });
    if (hasInput(filling) || isCertain(body, reach, (condition) => teller.valueOf(base + condition, frame))) lists = lists.map(filled);
    else if (!teller.unreached(reach, frame)) {
      if (isCollection) return undefined;
      lists = lists.flatMap((before) => {
        const open = [...needed].filter(([condition, holds]) => before.decided.get(condition) !== holds);
        // The other side was taken, or this one.
        if (open.some(([condition]) => before.decided.has(condition))) return [before];
        if (needed.size > 0 && open.length === 0) return [filled(before)];
        const [only, another] = open;
        const without = only && !another ? { items: before.items, decided: new Map([...before.decided, [only[0], !only[1]]]) } : before;
        return [without, filled(before)];
      });
    }
    if (lists.length > mostLists) return undefined;
  }
  return fillings && eitherOf(lists.map(({ items }) => listWith(items)));
}

/** A list as it is on one of the ways through its function, by what the conditions on that come to. */
interface Filled {
  readonly items: readonly Value[];
  readonly decided: Decisions;
}

type Decisions = ReadonlyMap<number, boolean>;
const noDecisions: Decisions = new Map();

/** What conditions come to where control comes to a place by them alone; in a loop they may come to something else in each round. */
function decisionsAt({ reaches }: FunctionBody, reach: number | undefined): Decisions {
  const decisions = new Map<number, boolean>();
  for (let place = reach === undefined ? undefined : reaches?.[reach]; place; place = place.after === undefined ? undefined : reaches?.[place.after]) {
    if (!('condition' in place)) return noDecisions;
    if (place.outcome === 'true' || place.outcome === 'false') decisions.set(place.condition, place.outcome === 'true');
  }
  return decisions;
}

/** The record, made of these values, as the function of the frame fills it; nothing where that cannot be told. */
export function filledRecord({ points, ownRecords }: Pick<Setting, 'points' | 'ownRecords'>, record: number, values: readonly Value[], frame: Frame, teller: Teller): Value | undefined {
  const { parts, stores } = ownRecords.of(record) ?? {};
  const written = parts && recordOfParts(parts, values, true);
  if (!stores || written?.kind !== 'record' || !written.isWhole) return undefined;
  const { body, program } = points.universe.function(frame.function);
  const { base } = points.universe.module(program);
  const members = new Map(written.members);
  for (const { key, value, reach } of stores) {
    if (teller.unreached(reach, frame)) continue;
    if (typeof key !== 'string' || !isCertain(body, reach, (condition) => teller.valueOf(base + condition, frame))) return undefined;
    members.set(key, teller.valueOf(base + value, frame));
  }
  return { ...written, members };
}

interface Filling {
  readonly call: Call;
  readonly isInFront: boolean;
}

/** The calls that fill lists, found once for each. */
export class Fillings {
  private readonly written = new Map<number, readonly Filling[] | undefined>();
  private readonly empty = new Map<number, readonly Filling[] | undefined>();

  constructor(private readonly points: PointsTo) {}

  /** The calls of its function that put something into the list, in their order; nothing where others may as well, and where none does. */
  of(list: number, isWritten: boolean, id: number): readonly Filling[] | undefined {
    const known = isWritten ? this.written : this.empty;
    if (!known.has(list)) known.set(list, fillingsOf(this.points, id, list, isWritten));
    return known.get(list);
  }
}

function fillingsOf(points: PointsTo, id: number, list: number, isWritten: boolean): readonly Filling[] | undefined {
  const { universe } = points;
  const { body, program } = universe.function(id);
  const { base } = universe.module(program);
  const isList = (variable: number): boolean => points.source(base + variable) === list;
  const fillings: Filling[] = [];
  for (const instruction of body.instructions) {
    if (instruction.op === 'store' && (isList(instruction.value) || isList(instruction.base))) return undefined;
    if (isWritten && instruction.op === 'return' && instruction.value !== undefined && isList(instruction.value)) return undefined;
    if (instruction.op !== 'call') continue;
    if (instruction.args.some(({ value }) => isList(value))) return undefined;
    if (instruction.self === undefined || !isList(instruction.self)) continue;
    const rows = points.methodCalled({ instruction, base })?.summaries.filter(({ to }) => to.startsWith('Argument[self]')) ?? [];
    // What is put elsewhere, or into another order, is not at its place.
    if (isWritten && rows.length > 0 && !rows.some(({ puts }) => puts !== undefined)) return undefined;
    if (rows.length > 0) fillings.push({ call: instruction, isInFront: rows.some(({ puts }) => puts === 'before') });
  }
  const isSeenInside = universe.usesOf(list).some((site) => site.function !== id);
  return fillings.length > 0 && !isSeenInside ? fillings : undefined;
}
