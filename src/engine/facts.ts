// What the taint analysis knows: a variable, or a part of it, holds data from a source; and how that came to be known.
import { rejection } from '../ir/program';
import type { SourceKind } from '../ir/row';
import type { CallSite } from './call-targets';
import type { Kinds } from './harmless';
import type { FieldPath } from './paths';
import { anyElement, contains, covers, samePath } from './paths';
import type { Site } from './universe';

/** A part of the value that was shown to be harmless to some kinds of sink. */
export interface Exception {
  readonly path: FieldPath;
  readonly kinds: Kinds;
}

/** One way into a context: the call, what was known in the caller, and where in the call's result the function's result goes. */
export interface Incoming {
  readonly context: Context;
  readonly call: CallSite;
  readonly fact: Fact;
  readonly results: readonly ResultPlace[];
}

/** Where a returned value appears: behind `from` of it, at `to` of the call's result, or of the variable `into`. */
export interface ResultPlace {
  readonly from: FieldPath;
  readonly to: FieldPath;
  /** A parameter that a library hands the value to, as `reduce` does. */
  readonly into: number | undefined;
  /** Something is made from it there. */
  readonly isPart: boolean;
}

/** A function as entered with one fact about its parameters; `function` is absent for what holds wherever the code is reached from. */
export interface Context {
  readonly id: number;
  readonly function: number | undefined;
  readonly incoming: Incoming[];
  readonly exits: Fact[];
  /** What is known in it, by variable. */
  readonly known: Map<number, Fact[]>;
}

/** How a fact follows from the one before. */
export type Hop =
  | { readonly kind: 'source' }
  | { readonly kind: 'step'; readonly site: Site }
  | { readonly kind: 'enter'; readonly call: CallSite }
  | { readonly kind: 'leave'; readonly call: CallSite; readonly incoming: Incoming | undefined };

export interface Fact {
  readonly context: Context;
  /** Of what an inner function sees of the one around it: how that was entered. */
  readonly outer?: Context;
  /** Whose data it is. */
  readonly source: SourceKind;
  /** A variable of the project. */
  readonly variable: number;
  readonly path: FieldPath;
  /** The kinds of sink that it has become harmless to. */
  readonly harmless: Kinds;
  /** It is only a part of the text it stands in. */
  readonly part: boolean;
  readonly exceptions: readonly Exception[];
  readonly previous: Fact | undefined;
  readonly hop: Hop;
  /** The same, as it is known where the function around was entered otherwise. */
  readonly others?: Fact[];
}

/** By fact: the same, as it came to the variable otherwise. Since it was known it was not followed on. */
export type OtherWays = ReadonlyMap<Fact, readonly Fact[]>;

/** The function that a fact came into, as it was entered; of what an inner function sees, the one around it. */
export function enteredAs({ outer, context }: Fact): Context {
  return outer ?? context;
}

/** What was known first in the function that a fact is in: of a parameter, or of a source. */
export function entryOf(fact: Fact): Fact {
  for (let at = fact; ; ) {
    const before = at.hop.kind === 'leave' ? at.hop.incoming?.fact : at.hop.kind === 'step' ? at.previous : undefined;
    if (!before) return at;
    at = before;
  }
}

/** By which of the calls of a function the fact came in, given the one before. */
export function incomingOf(fact: Fact, before: Fact | undefined): Incoming | undefined {
  return enteredAs(fact).incoming.find((incoming) => incoming.fact === before);
}

/** The first of some facts that says all that a fact does. */
export function subsuming(known: readonly Fact[], fact: Fact): Fact | undefined {
  for (const other of known) if (subsumes(other, fact)) return other;
  return undefined;
}

/** Whether the first fact says all that the second does. */
export function subsumes(known: Fact, fact: Fact): boolean {
  return (
    known.source === fact.source &&
    known.part === fact.part &&
    (known.path[0] === rejection) === (fact.path[0] === rejection) &&
    (known.harmless & ~fact.harmless) === 0 &&
    // Of secrets it matters under which name they are.
    (contains(known.path, fact.path) || (known.source !== 'secret' && covers(known.path, fact.path))) &&
    (known.exceptions.length === 0 || (samePath(known.path, fact.path) && sameExceptions(known.exceptions, fact.exceptions)))
  );
}

function sameExceptions(a: readonly Exception[], b: readonly Exception[]): boolean {
  return a.length === b.length && a.every((exception, index) => exception.kinds === b[index]?.kinds && samePath(exception.path, b[index].path));
}

/** The fact that a path inside the known one is harmless to these kinds, added to what is known. */
export function except(exceptions: readonly Exception[], path: FieldPath, kinds: Kinds): readonly Exception[] {
  const known = exceptions.find((exception) => samePath(exception.path, path));
  if (!known) return [...exceptions, { path, kinds }];
  if ((known.kinds & kinds) === kinds) return exceptions;
  return exceptions.map((exception) => (exception === known ? { path, kinds: kinds | known.kinds } : exception));
}

/** What is known of a member of a whole value: what was shown of that member, or of any. */
export function ofMember({ harmless, exceptions }: Pick<Fact, 'harmless' | 'exceptions'>, name: string): Pick<Fact, 'harmless' | 'exceptions'> {
  const inner = exceptions.filter(({ path: [first] }) => first === name || first === anyElement);
  const shown = inner.filter(({ path }) => path.length === 1).reduce((kinds, exception) => kinds | exception.kinds, harmless);
  return { harmless: shown, exceptions: inner.filter(({ path }) => path.length > 1).map((exception) => ({ ...exception, path: exception.path.slice(1) })) };
}

/** The same of a part that lies deeper. */
export function ofPart(known: Pick<Fact, 'harmless' | 'exceptions'>, path: FieldPath): Pick<Fact, 'harmless' | 'exceptions'> {
  return path.reduce(ofMember, known);
}

/** The same for the same exceptions. */
export function keyOf(exceptions: readonly Exception[]): string {
  return exceptions.map(({ path, kinds }) => ` ${path.join('.')}:${kinds}`).join();
}

/** Notes the fact, unless one of those that are noted for the variable says as much: that one is the answer then. */
export function note(fact: Fact, noted: Map<number, Fact[]>, variable: number): Fact | undefined {
  const known = noted.get(variable);
  const told = known && subsuming(known, fact);
  if (!known) noted.set(variable, [fact]);
  else if (!told) known.push(fact);
  return told;
}

const mostOthers = 8;

/** Notes that what is told of a variable came there by another way as well. */
export function noteOther(told: Fact, fact: Fact, noted: Map<Fact, Fact[]>): void {
  if (told.previous === fact.previous) return;
  const others = noted.get(told);
  if (!others) noted.set(told, [fact]);
  else if (others.length < mostOthers) others.push(fact);
}
