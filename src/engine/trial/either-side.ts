// How programs write that a value is one of two: `a ?? b`, `a && b`, `a || b`.
import type { Call, Copy } from '../../ir/program';
import type { Site, SiteOf, Universe } from '../universe';
import type { Value } from './value';
import { eachOf, eitherOf, truthOf, unknown } from './value';

/** `a ?? b`, as against `c ? a : b`, whose ways stand in different places. */
export function isDefault(universe: Universe, variable: number, first: Site, second: Site): boolean {
  const [a, b] = [first.instruction, second.instruction];
  return a.op === 'copy' && b.op === 'copy' && a.span.start === b.span.start && a.span.end === b.span.end && universe.nameOf(variable) === undefined;
}

/** The first value, or the other one where that is nothing; either, where it may be. */
export function withDefault(value: Value, other: () => Value): Value {
  return eachOf(value, (one) => (one.kind === 'nothing' ? other() : one.kind === 'unknown' && !one.marked ? eitherOf([one, other()]) : one));
}

export function logicalOf(universe: Universe, { instruction, base }: Site): 'and' | 'or' | undefined {
  if (instruction.op !== 'call') return undefined;
  const constant = universe.constantOf(base + instruction.callee);
  return constant?.kind === 'operator' && (constant.name === 'and' || constant.name === 'or') ? constant.name : undefined;
}

/** What a logical operator gives: its right side is computed where the left one lets it. */
export function logic(universe: Universe, site: SiteOf<Call>, valueOf: (variable: number) => Value): Value {
  const [left, right] = site.instruction.args.map((argument) => site.base + argument.value);
  if (left === undefined || right === undefined) return unknown;
  const decides = logicalOf(universe, site) === 'or';
  const value = valueOf(left);
  if (value.kind === 'never') return value;
  const truth = truthOf(value);
  if (truth === decides) return value;
  const other = valueOf(right);
  return truth === undefined ? eitherOf([value, other]) : other;
}

/** Where ways meet, a name holds what it holds on one of them. */
export function doMeet(sites: readonly Site[]): sites is readonly SiteOf<Copy>[] {
  const [first] = sites;
  return sites.every(({ instruction }) => instruction.op === 'copy' && instruction.span.start === first?.instruction.span.start && instruction.span.end === first.instruction.span.end);
}

/** What it holds then. Which way was taken is asked only where it matters. */
export function meeting(sites: readonly SiteOf<Copy>[], valueOf: (variable: number) => Value, unreached: (reach: number | undefined) => Value | undefined): Value {
  const values = sites.map(({ instruction, base }) => valueOf(base + instruction.value));
  const either = eitherOf(values);
  return either.kind === 'choice' ? eitherOf(sites.map(({ instruction }, index) => unreached(instruction.reach) ?? values[index] ?? unknown)) : either;
}
