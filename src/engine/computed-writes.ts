// Writes of a member of a member, both under computed names: who chooses the names gets from any object to what all objects share.
import type { Instruction, Store } from '../ir/program';
import type { SinkKind, SinkRow } from '../ir/row';
import type { Fact } from './facts';
import { bitOf } from './harmless';
import type { PointsTo } from './points-to';
import { isOneOfItsOwn } from './tables';
import type { Hit } from './taint';
import { writtenAsCall } from './written-as-call';
import type { Site, SiteOf } from './universe';

/** As many values as a variable may come from, and more than any write of a person's has. */
const mostBefore = 100;
const mostCopies = 4;

const protoKey: SinkRow = { sink: 'prototype-key', at: 'any' };
const constructorKey: SinkRow = { sink: 'constructor-key', at: 'any' };

interface Write {
  readonly site: SiteOf<Store>;
  readonly key: number;
  /** The names under which the written object may have been read of another one. */
  readonly outer: readonly number[];
  /** Whether it may have been read so of one that was read so itself, and so on: names lead as deep as they like. */
  readonly isEndless: boolean;
}

/** The facts about variables, whole values only. */
type FactsOf = (variables: ReadonlySet<number>) => ReadonlyMap<number, readonly Fact[]>;

/** Where a caller names both members; `factsOf` is asked once. */
export function writesNamedByCallers(points: PointsTo, isTainted: (variable: number) => boolean, factsOf: FactsOf): Hit[] {
  const writes = computedWrites(points, isTainted);
  if (writes.length === 0) return [];
  const facts = factsOf(new Set(writes.flatMap(({ key, outer }) => [key, ...outer])));
  const of = (variable: number, kind: SinkKind): Fact | undefined => facts.get(variable)?.find(({ harmless }) => (harmless & bitOf(kind)) === 0);
  return writes.flatMap((write, index) =>
    (write.isEndless ? [protoKey, constructorKey] : [protoKey]).flatMap((row): Hit[] => {
      const fact = of(write.key, row.sink);
      if (!fact || !write.outer.some((outer) => of(outer, row.sink))) return [];
      const { instruction, base } = write.site;
      const call = writtenAsCall({ site: write.site, value: write.key, holder: base + instruction.base, span: instruction.span }, { kind: 'computed', number: index });
      return [{ row, call, fact, argument: write.key, label: targetOf(points, write.site), confidence: 'high', joined: false }];
    }),
  );
}

function computedWrites(points: PointsTo, isTainted: (variable: number) => boolean): Write[] {
  const { universe } = points;
  const writes: Write[] = [];
  for (const { body, program, id } of universe.functions) {
    const { base } = universe.module(program);
    for (const instruction of body.instructions) {
      if (instruction.op !== 'store' || typeof instruction.key !== 'number' || !isTainted(base + instruction.key) || isText(points, base + instruction.key) || isRoom(points, base + instruction.value)) continue;
      // What it has by itself is written anew.
      if (isOneOfItsOwn(points, base + instruction.key, base + instruction.base)) continue;
      const { outer, isEndless } = readsBefore(points, base + instruction.base, isTainted);
      if (outer.length > 0) writes.push({ site: { instruction, function: id, program, base }, key: base + instruction.key, outer, isEndless });
    }
  }
  return writes;
}

/** A text that was put together is none of the two names. */
function isText(points: PointsTo, variable: number): boolean {
  const made = points.makingOf(variable)?.instruction;
  return made?.op === 'make' && made.parts.length > 1;
}

/** The computed names that what a variable holds was read under. */
function readsBefore(points: PointsTo, variable: number, isTainted: (variable: number) => boolean): Pick<Write, 'outer' | 'isEndless'> {
  const reads = computedReads(points, variable).filter(({ key, base }) => isTainted(key) && !isText(points, key) && !hasNoPrototype(points, base));
  return {
    outer: reads.map(({ key }) => key),
    isEndless: reads.some(({ base }) => computedReads(points, base).some(({ target }) => reads.some((read) => read.target === target))),
  };
}

interface Read {
  readonly target: number;
  readonly base: number;
  readonly key: number;
}

/** Where what a variable holds was read of something else under a computed name. What became of it in the meantime inside of objects is not asked. */
function computedReads({ universe, solver }: PointsTo, variable: number): readonly Read[] {
  const loadsOf = (node: number): readonly Site[] => (node < universe.variables ? universe.definitionsOf(node).filter(({ instruction }) => instruction.op === 'load') : []);
  return solver
    .before(variable, mostBefore, (node) => loadsOf(node).length > 0)
    .flatMap((node) =>
      loadsOf(node).flatMap(({ instruction, base }) => (instruction.op === 'load' && typeof instruction.key === 'number' ? [{ target: node, base: base + instruction.base, key: base + instruction.key }] : [])),
    );
}

/** Whether nothing is written but room for more: an empty object, or a new one where there is none, as in `target[key] ??= {}`. */
function isRoom(points: PointsTo, value: number): boolean {
  const made = madeOf(points, value, mostCopies);
  const isKept = made.some((instruction) => instruction.op === 'load' && typeof instruction.key === 'number');
  const isNew = made.filter(({ op }) => op !== 'load').every((instruction) => instruction.op === 'make' && (isKept || instruction.parts.length === 0));
  return isNew && made.some(({ op }) => op === 'make') && made.every((instruction) => instruction.op !== 'load' || typeof instruction.key === 'number');
}

/** What made a value, behind its names. */
function madeOf(points: PointsTo, variable: number, depth: number): readonly Instruction[] {
  return points.universe.definitionsOf(variable).flatMap(({ instruction, base }) => {
    if ((instruction.op === 'copy' || instruction.op === 'guard') && depth > 0) return madeOf(points, base + instruction.value, depth - 1);
    // `a || b` is one of the two, which are there as copies.
    return instruction.op === 'call' && points.universe.constantOf(base + instruction.callee)?.kind === 'operator' ? [] : [instruction];
  });
}

/** `Object.create(null)`, and nothing else, whatever was asked of it in the meantime. */
function hasNoPrototype(points: PointsTo, variable: number, depth = mostCopies): boolean {
  const definitions = points.universe.definitionsOf(points.source(variable));
  const ways = definitions.flatMap(({ instruction, base }) => (instruction.op === 'copy' || instruction.op === 'guard' ? [base + instruction.value] : []));
  if (ways.length > 1 && ways.length === definitions.length) return depth > 0 && ways.every((way) => hasNoPrototype(points, way, depth - 1));
  const made = points.makingOf(variable);
  if (made?.instruction.op !== 'call') return false;
  const { instruction, base } = made;
  const [prototype, ...others] = instruction.args;
  return others.length === 0 && prototype !== undefined && points.universe.constantOf(base + prototype.value)?.kind === 'nothing' && isObjectCreate(points, base + instruction.callee);
}

function isObjectCreate(points: PointsTo, callee: number): boolean {
  const read = points.madeBy(callee);
  return read?.instruction.op === 'load' && read.instruction.key === 'create';
}

/** `target[key]` of `target[key] = value`. */
function targetOf(points: PointsTo, { program, instruction }: Site): string {
  const { text } = points.universe.module(program).program;
  const written = text.slice(instruction.span.start, Math.min(instruction.span.end, instruction.span.start + 200));
  const end = written.search(/[^=!<>]=[^=]/);
  return (end < 0 ? written : written.slice(0, end + 1)).trim();
}
