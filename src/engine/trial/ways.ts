// The ways by which a fact came from its source: the calls that were entered, outermost first, and where the caller's text stands in the source.
import { parsePath } from '../../ir/access-path';
import type { ComputationRow } from '../../ir/row';
import type { CallSite } from '../call-targets';
import { membersOf } from '../derivation';
import type { Context, Fact, Incoming, OtherWays } from '../facts';
import { enteredAs } from '../facts';
import { bitOf } from '../harmless';
import type { FieldPath } from '../paths';
import { anyElement, anyName, anyNamed } from '../paths';
import type { PointsTo } from '../points-to';
import type { Checked } from '../checked';
import { isIndex } from '../values';

export interface Entry {
  readonly call: CallSite;
  readonly function: number;
  /** What was known in the caller. */
  readonly fact: Fact;
  /** The parameter that it came in by. */
  readonly variable: number;
  readonly path: FieldPath;
}

/** A fact on a way and what is read of it later, with what comes behind it. */
interface Passed {
  readonly fact: Fact;
  readonly keys: FieldPath;
  readonly behind: Passed | undefined;
}

export class Way {
  private known: { readonly variables: ReadonlyMap<number, FieldPath>; readonly chain: readonly Fact[] } | undefined;

  constructor(
    readonly source: { readonly variable: number; readonly path: FieldPath; readonly fact: Fact | undefined },
    readonly entries: readonly Entry[],
    private readonly passed: Passed,
    private readonly names: Pick<PointsTo['names'], 'plain'>,
    /** What the source has passed on this very way, where that is known. */
    readonly schema?: Checked,
  ) {}

  /** What the caller's data goes through, and where in it that is. */
  get variables(): ReadonlyMap<number, FieldPath> {
    return this.followed().variables;
  }

  /** What was known on the way, the end first. */
  get chain(): readonly Fact[] {
    return this.followed().chain;
  }

  /** The same way from behind a schema. */
  behind(schema: Checked | undefined): Way {
    return new Way(this.source, this.entries, this.passed, this.names, schema);
  }

  /** Of many ways that are found few are followed. */
  private followed(): NonNullable<Way['known']> {
    if (!this.known) {
      const passed: Passed[] = [];
      for (let at: Passed | undefined = this.passed; at; at = at.behind) passed.push(at);
      passed.reverse();
      this.known = { variables: new Map(passed.map(({ fact: { variable, path }, keys }) => [variable, [...path, ...this.names.plain(keys)]])), chain: passed.map(({ fact }) => fact) };
    }
    return this.known;
  }
}

const longestChain = 2000;
/** Functions that all call each other have more ways than can be looked at. */
const mostSteps = 250_000;
const mostOtherSteps = 20_000;

export interface Ways {
  readonly ways: readonly Way[];
  /** There are none but these: no function is inside of itself on another one. */
  readonly isAll: boolean;
}

/**
 * All of them but those on which a function is inside of itself as it was entered; nothing where there are more than `most`, or more than can be
 * found out. With `otherWays` those that go over one of them, as far as that can be found out.
 */
export function waysTo(points: PointsTo, fact: Fact, most: number, otherWays?: OtherWays): Ways | undefined {
  const { names } = points;
  const found: Way[] = [];
  const named = (keys: FieldPath, { invocations }: CallSite, id: number | undefined): FieldPath => {
    const entered = invocations.find((invocation) => invocation.function === id);
    return entered ? names.calledBy(keys, entered) : keys;
  };
  const limit = otherWays ? mostOtherSteps : mostSteps;
  let steps = 0;
  let isAll = true;
  /** A function may be inside of itself, entered otherwise. */
  const open = new Set<Fact>();
  const begun = (source: Way['source'], entries: readonly Entry[], passed: Passed, isMeant: boolean): void => {
    // Of which member it is cannot be told on ways that nobody followed.
    if (isMeant && !(otherWays && source.path.some((key) => key === anyElement || key === anyName || key === anyNamed))) found.push(new Way(source, entries, passed, names));
  };
  const visit = (end: Fact, read: FieldPath, entries: readonly Entry[], within: readonly Context[], behind: Passed | undefined, before: readonly Incoming[], isMeant: boolean): void => {
    let keys = read;
    let passed = behind;
    let at: Fact | undefined = end;
    // A call that has come back is no way in: on the way backwards it is left where it was entered.
    const calls = [...before];
    // Nor is the function that a call, nobody knows which, came back from.
    const left = new Set<number>();
    for (let step = 0; at && step < longestChain && found.length <= most && ++steps < limit; step++) {
      for (const other of at.others ?? []) {
        if (open.has(other)) continue;
        open.add(other);
        visit(other, keys, entries, within, passed, [], isMeant);
        open.delete(other);
      }
      if (otherWays && isAmong(at, passed)) return;
      for (const other of otherWays?.get(at) ?? []) {
        if (open.has(other)) continue;
        open.add(other);
        visit(other, keys, entries, within, passed, calls, true);
        open.delete(other);
      }
      const { hop, previous }: Fact = at;
      // Characters are parts of a text that nobody sends one by one.
      if (isText(at) && !isIndexed(keys)) keys = [];
      passed = { fact: at, keys, behind: passed };
      // What else stands in the address says nothing of the parameter, which is what is typed.
      if (isParameter(at)) {
        begun({ variable: at.variable, path: [...at.path, ...names.plain(keys)], fact: undefined }, entries, passed, isMeant);
        return;
      }
      keys = keysBefore(points, at, keys);
      if (hop.kind === 'source') {
        begun({ variable: at.variable, path: [...at.path, ...names.plain(keys)], fact: at }, entries, passed, isMeant);
        return;
      }
      const { variable, path }: Fact = at;
      const context = enteredAs(at);
      if (hop.kind === 'leave' && hop.incoming) calls.push(hop.incoming);
      else if (hop.kind === 'leave') for (const { function: id } of hop.call.invocations) if (id !== undefined) left.add(id);
      const back: Incoming | undefined = hop.kind === 'enter' ? calls.pop() : undefined;
      const id = context.function;
      if (back) {
        keys = named(keys, back.call, id);
        at = back.fact;
        continue;
      }
      if (hop.kind === 'enter' && id !== undefined && !left.has(id)) {
        if (within.includes(context)) {
          isAll = false;
          return;
        }
        for (const incoming of context.incoming) visit(incoming.fact, named(keys, incoming.call, id), [{ call: incoming.call, function: id, fact: incoming.fact, variable, path }, ...entries], [...within, context], passed, [], isMeant);
        return;
      }
      at = previous;
    }
  };
  visit(fact, [], [], [], undefined, [], !otherWays);
  return !otherWays && (found.length > most || steps >= limit) ? undefined : { ways: found, isAll };
}

function isAmong(fact: Fact, passed: Passed | undefined): boolean {
  for (let at = passed; at; at = at.behind) if (at.fact === fact) return true;
  return false;
}

/** Whether it is what one of the parameters of an address was asked for. */
function isParameter({ hop, previous }: Fact): boolean {
  if (hop.kind !== 'step' || hop.site.instruction.op !== 'call') return false;
  let holder = previous;
  while (holder?.hop.kind === 'step' && (holder.hop.site.instruction.op === 'copy' || holder.hop.site.instruction.op === 'guard')) holder = holder.previous;
  return holder?.hop.kind === 'step' && holder.hop.site.instruction.op === 'load' && holder.hop.site.instruction.key === 'searchParams';
}

/** What is known to be a text has characters, and no other members that a caller chose. */
export function isText({ harmless }: Fact): boolean {
  return (harmless & bitOf('nosql-query')) !== 0;
}

/** Which element was read may be told of a list that the text stands in, too. */
function isIndexed([first]: FieldPath): boolean {
  return first !== undefined && first !== anyElement && isIndex.test(first);
}

/** Members that are read of a value which the caller chooses as a whole are a part of the source's path. */
function keysBefore(points: PointsTo, { hop, previous, path }: Fact, keys: FieldPath): FieldPath {
  if (hop.kind !== 'step' || !previous || previous.path.length > 0) return keys;
  const { instruction, base } = hop.site;
  switch (instruction.op) {
    case 'load':
      return [typeof instruction.key === 'number' ? points.names.keyOf(base + instruction.key) : (instruction.key ?? anyElement), ...keys];
    case 'copy':
    case 'guard':
    case 'store':
      return keys;
    case 'make':
      // Among the elements of a list, those of another one are read otherwise; a text has no parts.
      return instruction.shape === 'record' || (instruction.shape === 'list' && !instruction.parts.some(({ spread }) => spread)) ? keys : [];
    case 'call': {
      // A schema tells the members apart.
      const libraries = points.calls.at(instruction)?.invocations.flatMap(({ library }) => library ?? []) ?? [];
      const listed = listedIn([...path, ...keys], libraries.flatMap(({ computations }) => computations));
      if (listed) return listed;
      const rows = libraries.flatMap(({ summaries }) => summaries);
      const to = rows.find((row) => row.schema !== undefined)?.to;
      // Of what a call only hands on, members are those of what it was given.
      if (to === undefined) return rows.some(({ summary, to: place }) => summary === 'value' && place === 'ReturnValue') ? keys : [];
      const members = membersOf(parsePath(to).slice(1));
      return [...path.slice(members.length), ...keys.slice(path.length === 0 ? members.length : 0)];
    }
    default:
      return [];
  }
}

/** Where in an object a part of what lists its members stands: in a name, or in what is named. */
function listedIn([element, ...parts]: FieldPath, rows: readonly ComputationRow[]): FieldPath | undefined {
  const listing = rows.find(({ computes }) => computes === 'keys' || computes === 'values' || computes === 'entries')?.computes;
  const [part, ...others] = parts;
  if (element === undefined || listing === undefined) return undefined;
  if (listing === 'values') return [anyNamed, ...parts];
  if (listing === 'entries' && part === '1') return [anyNamed, ...others];
  return (listing === 'keys' && part === undefined) || (listing === 'entries' && part === '0' && others.length === 0) ? [anyName] : undefined;
}
