// Tries a flow out: what becomes of inputs that an attacker would type, on the way from the source to the sink. A flow on which all of them are
// refused is none; a check that refuses some and lets others pass is named together with one that passes.
import type { Instruction } from '../../ir/program';
import type { CallSite } from '../call-targets';
import type { EnforcedSchemas } from '../enforced-schemas';
import type { Fact, OtherWays } from '../facts';
import { bitOf } from '../harmless';
import type { OwnSchemas } from '../own-schemas';
import { Owners } from '../owners';
import type { PointsTo } from '../points-to';
import type { Hit } from '../taint';
import type { Site } from '../universe';
import { wayBack } from '../way-back';
import type { Attack, Attacks } from './attack';
import { attacksOn, encodedSegments, variantsOf } from './attacks';
import { Callers } from './callers';
import { Classes } from './classes';
import { codeIn } from './code';
import { ConfiguredBeginnings } from './configured-beginnings';
import { Constructed } from './constructed';
import { isContradicted } from './contradiction';
import { Evaluator } from './evaluator';
import type { Budget, Frame } from './frame';
import { Exported } from './exported';
import { Fillings } from './fillings';
import { isPart } from './first-per-sink';
import { Exhausted } from './frame';
import { isHandedOver } from './handed-over';
import type { Compared, Met } from './memory';
import { Memory } from './memory';
import { PickedVariables } from './picked-variables';
import type { System } from './operation';
import { systems } from './operation';
import { OwnRecords } from './own-records';
import { PureCalls } from './pure-calls';
import { Returning } from './returning';
import type { Refusal } from './refusals';
import { Beginnings, Refusals } from './refusals';
import { mayBeRewritten } from './rewriting';
import type { Setting } from './setting';
import { isSwitched, isSwitchedOff } from './switches';
import { StoredBefore } from './stored-before';
import { Storings } from './storings';
import type { Value } from './value';
import { eitherOf, isMarked, markedOf, optionsOf, unknownOfInput, writtenOf } from './value';
import type { Verdict } from './verdict';
import { graver } from './verdict';
import type { Way, Ways } from './ways';
import { waysTo } from './ways';

/** `refused` by a condition, `harmless` when it arrives, `arrived`, or not to be told. */
type Outcome = 'refused' | 'failed' | 'harmless' | 'arrived' | 'unknown';

interface Tried {
  readonly outcome: Outcome;
  readonly input: string;
}

interface Result {
  readonly attack: Attack;
  readonly tried: Tried;
  /** What refused it, where that is known. */
  readonly guard?: Site | undefined;
}

/** What was met while the inputs were tried. */
interface Seen {
  readonly compared: Compared[];
  readonly guards: Site[];
  isRewritten: boolean;
  isChecked: boolean;
  /** What the inputs that arrived led to. */
  readonly arrived: string[];
  /** What those led to that came there harmless, where it is a place that they lead to. */
  readonly missed: string[];
  /** By their number: the spellings that tell nothing which another one does not. */
  idle: ReadonlySet<number>;
}

/** One way that is tried. */
interface Attempt {
  readonly hit: Hit;
  readonly way: Way;
  readonly beginnings: readonly number[];
  readonly attacks: Attacks;
  readonly budget: Budget;
  readonly seen: Seen;
  /** Those who compute what becomes of inputs, of ordinary ones and of others. */
  readonly runs: Map<boolean, Run>;
}

/** One evaluator for many inputs, and the frames that the way enters. */
interface Run {
  readonly evaluator: Evaluator;
  readonly frames: (Frame | undefined)[];
  readonly refusals: Refusals;
  /** The place, among the entries of the way, of the call that the present input did not come to. */
  stoppedAt?: number | undefined;
}

/** What is found out for one kind of sink, and holds for all ways. */
interface Remembered {
  readonly memory: Memory;
  readonly refusals: Refusals;
}

/** What somebody types who means no harm, and knows what is configured. */
const ordinary: Attack = { inputs: [] };

const mostCompared = 2000;
const mostWays = 5000;
const mostOtherWays = 100;
/** Steps for one flow, and for all of a project, which grow with it: what is not told by then is left to what else is known of the checks. */
const stepsForFlow = 100_000;
const stepsForAll = 300_000;
const stepsForVariable = 8;
/** A server that checks all of its many inputs is worth going on with. */
const partForHeld = 1 / 3;
/** What is told with a warning takes nothing from what is told as an error. */
const partForSlight = 1 / 2;
/** Where so many callers lead to the same check, each of the others is asked with a few inputs only, and with a single one after several. */
const fullWays = 2;
const severalWays = 6;
const fewAttacks = 4;
const enoughAlike = 3;

export class Trials {
  private readonly setting: Setting;
  private readonly remembered = new Map<string, Remembered>();
  private readonly beginnings: Beginnings;
  private readonly verdicts = new Map<Hit, Verdict>();
  private readonly picked: PickedVariables;
  private readonly left: { graver: number; slight: number };
  /** The last fact whose ways were looked for. */
  private asked: { readonly fact: Fact; readonly otherWays: OtherWays | undefined; readonly ways: Ways | undefined } | undefined;

  constructor(points: PointsTo, isCallers: (variable: number) => boolean, enforced: EnforcedSchemas, ownSchemas: OwnSchemas) {
    const owners = new Owners(points.universe);
    const ownRecords = new OwnRecords(points);
    const storings = new Storings(points);
    this.setting = { points, owners, stored: new StoredBefore(points, owners, ownRecords, storings), ownRecords, pureCalls: new PureCalls(points), fillings: new Fillings(points), exported: new Exported(points), callers: new Callers(points), beginnings: new ConfiguredBeginnings(points), classes: new Classes(points, owners), constructed: new Constructed(points, storings), returning: new Returning(points), isCallers, enforced, ownSchemas };
    this.picked = new PickedVariables(this.setting);
    this.beginnings = new Beginnings(owners);
    const steps = stepsForAll + stepsForVariable * points.universe.variables;
    this.left = { graver: steps, slight: steps * partForSlight };
  }

  /** With `isOneOfMany` a few inputs only are tried. */
  verdictOn(hit: Hit, isOneOfMany = false): Verdict {
    let verdict = this.verdicts.get(hit);
    if (!verdict) this.verdicts.set(hit, (verdict = this.judged(hit, isOneOfMany)));
    return verdict;
  }

  /** The same of the ways alone that end in these calls, and that begin with the fact where one is given. */
  verdictThrough(hit: Hit, calls: readonly CallSite[], isOneOfMany: boolean, first?: Fact): Verdict {
    return this.judged(hit, isOneOfMany, calls, first);
  }

  private judged(hit: Hit, isOneOfMany: boolean, calls: readonly CallSite[] = [], first?: Fact): Verdict {
    const { points, owners, isCallers } = this.setting;
    if (isContradicted(hit, points.universe, owners, isCallers)) return { kind: 'held' };
    if (hit.fact.source === 'environment') return { kind: this.picked.isPicked(hit) ? 'held' : 'open' };
    const all = hit.fact.source === 'caller-input' ? attacksFor(hit) : undefined;
    const untold: Verdict = { kind: hit.otherWays || all?.isSeenAlone || hit.row.isInLine ? 'held' : 'open' };
    if (!all && (hit.otherWays || !this.setting.ownSchemas.hasAny(wayBack(hit.fact)[0]))) return untold;
    const found = this.waysTo(hit);
    const told = found?.ways.filter(({ entries, source }) => (!first || source.fact === first) && calls.every((call, index) => entries.at(index - calls.length)?.call === call));
    if (!told || told.length === 0) return untold;
    const taken = told.filter(({ entries }) => isHandedOver(points, entries));
    if (taken.length === 0 && !found?.isAll) return untold;
    const ways = taken.flatMap((way) => this.behindSchema(way, hit));
    if (ways.length === 0) return { kind: 'held' };
    const pool = hit.row.sink === 'url-path' ? 'slight' : 'graver';
    if (!all || this.left[pool] <= 0) return untold;
    const tryAll = (attacks: Attacks): Verdict | undefined =>
      this.withinBudget(pool, (budget) => {
        const systemsOf = new Map(ways.map((way) => [way, this.systemsOn(hit, way, attacks, budget)]));
        const on = ways.filter((way) => systemsOf.get(way)?.length !== 0);
        if (hit.row.isInLine) {
          const way = on.find((each) => this.isRunInLine(hit, each, attacks, budget));
          return way ? { kind: 'open', way } : { kind: 'held' };
        }
        return this.onAll(on, hit, attacks, budget, (way) => systemsOf.get(way) ?? systems);
      });
    if (isOneOfMany) return tryAll(fewOf(all)) ?? untold;
    // Where all inputs are too many, a few have to tell.
    return tryAll(all) ?? tryAll({ ...all, ...firstOf(all, fewAttacks) }) ?? untold;
  }

  /** A hit is asked about once for each place that its ways go through. */
  private waysTo({ fact, otherWays }: Hit): Ways | undefined {
    if (this.asked?.fact !== fact || this.asked.otherWays !== otherWays) this.asked = { fact, otherWays, ways: waysTo(this.setting.points, fact, otherWays ? mostOtherWays : mostWays, otherWays) };
    return this.asked.ways;
  }

  /** The way, with the schema of the definition that it leads through; nothing where that lets nothing harmful pass. */
  private behindSchema(way: Way, { row }: Hit): readonly Way[] {
    const { source: { fact, path }, entries } = way;
    if (!fact) return [way];
    const { ownSchemas } = this.setting;
    const checked = ownSchemas.on(fact, entries);
    const kind = bitOf(row.sink);
    return ownSchemas.isHarmless(checked, fact, path, kind) || ownSchemas.isShownToHarmless(way, kind) ? [] : [way.behind(ownSchemas.ofWhole(checked, fact))];
  }

  /** What is found out in the steps of one flow; nothing where they do not suffice. */
  private withinBudget(pool: keyof typeof this.left, find: (budget: Budget) => Verdict): Verdict | undefined {
    const given = Math.min(stepsForFlow, this.left[pool]);
    const budget = { left: given, depth: 0, floor: 0 };
    let verdict: Verdict | undefined;
    try {
      return (verdict = find(budget));
    } catch (thrown) {
      if (thrown instanceof Exhausted) return undefined;
      throw thrown;
    } finally {
      this.left[pool] -= (given - Math.max(0, budget.left)) * (verdict?.kind === 'held' ? partForHeld : 1);
    }
  }

  private onAll(ways: readonly Way[], hit: Hit, attacks: Attacks, budget: Budget, systemsOf: (way: Way) => readonly System[]): Verdict {
    let passed: Verdict | undefined;
    for (const [count, way] of ways.entries()) {
      const verdict = this.tried(hit, way, count < fullWays ? attacks : fewOf(attacks, count < severalWays ? fewAttacks : 1), budget, systemsOf(way));
      if (verdict.kind === 'open') return { ...verdict, way, untried: ways.slice(count + 1) };
      if (verdict.kind === 'passed') passed ??= { ...verdict, way };
    }
    return passed ?? { kind: 'held' };
  }

  /** Whether a program of a line for a shell certainly runs what is typed. Most lines tell none to run anything. */
  private isRunInLine(hit: Hit, way: Way, attacks: Attacks, budget: Budget): boolean {
    const run = this.runFor({ hit, way, attacks, budget, runs: new Map() }, false);
    for (const { inputs } of attacks.first)
      for (const input of inputs) {
        run.evaluator.type(input);
        const texts = optionsOf(this.arrival(run, hit, way)).flatMap((option) => (isMarked(option) ? (writtenOf(option) ?? []) : []));
        if (texts.some((text) => attacks.arrives(text, { inputs }))) return true;
        if (texts.every((text) => codeIn(text).length === 0)) return false;
      }
    return false;
  }

  /** The systems on which what is called on this way does not leave out what makes the sink one: a shell may be wanted for Windows alone. */
  private systemsOn(hit: Hit, way: Way, attacks: Attacks, budget: Budget): readonly System[] {
    const [usual, ...others] = systems;
    if (!isSwitched(hit) || !this.isOff(hit, way, { ...attacks, system: usual }, budget)) return systems;
    return others.filter((system) => !this.isOff(hit, way, { ...attacks, system }, budget) && !this.isElsewhere(hit, way, { ...attacks, system }, budget));
  }

  /** Whether what stands where the input should be is something else on this system. */
  private isElsewhere(hit: Hit, way: Way, attacks: Attacks, budget: Budget): boolean {
    const run = this.runFor({ hit, way, attacks, budget, runs: new Map() }, false);
    run.evaluator.type('main');
    const value = this.arrival(run, hit, way);
    return value.kind === 'text' && !value.marked;
  }

  /** Whether what is called on this way leaves out what makes the sink one. */
  private isOff(hit: Hit, way: Way, attacks: Attacks, budget: Budget): boolean {
    const run = this.runFor({ hit, way, attacks, budget, runs: new Map() }, false);
    // A check may refuse what is empty, or of another form.
    return ['', ...(attacks.ordinary?.([]) ?? []).slice(0, fewAttacks)].some((input) => {
      run.evaluator.type(input);
      const frame = this.entered(run, hit.call, way);
      return !('kind' in frame) && isSwitchedOff(hit, run.evaluator, frame);
    });
  }

  private tried(hit: Hit, way: Way, attacks: Attacks, budget: Budget, on: readonly System[]): Verdict {
    const beginnings = this.beginnings.of(way);
    for (const variants of variantsOf(attacks, on)) {
      const verdict = variants.flatMap((variant) => this.triedAs({ hit, way, beginnings, attacks: variant, budget }) ?? []).reduce<Verdict | undefined>((worst, one) => graver(one, worst), undefined);
      if (verdict) return verdict;
    }
    return { kind: attacks.isSeenAlone ? 'held' : 'open' };
  }

  /** Nothing where all inputs are refused, ordinary ones included. */
  private triedAs(trial: Omit<Attempt, 'seen' | 'runs'>): Verdict | undefined {
    const { hit, way, attacks } = trial;
    const seen: Seen = { compared: [], guards: [], isRewritten: false, isChecked: false, arrived: [], missed: [], idle: new Set() };
    const results: Result[] = [];
    const attempt: Attempt = { ...trial, seen, runs: new Map() };
    let isPassed: boolean | undefined;
    for (const attack of attacks.first) {
      const tried = this.attack(attack, attempt);
      // Without a check and without cleaning there is nothing to try: what became of the inputs is their own fault.
      if (tried.outcome === 'arrived' && !seen.isChecked && !seen.isRewritten) return { kind: 'open' };
      results.push({ attack, tried, guard: tried.outcome === 'refused' ? seen.guards.at(-1) : undefined });
      // What refuses the first is asked at once whether it refuses everything: the others need not be tried then.
      if (results.length === 1 && tried.outcome === 'refused') isPassed = this.isPassable(results, { ...attempt, seen: { ...seen, compared: [...seen.compared], guards: [], arrived: [], missed: [] } });
      if (isPassed === false) return undefined;
      // Where nothing is told of the first input, little will be of the others, and the flow is not held up.
      if (results.length === 1 && !isRecursive(way) && (tried.outcome === 'unknown' || tried.outcome === 'failed')) return { kind: attacks.isSeenAlone ? 'held' : 'open' };
    }
    if (attacks.isSeenAlone && !results.some(({ tried }) => tried.outcome === 'arrived')) return { kind: 'held' };
    // What is reached whatever was typed, the input did not choose.
    if (areAlike(seen.arrived) || (results.every(({ tried }) => tried.outcome === 'harmless') && areAlike(seen.missed))) return { kind: 'held' };
    // A test may choose what stands before the input, and make all of them harmless without refusing one.
    const isMadeHarmless = seen.isChecked && results.every(({ tried }) => tried.outcome === 'harmless');
    if (seen.guards.length === 0 && !seen.isRewritten && !isMadeHarmless) return { kind: 'open' };
    const isOpen = (): boolean => judged(results, seen, isRecursive(way)).kind !== 'passed';
    const guards = new Set(seen.guards).size;
    if (isOpen()) results.push(...this.fitted(results, attempt));
    // What fits one check may come to a further one, and show what that asks for.
    if (new Set(seen.guards).size > guards && isOpen()) results.push(...this.fitted(results.filter(({ attack }) => !attack.isFitted), attempt));
    seen.isRewritten ||= results.some(({ attack, tried }) => attack.isToBeRewritten && tried.outcome === 'unknown') && mayBeRewritten(hit.fact, this.setting.points);
    const verdict = judged(results, seen, isRecursive(way));
    const isRefused = (input: string): boolean => this.typed(input, ordinary, attempt) === 'refused';
    if (verdict.kind === 'passed' && (attacks.meant?.every(isRefused) || (verdict.input === attacks.form?.passes && attacks.form.refused.every(isRefused)))) return { kind: 'open' };
    return verdict.kind === 'held' && !(isPassed ?? this.isPassable(results, attempt)) ? undefined : verdict;
  }

  /** What becomes of inputs that fit what the checks compared the others with. */
  private fitted(plain: readonly Result[], attempt: Attempt): readonly Result[] {
    const { attacks, seen } = attempt;
    // Where every public host may be asked, tricks with the host's name gain nothing.
    const isForeignOpen = plain.some(isForeignLet);
    const further = attacks.fitted(seen.compared, oneOfEach(plain)).filter(({ isForeign }) => !isForeign || !isForeignOpen);
    return further.map((attack) => ({ attack, tried: this.attack(attack, attempt) }));
  }

  /** Whether any input is known to get to the sink at all: what refuses everything tells nothing apart. */
  private isPassable(results: readonly { readonly tried: Tried }[], attempt: Attempt): boolean {
    if (results.some(({ tried }) => tried.outcome === 'harmless' || tried.outcome === 'arrived')) return true;
    const { ordinary: inputs } = attempt.attacks;
    if (!inputs) return true;
    const typed = new Set<string>();
    const passes = (input: string): boolean => {
      typed.add(input);
      const outcome = this.typed(input, ordinary, attempt);
      return outcome !== 'refused' && outcome !== 'failed';
    };
    // What a check behind the first one wants is known only once something came to it.
    const rounds = [0, 1];
    return rounds.some(() => inputs(attempt.seen.compared).some((input) => !typed.has(input) && passes(input)));
  }

  private attack(attack: Attack, attempt: Attempt): Tried {
    const { seen } = attempt;
    const { spellings } = attack;
    const fates: Outcome[] = [];
    let worst: Tried = { outcome: 'failed', input: attack.inputs[0] ?? '' };
    for (const [index, input] of attack.inputs.entries()) {
      if (spellings !== undefined && seen.idle.has(index % spellings)) continue;
      const outcome = this.typed(input, attack, attempt);
      fates.push(outcome);
      if (outcome === 'arrived') return { outcome, input };
      if (rank[outcome] > rank[worst.outcome]) worst = { outcome, input };
    }
    if (spellings !== undefined && fates.length === spellings && attack.inputs.length === spellings) seen.idle = idleOf(fates);
    return worst;
  }

  /** What becomes of one input. */
  private typed(input: string, attack: Attack, attempt: Attempt): Outcome {
    const { hit, way, beginnings, attacks, seen } = attempt;
    const run = this.runFor(attempt, attack === ordinary);
    const known = run.refusals.of(beginnings, input);
    if (known) {
      note(known, seen);
      return refusedBy(known, seen);
    }
    const { evaluator } = run;
    evaluator.type(input);
    const value = this.arrival(run, hit, way);
    const { comparisons, refusals, isRewritten, isChecked } = evaluator.notes;
    const met: Met = { comparisons, refusals: refusals.slice(-1), isRewritten, isChecked };
    note(met, seen);
    if (value.kind !== 'never') {
      const outcome = outcomeOf(value, attacks, attack);
      if (outcome === 'arrived') seen.arrived.push(reachedBy(value, attacks));
      if (outcome === 'harmless' && attacks.reached) seen.missed.push(reachedBy(value, attacks));
      return outcome;
    }
    const refusal = { ...met, isRefused: value.refused };
    const beginning = run.stoppedAt === undefined ? undefined : beginnings[run.stoppedAt];
    if (beginning !== undefined) run.refusals.add(beginning, input, refusal);
    return refusedBy(refusal, seen);
  }

  private runFor({ hit, way, attacks, budget, runs }: Omit<Attempt, 'seen' | 'beginnings'>, isOrdinary: boolean): Run {
    let run = runs.get(isOrdinary);
    if (!run) {
      const { memory, refusals } = this.rememberedOf(hit, isOrdinary, attacks);
      run = { evaluator: new Evaluator(this.setting, way, attacks, memory, budget, isOrdinary), frames: [], refusals };
      runs.set(isOrdinary, run);
    }
    return run;
  }

  /** What stands for unknown values differs by the kind of sink. */
  private rememberedOf({ row }: Hit, isOrdinary: boolean, { isReached, isSet, system }: Attacks): Remembered {
    const key = `${row.sink} ${String(isOrdinary)} ${String(isReached)} ${String(isSet)} ${String(system)}`;
    let remembered = this.remembered.get(key);
    if (!remembered) this.remembered.set(key, (remembered = { memory: new Memory(), refusals: new Refusals() }));
    return remembered;
  }

  /** The value at the sink. */
  private arrival(run: Run, { call, fact, argument }: Hit, way: Way): Value {
    const { evaluator } = run;
    const frame = this.entered(run, call, way);
    if ('kind' in frame) return frame;
    const { instruction, base } = call.site;
    for (const given of instruction.args) {
      const value = evaluator.valueOf(base + given.value, frame);
      if (value.kind === 'never') return value;
    }
    return argument === undefined ? unknownOfInput : markedOf(evaluator.partOf(evaluator.valueOf(argument, frame), fact.path));
  }

  /** The frame that the call of the sink stands in, or why control does not come there. */
  private entered(run: Run, call: CallSite, way: Way): Frame | Value {
    const { evaluator, frames } = run;
    let frame = evaluator.homes.loosely(way.entries[0]?.call.site.function ?? call.site.function);
    for (const [at, entry] of way.entries.entries()) {
      run.stoppedAt = at;
      const outer = evaluator.homes.into(entry.call.site.function, frame);
      outer.assumptions.reached(outer.function, entry.call.site.instruction.reach);
      const gone = evaluator.unreached(entry.call.site.instruction.reach, outer);
      if (gone) return gone;
      const invocation = entry.call.invocations.find((known) => known.function === entry.function);
      const entered = invocation ? evaluator.entered(invocation, entry.function, outer, frames[at]?.caller === outer ? frames[at] : undefined) : this.calledBack(evaluator, entry, outer);
      if ('kind' in entered) return entered;
      // What calls back is another one for each input.
      entered.isKept = invocation !== undefined && outer.isKept;
      frames[at] = entered.isKept ? entered : undefined;
      frame = entered;
    }
    run.stoppedAt = undefined;
    frame = evaluator.homes.into(call.site.function, frame);
    const { reach } = call.site.instruction;
    frame.assumptions.reached(frame.function, reach);
    return evaluator.unreached(reach, frame) ?? frame;
  }

  /** A library calls a function back with the value, or with what is in it. */
  private calledBack(evaluator: Evaluator, { fact, function: id, variable, path }: Way['entries'][number], outer: Frame): Frame | Value {
    const value = evaluator.partOf(evaluator.valueOf(fact.variable, outer), fact.path.slice(0, fact.path.length - path.length));
    if (value.kind === 'never') return value;
    const given = value.kind === 'list' ? (value.items.length > 0 ? eitherOf(value.items) : unknownOfInput) : value;
    return evaluator.frame(id, outer, new Map([[variable, given]]));
  }
}

function attacksFor(hit: Hit): Attacks | undefined {
  const { row, fact, options, otherWays } = hit;
  const isEncoded = row.sink === 'url-path' && (fact.harmless & bitOf('html')) !== 0;
  const attacks = isEncoded ? encodedSegments : attacksOn(row, !isPart(hit), options);
  // What was known before it came another way, and was found held, is told only where something is seen to arrive.
  return attacks && { ...attacks, against: bitOf(row.sink), ...(otherWays ? { isSeenAlone: true } : {}) };
}

/** The spellings that no check saw while another one came to one. */
function idleOf(fates: readonly Outcome[]): ReadonlySet<number> {
  const isSeen = fates.some((outcome) => outcome !== 'failed');
  return new Set(fates.flatMap((outcome, index) => (isSeen && outcome === 'failed' ? [index] : [])));
}

/** Of those that one check refused, and of those that came to the same otherwise, one. */
function oneOfEach(results: readonly Result[]): readonly Attack[] {
  const found = new Map<Instruction | Outcome, Attack>();
  for (const { attack, tried, guard } of results) {
    const fate = guard?.instruction ?? tried.outcome;
    if (!found.has(fate)) found.set(fate, attack);
  }
  return [...found.values()];
}

/** The way enters a function from itself. */
function isRecursive({ entries }: Way): boolean {
  return new Set(entries.map((entry) => entry.function)).size < entries.length;
}

function fewOf(attacks: Attacks, count = fewAttacks): Attacks {
  // That others get in was seen on the ways before.
  const { ordinary: _, ...few } = { ...attacks, ...firstOf(attacks, count) };
  return few;
}

function firstOf({ first }: Attacks, count: number): Pick<Attacks, 'first' | 'fitted'> {
  return { first: first.slice(0, count), fitted: () => [] };
}

const rank: Readonly<Record<Outcome, number>> = { failed: 0, harmless: 1, refused: 2, unknown: 3, arrived: 4 };

function outcomeOf(value: Value, attacks: Attacks, attack: Attack): Outcome {
  if (value.kind === 'choice') {
    const outcomes = value.options.map((option) => outcomeOf(option, attacks, attack));
    if (attacks.isSeenAlone && value.options.some(({ kind }) => kind === 'unknown')) return 'harmless';
    return outcomes.includes('arrived') ? 'arrived' : outcomes.includes('unknown') ? 'unknown' : 'harmless';
  }
  const untold = attacks.isSeenAlone ? 'harmless' : 'unknown';
  if (!isMarked(value)) return untold;
  const text = writtenOf(value);
  return text === undefined ? untold : attacks.arrives(text, attack) ? 'arrived' : 'harmless';
}

function note({ comparisons, isRewritten, isChecked }: Met, seen: Seen): void {
  if (seen.compared.length < mostCompared) seen.compared.push(...comparisons);
  seen.isRewritten ||= isRewritten;
  seen.isChecked ||= isChecked;
}

function refusedBy({ isRefused, refusals: [guard] }: Refusal, seen: Seen): Outcome {
  if (isRefused && guard) seen.guards.push(guard);
  return isRefused ? 'refused' : 'failed';
}

function reachedBy(value: Value, { reached }: Attacks): string {
  const texts = optionsOf(value).map((option) => writtenOf(option) ?? '');
  return [...new Set(texts.map((text) => reached?.(text) ?? text))].join('\n');
}

/** Where so many inputs all come to the same, none of them chose it. */
function areAlike(reached: readonly string[]): boolean {
  return reached.length >= enoughAlike && new Set(reached).size === 1;
}

/** Every public host may be asked: the checks let one pass, whatever became of it behind them. */
function isForeignLet({ attack, tried: { outcome } }: Result): boolean {
  return attack.isForeign === true && (outcome === 'arrived' || outcome === 'unknown');
}

/** The check that refused the most, of equals the last: others may want the form of an address, and refuse other spellings. */
function mostFrequent(guards: readonly Site[]): Site | undefined {
  const counts = new Map<Instruction, number>();
  for (const { instruction } of guards) counts.set(instruction, (counts.get(instruction) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return guards.findLast(({ instruction }) => counts.get(instruction) === most);
}

function judged(results: readonly Result[], { guards, isRewritten }: Seen, isAgain: boolean): Verdict {
  const guard = mostFrequent(guards);
  const plain = results.filter(({ attack }) => !attack.isFitted);
  const isRefused = (foreign: boolean): boolean => plain.some(({ attack, tried }) => (attack.isForeign ?? false) === foreign && tried.outcome === 'refused');
  const isForeignOpen = plain.some(isForeignLet);
  const arrived = results.find(({ attack, tried }) => tried.outcome === 'arrived' && !(attack.isForeign && (isForeignOpen || !isRefused(true))));
  if (arrived?.attack.isForm) return { kind: 'open' };
  if (arrived) return guard && (isRefused(false) || isRefused(true)) ? { kind: 'passed', input: arrived.tried.input, guard } : { kind: 'open' };
  // What a function makes of its own results cannot always be told; the way that enters it once has shown whether they are checked.
  const isOpen = ({ isToBeRewritten }: Attack): boolean => !isAgain && (isRewritten || isToBeRewritten !== true);
  const isTold = results.every(({ attack, tried: { outcome } }) => (outcome === 'unknown' && !isOpen(attack)) || outcome === 'refused' || outcome === 'harmless' || outcome === 'arrived' || (attack.isForeign === true && isForeignOpen) || (attack.isFitted && outcome === 'failed'));
  return isTold ? { kind: 'held' } : { kind: 'open' };
}
