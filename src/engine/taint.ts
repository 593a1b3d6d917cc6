// Where the data of a source goes: facts spread along instructions, into functions with the fact they are entered with, and back to the calls they came from.
import type { Confidence } from '../core/finding';
import type { Call, Copy, Guard, Load, Make, Store } from '../ir/program';
import { makesText } from '../ir/program';
import { AssignedSinks } from './assigned-sinks';
import type { Condition, SinkRow, SourceKind } from '../ir/row';
import { concerns } from '../ir/row';
import { secretKindOf } from '../ir/secret-name';
import type { CallSite, Invocation } from './call-targets';
import type { CheckedPart } from './checked';
import { partsOf } from './checked';
import { enteredAlong } from './choices';
import type { Seed } from './callbacks';
import { askedOfMaker, Conditions } from './conditions';
import { CutPaths } from './cut-paths';
import { membersOf } from './derivation';
import { EnforcedSchemas } from './enforced-schemas';
import type { Context, Fact, Hop, Incoming, OtherWays, ResultPlace } from './facts';
import { except, keyOf, note, noteOther, ofMember } from './facts';
import { Guards } from './guards';
import { allKinds, bitOf, kindsOf, noKinds, numberKinds } from './harmless';
import type { Kinds } from './harmless';
import { HeardFacts } from './heard-facts';
import { LibraryCalls, sinksWithin } from './library-calls';
import type { FieldPath } from './paths';
import { anyElement, behindAll, contains, inside, longest, wholeValue } from './paths';
import { elementKinds } from './list-parts';
import type { PointsTo } from './points-to';
import { placesIn } from './passed-places';
import { Schemas } from './schemas';
import { withoutMembers, writtenOver } from './left-out';
import { isLoopBound, loopBound } from './loop-bounds';
import { groupKinds } from './matched-groups';
import { isArithmetic, isNumber } from './numbers';
import { OwnSchemas } from './own-schemas';
import { Owners } from './owners';
import { Registrations } from './registrations';
import { Renamings } from './renamings';
import type { Registration } from './registrations';
import { Subjects } from './subjects';
import { isToldAll, wayBack } from './way-back';
import { writtenAsCall } from './written-as-call';
import { textParts } from './text-parts';
import { isThrow, isThrown, isTold, thrown } from './thrown';
import type { Site, SiteOf } from './universe';

/** A fact that reached a sink. */
export interface Hit {
  readonly row: SinkRow;
  /** The call that hurts, or the one that registered the function whose answer does. */
  readonly call: CallSite;
  readonly fact: Fact;
  /** The argument that hurts. */
  readonly argument: number | undefined;
  /** What is assigned, where no call hurts but that. */
  readonly label?: string;
  readonly confidence: Confidence;
  /** What the program may be called that is started, and what is worth typing for it to take for an option. */
  readonly programs?: readonly string[];
  readonly options?: readonly string[];
  /** Where the function returns its answer, if that is what hurts, and how the library got the function. */
  readonly answer?: { readonly site: Site; readonly registration: Registration };
  /** An option joins it with other arguments to one text, or the program does. */
  readonly joined: boolean;
  /** Where it stands among the arguments, and whether that hurts, is told by the way that it came. */
  readonly isUnplaced?: boolean;
  /** Who chooses all of it does no harm. */
  readonly wholeIsFine?: boolean;
  /** Of the ways that lead here, those alone are meant that go over one of these. */
  readonly otherWays?: OtherWays;
}

/** Where a fact chain begins. */
export type Origin = Omit<Seed, 'variable'>;

const everything: CheckedPart = { path: wholeValue, kinds: noKinds, exceptions: [] };
const wholeResult: ResultPlace = { from: wholeValue, to: wholeValue, into: undefined, isPart: false };

/** A call that runs a function, itself or through a library, and where in the call's result the function's result goes. */
interface Caller {
  readonly call: CallSite;
  readonly results: readonly ResultPlace[];
}

type Change = Partial<Pick<Fact, 'variable' | 'path' | 'harmless' | 'part' | 'exceptions'>>;

/** What need not be asked of data of a kind. */
const unasked: ReadonlyMap<SourceKind, Kinds> = new Map(Object.entries(concerns).map(([source, kinds]) => [source as SourceKind, allKinds & ~kindsOf(kinds)]));

/** More facts than any server of a reasonable size needs; past it the analysis stops and says so. */
const mostFacts = 400_000;

/** Paths are cut; a deeper one would mean too much. */
const deepestPut = 2;

/** How many facts are followed between two pauses: a few milliseconds' work. */
const betweenPauses = 1024;

export class Taint {
  readonly hits: Hit[] = [];
  readonly origins = new Map<Fact, Origin>();
  readonly conditions: Conditions;
  readonly registrations: Registrations;
  readonly subjects: Subjects;
  readonly enforced: EnforcedSchemas;
  readonly ownSchemas: OwnSchemas;
  /** Whether the limit of facts ended the analysis early. */
  incomplete = false;
  private readonly everywhere: Context = { id: 0, function: undefined, incoming: [], exits: [], known: new Map() };
  private readonly contexts = new Map<string, Context>();
  private readonly work: Fact[] = [];
  /** How many of `work` have been followed. */
  private done = 0;
  /** Where a variable of the environment is read under a name that the text does not tell. */
  private readonly putOff: { readonly fact: Fact; readonly site: SiteOf<Load>; readonly name: number }[] = [];
  private readonly guards: Guards;
  readonly renamings: Renamings;
  private readonly cutPaths: CutPaths;
  private readonly schemas: Schemas;
  private readonly libraryCalls: LibraryCalls;
  private readonly assignedSinks: AssignedSinks;
  /** By object: the variables that may hold it, and those of them that rename no other one. */
  private readonly holders: (number[] | undefined)[] = [];
  private readonly aliases: (readonly number[] | undefined)[] = [];
  /** What was put into objects, by the variable that held them. */
  private readonly puts = new Map<number, Fact[]>();
  /** By variable: the last of the rounds in which it was told what was put into an object. */
  private readonly told: Uint32Array;
  private rounds = 0;
  /** By variable: what inner functions were told of it. */
  private readonly captured = new Map<number, Fact[]>();
  private readonly kept = new Map<number, Site[]>();
  readonly otherWays = new Map<Fact, Fact[]>();
  private readonly callers = new Map<number, Caller[]>();
  private readonly heard = new HeardFacts();
  private count = 0;
  private spreads = 0;
  private readonly reached = new Map<SourceKind, ReadonlySet<number>>();

  constructor(private readonly points: PointsTo) {
    this.told = new Uint32Array(points.universe.variables);
    this.guards = new Guards(points);
    this.renamings = new Renamings(points.universe, new Owners(points.universe), this.guards);
    this.conditions = new Conditions(points);
    this.cutPaths = new CutPaths(points);
    this.registrations = new Registrations(points);
    this.subjects = new Subjects(points, this.conditions, this.registrations);
    this.schemas = new Schemas(points, this.conditions, this.registrations, this.guards);
    this.enforced = new EnforcedSchemas(this.schemas);
    this.ownSchemas = new OwnSchemas(this.origins, this.registrations, this.schemas, points);
    this.libraryCalls = new LibraryCalls(points, this.conditions, this.schemas, this.guards, this.cutPaths);
    this.assignedSinks = new AssignedSinks(points.knowledge.assigned, this.conditions, points);
  }

  /** Follows the data of these kinds of source, with pauses; afterwards the hits are there. */
  *steps(isFollowed: (source: SourceKind) => boolean): Generator<undefined, void> {
    this.index();
    for (const seed of this.points.callbacks.seeds) if (isFollowed(seed.row.source)) this.begin(seed);
    yield* this.followed();
    // Only now is it known which names callers choose.
    const chosen = this.putOff.filter(({ name }) => this.factsOf(new Set([name])).get(name)?.some((fact) => fact.source === 'caller-input' && !isNumber(fact) && isToldAll(fact)));
    for (const { fact, site } of chosen) this.read(fact, site);
    yield* this.followed();
  }

  private *followed(): Generator<undefined, void> {
    // First come, first served: where the limit ends it, the short ways have all been gone.
    for (let fact = this.work[this.done]; fact; fact = this.work[++this.done]) {
      if (++this.spreads % betweenPauses === 0) yield;
      if (this.count > mostFacts) {
        this.incomplete = true;
        return;
      }
      this.spread(fact);
    }
  }

  /** Whether data of a kind ever gets into a variable, other than as a number. Ask after `run`. */
  reaches(source: SourceKind, variable: number): boolean {
    let reached = this.reached.get(source);
    if (!reached) {
      reached = new Set([this.everywhere, ...this.contexts.values()].flatMap(({ known }) => [...known].flatMap(([held, facts]) => (facts.some((fact) => fact.source === source && !isNumber(fact) && !isThrown(fact)) ? [held] : []))));
      this.reached.set(source, reached);
    }
    return reached.has(this.renamings.first(variable));
  }

  /** The facts about each of some variables as a whole. Ask after `run`. */
  factsOf(variables: ReadonlySet<number>): ReadonlyMap<number, readonly Fact[]> {
    const contexts = [this.everywhere, ...this.contexts.values()];
    return new Map(
      Array.from(variables, (variable) => {
        const first = this.renamings.first(variable);
        return [variable, contexts.flatMap(({ known }) => known.get(first)?.filter(({ path }) => path.length === 0) ?? [])];
      }),
    );
  }

  private index(): void {
    for (const call of this.points.calls.all)
      for (const invocation of call.invocations) {
        this.indexKept(call.site.instruction, invocation);
        if (invocation.function !== undefined) this.indexCaller(invocation.function, { call, results: [wholeResult] });
        else for (const { function: id, results } of this.libraryCalls.callbacks(invocation)) this.indexCaller(id, { call, results });
      }
  }

  /** `bind` keeps a receiver and arguments for calls that do not name them. */
  private indexKept(written: Call, { call, args, self }: Invocation): void {
    const { site } = call;
    const keep = (value: number): void => {
      if (written.self === value - site.base || written.args.some((argument) => argument.value === value - site.base)) return;
      const known = this.kept.get(value);
      if (!known) this.kept.set(value, [site]);
      else if (known.at(-1) !== site) known.push(site);
    };
    for (const { value } of args) keep(value);
    if (self !== undefined) keep(self);
  }

  private indexCaller(id: number, caller: Caller): void {
    const known = this.callers.get(id);
    if (known) known.push(caller);
    else this.callers.set(id, [caller]);
  }

  private begin({ variable, within, row, registration }: Seed): void {
    if (row.when && (!registration || !this.holds(row.when, registration))) return;
    const checked = row.schema === undefined || !registration ? undefined : this.schemas.at(registration, row.schema);
    if (checked === 'absent') return;
    this.enforced.hand(this.renamings.first(variable), within.length > 0 ? undefined : checked);
    for (const part of checked ? partsOf(checked, longest) : [everything]) this.beginAt(variable, { ...part, path: within[0] === undefined ? part.path : inside(within[0], part.path) }, { row, within, registration });
  }

  /** A condition of a source may look at the call that gave the one that it is about. */
  private holds(when: Condition, { call, maker }: Registration): boolean {
    const asked = askedOfMaker(when);
    if (!asked) return this.conditions.holds(when, this.libraryCalls.given(call));
    return maker !== undefined && this.conditions.holds(asked, this.libraryCalls.given(maker));
  }

  /** Whether the schema of the very tool that the way leads through lets nothing harmful pass there, though that of another one would. */
  isChecked({ fact, row }: Hit): boolean {
    const way = wayBack(fact);
    const entered = enteredAlong(way);
    // What several calls enter may have come another way.
    if (entered.length === 0 || way.some(({ hop, context }) => hop.kind === 'enter' && context.incoming.length > 1)) return false;
    return this.ownSchemas.isHarmless(this.ownSchemas.on(way[0], entered), way[0], way[0].path, bitOf(row.sink));
  }

  /** Whether an assignment that hurts only what the callers of one kind of entry hand over gets that. */
  isOfEntry({ fact, label, row }: Hit): boolean {
    return label === undefined || row.entry === undefined || this.origins.get(wayBack(fact)[0])?.row.entry === row.entry;
  }

  private beginAt(variable: number, { path, kinds, exceptions }: CheckedPart, origin: Origin): void {
    const fact: Fact = {
      context: this.everywhere,
      source: origin.row.source,
      variable: this.renamings.first(variable),
      path,
      harmless: kinds | (unasked.get(origin.row.source) ?? noKinds),
      part: false,
      exceptions,
      previous: undefined,
      hop: { kind: 'source' },
    };
    this.origins.set(fact, origin);
    this.push(fact);
  }

  private push(fact: Fact): void {
    if ((fact.harmless & allKinds) === allKinds || !this.cutPaths.leadsOn(fact.variable, fact.path)) return;
    const known = fact.context.known.get(fact.variable);
    if (!known) fact.context.known.set(fact.variable, [fact]);
    else {
      const told = this.heard.add(known, fact);
      if (told) {
        noteOther(told, fact, this.otherWays);
        return;
      }
    }
    this.count++;
    this.work.push(fact);
  }

  private next(fact: Fact, hop: Hop, change: Change, context = fact.context): void {
    const { source } = fact;
    const { variable = fact.variable, path = fact.path, harmless = fact.harmless, part = fact.part, exceptions = fact.exceptions } = change;
    this.push({ context, source, variable, path, harmless, part, exceptions, previous: fact, hop });
  }

  private spread(fact: Fact): void {
    if (isThrown(fact)) this.raise(fact);
    else if (fact.path[0]?.startsWith('$')) this.handLater(fact);
    const uses = this.points.universe.usesOf(fact.variable);
    const kept = this.kept.get(fact.variable);
    this.spreadTo(fact, kept ? [...uses, ...kept] : uses);
  }

  private spreadTo(fact: Fact, sites: readonly Site[]): void {
    const { context } = fact;
    const inner: Site[] = [];
    for (const site of sites)
      if (context.function === undefined || context.function === site.function) this.step(fact, site);
      else inner.push(site);
    if (inner.length === 0) return;
    const seen = this.seenFromInside(fact);
    if (seen) for (const site of inner) this.step(seen, site);
  }

  /** A variable of an outer function: what the inner one sees holds however it is reached. Nothing where that was told it before. */
  private seenFromInside(fact: Fact): Fact | undefined {
    const seen: Fact = { ...fact, context: this.everywhere, outer: fact.context, others: [] };
    const told = note(seen, this.captured, fact.variable);
    told?.others?.push(fact);
    return told ? undefined : seen;
  }

  private step(fact: Fact, site: Site): void {
    const { instruction, base } = site;
    const hop: Hop = { kind: 'step', site };
    switch (instruction.op) {
      case 'copy':
        if (this.renamings.isRenaming(site as Site & { instruction: Copy })) this.rename(fact, hop, base + instruction.target);
        else this.copy(fact, hop, base + instruction.target, instruction.without);
        break;
      case 'guard':
        if (this.renamings.isRenaming(site as Site & { instruction: Guard })) this.rename(fact, hop, base + instruction.target);
        else this.guard(fact, site as Site & { instruction: Guard });
        break;
      case 'make':
        this.make(fact, site as Site & { instruction: Make });
        break;
      case 'load':
        this.load(fact, site as Site & { instruction: Load });
        break;
      case 'store':
        this.store(fact, site as Site & { instruction: Store });
        break;
      case 'call':
        this.call(fact, site as Site & { instruction: Call });
        break;
      case 'return':
        this.leave(fact, site);
        break;
      case 'function':
    }
  }

  /** The same under another name, which nobody needs to be told who knows it under the first. */
  private rename(fact: Fact, hop: Hop, variable: number): void {
    if (this.points.universe.usesOf(variable).length === 0 && !this.kept.has(variable)) return;
    const { context, source, path, harmless, part, exceptions } = fact;
    this.work.push({ context, source, variable, path, harmless, part, exceptions, previous: fact, hop });
  }

  private copy(fact: Fact, hop: Hop, variable: number, without: readonly string[] = []): void {
    const left = withoutMembers(fact, without);
    if (left) this.next(fact, hop, { variable, ...left });
  }

  private guard(fact: Fact, site: Site & { instruction: Guard }): void {
    let { harmless, exceptions } = fact;
    for (const cover of this.guards.of(site)) {
      const kinds = this.guards.shownOf(fact, cover);
      if (contains(cover.path, fact.path)) harmless |= kinds;
      else if (contains(fact.path, cover.path)) exceptions = except(exceptions, cover.path.slice(fact.path.length), kinds);
    }
    this.next(fact, { kind: 'step', site }, { variable: site.base + site.instruction.target, harmless, exceptions });
  }

  private make(fact: Fact, site: Site & { instruction: Make }): void {
    // Who puts the result of a call into something comes to do so where it threw nothing.
    if (isThrown(fact)) return;
    const { base, instruction } = site;
    const hop: Hop = { kind: 'step', site };
    const variable = base + instruction.target;
    if (makesText(instruction)) {
      if (fact.path.length > 0 && !this.isElement(fact)) return;
      for (const { harmless, part } of textParts(this.points, site, fact.variable))
        this.next(fact, hop, { variable, path: wholeValue, harmless: fact.harmless | harmless, part: fact.part || part, exceptions: [] });
      return;
    }
    instruction.parts.forEach((part, index) => {
      if (base + part.value !== fact.variable) return;
      if (part.spread && instruction.shape === 'record') this.copy(fact, hop, variable, writtenOver(instruction.parts, index));
      else {
        const path = part.spread ? this.cutPaths.behind(fact.path, anyElement, fact.variable) : fact.path;
        const isCounted = instruction.shape === 'list' && !instruction.parts.slice(0, index + 1).some((earlier) => earlier.spread);
        const before = instruction.shape === 'list' ? instruction.parts.slice(0, index).map((earlier) => base + earlier.value) : [];
        const harmless = fact.harmless | elementKinds(this.points, before);
        if (!path) return;
        if (part.key !== undefined) this.hits.push(...this.assignedSinks.hits(fact, { site, member: part.key, value: fact.variable, holder: variable, span: part.span ?? instruction.span }, path));
        this.next(fact, hop, { variable, path: inside(part.key ?? (isCounted ? String(index) : anyElement), path), harmless });
      }
    });
  }

  /** A list in a text is all of its elements. */
  private isElement({ variable, path: [key, ...others] }: Fact): boolean {
    if (key === undefined || others.length > 0 || !(key === anyElement || /^\d+$/.test(key))) return false;
    const objects = this.points.objectsOf(variable);
    // What a caller handed over is made nowhere in the project.
    return objects.some((object) => object.isList) || (key === anyElement && objects.length === 0);
  }

  private load(fact: Fact, site: Site & { instruction: Load }): void {
    // One variable of the environment is not the environment, unless a caller chooses which.
    if (fact.source !== 'environment' || fact.path.length > 0) this.read(fact, site);
    else if (typeof site.instruction.key === 'number') this.putOff.push({ fact, site, name: site.base + site.instruction.key });
  }

  private read(fact: Fact, site: Site & { instruction: Load }): void {
    const { base, instruction } = site;
    const { key } = instruction;
    const name = typeof key === 'string' ? key : anyElement;
    // Where a variable promises a secret, it is a source of its own.
    if (fact.source === 'environment' && fact.path.length === 1 && secretKindOf(name) !== undefined) return;
    // Among settings that were merged under names the text does not tell, one is the secret; to say it of each would be a guess.
    if (fact.source === 'secret' && fact.path[0] === anyElement && name !== anyElement) return;
    if (this.cutPaths.leadsElsewhere(fact.variable, fact.path, name)) return;
    const path = this.cutPaths.behindRead(fact.path, name, base + instruction.base);
    if (!path || (fact.path[0] !== name && this.isHarmlessMember(name))) return;
    const shown = fact.path.length === 0 ? ofMember(fact, name) : { harmless: fact.harmless | (path.length === 0 && fact.path[0] !== name ? this.guards.ofMember(base + instruction.base, name) | groupKinds(this.points, base + instruction.base, name) : noKinds) };
    this.next(fact, { kind: 'step', site }, { variable: base + instruction.target, path, ...shown });
  }

  /** Members such as a length are numbers, whatever they are of, unless the value is known to have one that is the caller's. */
  private isHarmlessMember(name: string): boolean {
    return this.points.knowledge.methods.members.get(name)?.sanitizers.some((row) => row.sanitizer === 'all') ?? false;
  }

  private store(fact: Fact, site: Site & { instruction: Store }): void {
    if (isThrown(fact)) return;
    const { base, instruction } = site;
    const { key } = instruction;
    const constant = typeof key === 'number' ? this.points.universe.constantOf(base + key) : undefined;
    const name = typeof key === 'string' ? key : constant?.kind === 'text' ? constant.text : anyElement;
    const holder = base + instruction.base;
    if (name !== anyElement) this.hits.push(...this.assignedSinks.hits(fact, { site, member: name, value: fact.variable, holder, span: instruction.span }, fact.path));
    this.put(fact, { kind: 'step', site }, holder, inside(name, fact.path));
  }

  /** Something inside an object changed: everyone who may hold the object may see it. */
  private put(fact: Fact, hop: Hop, holding: number, path: FieldPath): void {
    // Numbers are everywhere, and hurt in a few places near to where they come in.
    if (isNumber(fact)) return;
    const holder = this.renamings.first(holding);
    this.next(fact, hop, { variable: holder, path });
    const objects = this.points.tokensOf(holder).filter((token) => this.points.values.get(token).kind === 'object');
    if (objects.length === 0) this.putAround(fact, hop, holder, path);
    else if (this.isNews({ ...fact, path }, holder)) this.tellAliases(fact, hop, holder, objects, path);
  }

  private tellAliases(fact: Fact, hop: Hop, holder: number, objects: readonly number[], path: FieldPath): void {
    const round = ++this.rounds;
    this.told[holder] = round;
    for (const token of objects)
      // Who may hold one of the objects may hold most of the others.
      for (const alias of this.aliasesOf(token)) {
        if (this.told[alias] === round) continue;
        this.told[alias] = round;
        this.next(fact, hop, { variable: alias, path }, this.everywhere);
      }
  }

  /** Nobody knows where the object was made; it is a member of another one at least, and can be read of that again. */
  private putAround(fact: Fact, hop: Hop, holder: number, path: FieldPath): void {
    if (path.length > deepestPut) return;
    const [only, ...others] = this.points.universe.definitionsOf(holder);
    if (!only || others.length > 0 || only.instruction.op !== 'load' || typeof only.instruction.key !== 'string') return;
    this.put(fact, hop, only.base + only.instruction.base, inside(only.instruction.key, path));
  }

  /** Whether nothing as bad was put into what the variable holds, by that name: the others who hold it know of that. */
  private isNews(fact: Fact, holder: number): boolean {
    return note(fact, this.puts, holder) === undefined;
  }

  private aliasesOf(token: number): readonly number[] {
    if (this.holders.length === 0)
      for (let variable = 0; variable < this.points.universe.variables; variable++)
        for (const held of this.points.tokensOf(variable)) if (this.points.values.get(held).kind === 'object') (this.holders[held] ??= []).push(variable);
    return (this.aliases[token] ??= [...new Set(this.holders[token]?.map((variable) => this.renamings.first(variable)))]);
  }

  private call(fact: Fact, site: Site & { instruction: Call }): void {
    const call = this.points.calls.at(site.instruction);
    if (!call) this.operate(fact, site);
    for (const { value, targets, to } of call?.collected ?? [])
      if (value === fact.variable)
        for (const variable of targets) this.next(fact, { kind: 'step', site }, { variable, path: membersOf(to).reduceRight<FieldPath>((inner, key) => inside(key, inner), fact.path) }, this.everywhere);
    for (const invocation of call?.invocations ?? []) {
      if (invocation.function !== undefined) {
        const { body } = this.points.universe.function(invocation.function);
        for (const { param, path } of placesIn(body, invocation.args, fact, this.cutPaths)) this.enter(fact, invocation.call, invocation.function, param, path, [wholeResult]);
        if (invocation.self === fact.variable) this.enter(fact, invocation.call, invocation.function, body.self, fact.path, [wholeResult]);
      }
      if (!invocation.library) continue;
      for (const reached of this.libraryCalls.sinks(fact, invocation)) this.hits.push(reached);
      for (const effect of this.libraryCalls.effects(fact, invocation)) {
        const hop: Hop = { kind: 'step', site };
        if (effect.kind === 'result') this.next(fact, hop, effect.change);
        else if (effect.kind === 'kept') this.next(fact, hop, effect.change, this.everywhere);
        else if (effect.kind === 'put') this.put({ ...fact, ...effect.change }, hop, effect.holder, effect.path);
        else this.enter({ ...fact, ...effect.change }, invocation.call, effect.function, effect.param, effect.path, effect.results, fact);
      }
    }
  }

  /** Something is thrown; numbers are computed with, and bound loops. */
  private operate(fact: Fact, site: Site & { instruction: Call }): void {
    const { instruction, base } = site;
    const change = isThrow(this.points.universe.constantOf(base + instruction.callee)) ? thrown(fact) : undefined;
    if (change) this.next(fact, { kind: 'step', site }, { variable: base + instruction.target, ...change });
    if (change || fact.path.length > 0) return;
    if (isArithmetic(this.points.universe.constantOf(base + instruction.callee)))
      this.next(fact, { kind: 'step', site }, { variable: base + instruction.target, harmless: fact.harmless | numberKinds, exceptions: [] });
    else if ((fact.harmless & bitOf('amount')) === 0 && isLoopBound(this.points, site, fact.variable)) {
      const call = writtenAsCall({ site, value: fact.variable, holder: base + instruction.target, span: instruction.span }, { kind: 'compared', number: base + instruction.target });
      this.hits.push({ row: loopBound, call, fact, argument: fact.variable, label: 'the loop', confidence: 'low', joined: false });
    }
  }

  private enter(fact: Fact, call: CallSite, id: number, param: number | undefined, path: FieldPath, results: readonly ResultPlace[], previous = fact): void {
    if (param === undefined) return;
    const variable = this.points.universe.module(this.points.universe.function(id).program).base + param;
    if (!this.cutPaths.leadsOn(variable, path)) return;
    const { source, harmless, part, exceptions } = fact;
    const key = `${id} ${variable} ${path.join('.')} ${source} ${harmless} ${part ? 'part' : ''}${exceptions.length === 0 ? '' : keyOf(exceptions)}`;
    let context = this.contexts.get(key);
    if (!context) {
      context = { id: this.contexts.size + 1, function: id, incoming: [], exits: [], known: new Map() };
      this.contexts.set(key, context);
    }
    const incoming: Incoming = { context: fact.context, call, fact: previous, results };
    if (context.incoming.some((known) => known.call === call && known.context === fact.context && known.fact.variable === previous.variable)) return;
    context.incoming.push(incoming);
    this.push({ context, source, variable, path, harmless, part, exceptions, previous, hop: { kind: 'enter', call } });
    for (const exit of [...context.exits]) this.giveBack(exit, incoming);
  }

  /** A library hands what its value was given to the functions that the value was made of. */
  private handLater(fact: Fact): void {
    for (const { instruction } of this.points.universe.definitionsOf(fact.variable))
      for (const invocation of (instruction.op === 'call' ? this.points.calls.at(instruction)?.invocations : undefined) ?? [])
        for (const effect of this.libraryCalls.latersOf(fact, invocation))
          if (effect.kind === 'enter') this.enter({ ...fact, ...effect.change }, invocation.call, effect.function, effect.param, effect.path, effect.results, fact);
  }

  /** What a call throws goes to who catches it around the call, else out of the function. */
  private raise(fact: Fact): void {
    for (const site of this.points.universe.definitionsOf(fact.variable)) {
      if (site.instruction.op !== 'call') continue;
      const { catcher } = site.instruction;
      if (catcher === undefined) {
        if (isTold(fact)) this.answer(fact, site);
        this.giveOut(fact, site.function);
      } else this.next(fact, { kind: 'step', site }, { variable: site.base + catcher, path: fact.path.slice(1) });
    }
  }

  private leave(fact: Fact, site: Site): void {
    if (!isThrown(fact)) this.answer(fact, site);
    this.giveOut(fact, site.function);
  }

  private answer(fact: Fact, site: Site): void {
    for (const { node, registration } of this.points.callbacks.answers.get(site.function) ?? [])
      for (const row of sinksWithin(node, fact.path))
        if ((fact.harmless & bitOf(row.sink)) === 0) this.hits.push({ row, call: registration.call, fact, argument: undefined, answer: { site, registration }, confidence: 'high', joined: false });
  }

  private giveOut(fact: Fact, from: number): void {
    const { context } = fact;
    if (context.function === undefined) {
      for (const { call, results } of this.callers.get(from) ?? [])
        for (const { into, ...place } of placed(fact, results)) this.next(fact, { kind: 'leave', call, incoming: undefined }, { variable: into ?? call.target, ...place });
      return;
    }
    context.exits.push(fact);
    for (const incoming of [...context.incoming]) this.giveBack(fact, incoming);
  }

  private giveBack(exit: Fact, incoming: Incoming): void {
    for (const { into, ...place } of placed(exit, incoming.results))
      this.next(exit, { kind: 'leave', call: incoming.call, incoming }, { variable: into ?? incoming.call.target, ...place }, into === undefined ? incoming.context : this.everywhere);
  }
}

/** Where a part of what a function gives appears. */
function placed({ path, part }: Fact, results: readonly ResultPlace[]): Pick<Fact & ResultPlace, 'into' | 'path' | 'part'>[] {
  if (isThrown({ path })) return [{ into: undefined, path, part }];
  return results.flatMap(({ from, to, into, isPart }) => {
    const left = behindAll(path, from);
    return left ? [{ into, part: part || isPart, path: to.reduceRight<FieldPath>((inner, key) => inside(key, inner), left) }] : [];
  });
}
