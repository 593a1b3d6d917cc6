// What a loop over the input comes to, or what it is spread into: its characters, where it is one text all the way to the sink. Where the way takes
// elements out of it or joins them, a list was sent.
import { anyKey } from '../../ir/program';
import type { Operation } from '../../ir/row';
import type { PointsTo } from '../points-to';
import type { Site } from '../universe';
import type { Way } from './ways';
import { isText } from './ways';
import type { Value } from './value';
import { isMarked, listWith, textOf } from './value';

const ofLists: ReadonlySet<Operation> = new Set<Operation>(['join-list', 'map', 'filter', 'find', 'flatten', 'fold', 'list']);

/** Whether nothing takes the value apart that goes through these variables. */
export function isOneText(variables: Iterable<number>, points: PointsTo): boolean {
  return [...variables].every((variable) => !mayBeList(variable, points) && !points.universe.definitionsOf(variable).some((site) => isOfElements(site, points)));
}

/** Whether it is known to be a text by the time that it gets into the variable, or was sent as one that nothing takes apart before. What a function gives may be what it yields one by one. */
export function isTextUntil(variable: number, { source, variables, chain }: Pick<Way, 'source' | 'variables' | 'chain'>, points: PointsTo): boolean {
  // The end of the way is the first of them.
  const passed = [...variables.keys()];
  const at = passed.indexOf(variable);
  if (at < 0) return false;
  const before = passed.slice(at);
  const isGiven = ({ instruction }: Site): boolean => instruction.op === 'call' && points.calls.at(instruction)?.invocations.some(({ function: id }) => id !== undefined) === true;
  if (before.some((passing) => points.universe.definitionsOf(passing).some(isGiven))) return false;
  if (chain.some((fact) => fact.variable === variable && fact.path.length === 0 && isText(fact))) return true;
  return source.fact !== undefined && isText(source.fact) && isOneText(before, points);
}

/** Whether the variable may hold a list; what a generator yields is one as well. */
export function mayBeList(variable: number, points: PointsTo): boolean {
  return points.objectsOf(variable).some(({ isList }) => isList);
}

function isOfElements({ instruction, base }: Site, points: PointsTo): boolean {
  if (instruction.op === 'load') return instruction.key === anyKey;
  if (instruction.op !== 'call') return false;
  return points.methodCalled({ instruction, base })?.computations.some(({ computes }) => ofLists.has(computes)) ?? false;
}

/** A text of the input's as the list of its characters. */
export function charactersOf(value: Value): Value | undefined {
  return value.kind === 'text' && isMarked(value) ? listWith([...value.text].map((character) => textOf(character, true))) : undefined;
}
