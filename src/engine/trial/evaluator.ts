// What variables hold when the caller types one certain text: instructions are computed backwards from the variable that is asked for, and a
// guard whose condition turns out otherwise says that the place behind it is not reached. Knows no sinks and no danger.
import type { Call, Guard, Key, Load, Make, Part, Return } from '../../ir/program';
import type { ComputationRow, Operation } from '../../ir/row';
import type { CallSite, Invocation } from '../call-targets';
import { isOnlyPromised, writtenIn } from '../call-targets';
import { isFilledLater, isMovedLater } from '../list-parts';
import { once } from '../once';
import type { FieldPath } from '../paths';
import { anyElement } from '../paths';
import type { Owners } from '../owners';
import type { PointsTo } from '../points-to';
import type { Site, SiteOf } from '../universe';
import { addressMembers } from './address-operations';
import { changedBehind } from './changed-addresses';
import { Caught } from './caught';
import { Chosen } from './chosen';
import { charactersOf, isOneText, isTextUntil, mayBeList } from './characters';
import { Assumptions } from './assumptions';
import { operated } from './number-operations';
import type { Budget, Frame } from './frame';
import { elementOf, equalityOf, itemsOf, membershipOf } from './equality';
import { doMeet, isDefault, logic, logicalOf, meeting, withDefault } from './either-side';
import { filledList, filledRecord } from './fillings';
import { enter, Exhausted, forget, frameOf, isOfInput, isOver, renewed } from './frame';
import { giveArguments } from './given-arguments';
import { Homes } from './homes';
import { FirstRounds } from './first-round';
import type { Memory } from './memory';
import { checkIn } from './refusals';
import { isCallSite } from './returning';
import type { Runner } from './conformity';
import { isConfigured } from './configured-conditions';
import { Conformity } from './conformity';
import { ComingBack } from './coming-back';
import { Control } from './control';
import { instanceOf } from './constructed';
import type { Comparison, StandIns, TrialOfOperations } from './operation';
import { isGoneBy } from './operation';
import { operations } from './operations';
import { NodeValues } from './node-values';
import { Notes } from './notes';
import { besideWay, havingInput, isAll, isMissing, listOfParts, recordAround, recordOfParts, textOfParts, withoutMembers, writtenItems } from './parts';
import { ReadMembers } from './read-members';
import { Results } from './results';
import type { Setting } from './setting';
import { SimulatedRounds } from './simulated-rounds';
import { ThroughLibrary } from './through-library';
import type { Value } from './value';
import { countingAs, eachOf, eitherOf, hasMarked, hasMethods, isMarked, isKnownWhole, isMixed, markedOf, neverOf, nothing, ofEach, optionsOf, sentAt, something, textOf, thrown, truthOf, unknown, unknownOfCaller, unknownOfInput, valueOfConstant, writtenOf } from './value';
import type { Way } from './ways';

const deepestFrames = 24;
/** A condition is asked again for each of so many that a value may be. */
const fewOptions = 8;

/** Stands for a value while it is found out. */
const beingComputed: Value = { kind: 'never', refused: false };

export class Evaluator implements TrialOfOperations, Runner {
  readonly notes = new Notes();
  readonly homes: Homes;
  private readonly results: Results;
  private text = '';
  /** How many inputs were typed. */
  private typed = 0;
  private readonly points: PointsTo;
  private readonly owners: Owners;
  private readonly nodes: NodeValues;
  private readonly chosen: Chosen;
  private readonly conformity: Conformity;
  private readonly throughLibrary: ThroughLibrary;
  private readonly firstRounds: FirstRounds;
  private readonly control: Control;
  private readonly caught: Caught;
  /** Whether the input is one text, and no list of some. */
  private readonly isOneText = once(() => isOneText(this.way.variables.keys(), this.points));
  private readonly readMembers = once(() => new ReadMembers(this.way.variables, this.points));

  constructor(
    private readonly setting: Setting,
    /** The variable that the caller's text is in, and those that it goes through. */
    private readonly way: Pick<Way, 'source' | 'variables' | 'entries' | 'chain' | 'schema'>,
    readonly standIns: StandIns,
    memory: Memory,
    private readonly budget: Budget,
    /** Whether the input may be a text that only the configuration knows. */
    readonly isOwners: boolean,
  ) {
    const { points, owners, isCallers } = setting;
    this.points = points;
    this.owners = owners;
    this.results = new Results(memory, this.notes, (variable) => this.isOnWay(variable));
    this.homes = new Homes(setting, way, this);
    this.conformity = new Conformity(points.universe, owners, this);
    this.firstRounds = new FirstRounds(points, owners, this, new SimulatedRounds(setting, this));
    this.caught = new Caught(setting, this);
    this.control = new Control(points.universe, this, new ComingBack(setting, this));
    this.nodes = new NodeValues(points, isCallers, {
      functionOf: (id) => this.functionOf(id, undefined),
      ofLibrary: (node) => this.ofLibrary(node.computations[0]),
      valueOf: (variable) => this.valueOf(variable, this.homes.loosely(owners.of(variable))),
    });
    this.throughLibrary = new ThroughLibrary(setting, this.nodes, this.conformity, this);
    this.chosen = new Chosen(setting, way, this.nodes, this.results);
  }

  /** The caller types another text. What did not hang on the one before is kept. */
  type(text: string): void {
    this.text = text;
    this.typed++;
    this.notes.clear();
    this.results.clear();
    this.homes.clear(this.typed);
  }

  get standIn(): string | undefined {
    return this.isOwners ? undefined : this.standIns.standIn;
  }

  /** Whether what is given hangs on the input is what was found out meanwhile. */
  frame(id: number, caller: Frame | undefined, given = new Map<number, Value>()): Frame {
    const hanging = new Set(this.notes.hangs ? given.keys() : []);
    return { function: id, caller, depth: caller ? caller.depth + 1 : 0, given, values: new Map(), reached: new Map(), hanging, isKept: false, typed: this.typed, assumptions: new Assumptions(this.points.universe, this.owners.forms) };
  }

  /** The frame of a function that is called in a known way: its parameters from the arguments. With `again` it is the frame that it had for another input. */
  entered(invocation: Pick<Invocation, 'args' | 'self'>, id: number, caller: Frame, again?: Frame): Frame | Value {
    const { universe } = this.points;
    const { body, program } = universe.function(id);
    const { base } = universe.module(program);
    const given = again?.given ?? new Map<number, Value>();
    const hanging = giveArguments(given, invocation, body, base, (variable) => this.apart(() => this.valueOf(variable, caller)));
    if ('kind' in hanging) return hanging;
    const frame = again ?? this.frame(id, caller, given);
    forget(frame, this.typed);
    for (const variable of hanging) frame.hanging.add(variable);
    return frame;
  }

  /** Also whether just this hangs on the input. */
  apart<Answer>(compute: () => Answer): readonly [Answer, boolean] {
    const before = this.notes.hangs;
    this.notes.hangs = false;
    enter(this.budget);
    const answer = compute();
    this.budget.depth--;
    const { hangs } = this.notes;
    this.notes.hangs ||= before;
    return [answer, hangs];
  }

  valueOf(variable: number, frame: Frame): Value {
    const constant = this.constantAt(variable);
    if (constant) return constant;
    const home = this.homeOf(variable, frame);
    let value = home.values.get(variable);
    if (!value) {
      if (--this.budget.left < 0) throw new Exhausted();
      if (isOver(this.budget)) return this.untold(variable, home, true);
      home.values.set(variable, beingComputed);
      const [computed, hangs] = this.apart(() => this.found(variable, home));
      value = computed;
      home.values.set(variable, value);
      if (hangs) home.hanging.add(variable);
    } else if (value === beingComputed) return this.untold(variable, home, this.homes.isLoose(home));
    else {
      this.notes.hangs ||= home.hanging.has(variable);
      this.notes.known(value);
    }
    this.looked(home, variable);
    return value;
  }

  /** Where a loop comes back, what another round makes of it cannot be told, nor what is made of that on the way; nor can it where that takes too long. */
  private untold(variable: number, home: Frame, isLoose: boolean): Value {
    this.notes.hangs = true;
    this.results.metUnfinished(home, isLoose);
    return this.setting.isCallers(variable) ? unknownOfInput : unknown;
  }

  private looked(home: Frame, variable: number): void {
    if (!this.homes.isLoose(home)) this.results.looked(home);
    // As its only caller calls a function, it is called on this way only; where the input did not get into that call, with this input only.
    else this.results.lookedLoosely(home, home.caller !== undefined || !home.isKept || home.hanging.has(variable));
  }

  /** Why control does not come to a place of the frame's function; nothing where it does, as far as can be told. */
  unreached(reach: number | undefined, frame: Frame): Value | undefined {
    return this.control.unreached(reach, frame);
  }

  /** The part of a value that a path leads to. */
  partOf(value: Value, path: FieldPath): Value {
    return path.reduce((at, key) => this.memberOf(at, key, -1), value);
  }

  computed(operation: Operation, values: readonly Value[]): Value {
    return ofEach(values, (plain) => operations[operation]?.(plain, this) ?? unknown);
  }

  /** The same where something is done with it. */
  readonly lookedAtWay = (): void => {
    this.results.lookedAtWay();
  };

  readonly usedOf = (variable: number, frame: Frame): Value => this.setting.beginnings.valueOf(variable, this.valueOf(variable, frame), this.standIn);
  readonly compared = (how: Comparison, text: string, other: string): void => this.notes.compared(how, text, other);
  readonly rewritten = (): void => this.notes.rewritten();
  readonly isOnWay = (variable: number): boolean => this.way.variables.has(variable);
  readonly isEqual = (a: Value, b: Value): Value => equalityOf(a, b, this);
  readonly isAmong = (item: Value, list: Value): Value => membershipOf(item, list, this);
  readonly listOf = (value: Value): Value => itemsOf(value) ?? value;
  /** `of` is the variable that it is in, where it is in one. */
  readonly takenApart = (value: Value, of?: number): Value => (this.isOneText() || (of !== undefined && isTextUntil(of, this.way, this.points)) ? charactersOf(value) : undefined) ?? this.listOf(value);

  private constantAt(variable: number): Value | undefined {
    const constant = variable < this.points.universe.variables ? this.points.universe.constantOf(variable) : undefined;
    return constant && valueOfConstant(constant);
  }

  private homeOf(variable: number, frame: Frame): Frame {
    const owner = this.owners.of(variable);
    // A function that is kept may have been made in it for another input.
    return renewed(frameOf(owner, frame) ?? this.homes.loosely(owner), this.typed);
  }

  /** What a variable holds. Where the input goes through it, it is asked what becomes of that; elsewhere it may as well hold something else. */
  private found(variable: number, frame: Frame): Value {
    const value = this.anyOf(variable, frame);
    if (!isMixed(value)) return this.withInput(value, variable);
    if (!this.isOnWay(variable)) {
      this.notes.mixed.push(variable);
      return value;
    }
    this.results.lookedAtWay();
    return markedOf(value);
  }

  private withInput(value: Value, variable: number): Value {
    const having = this.isOnWay(variable) ? havingInput(value) : undefined;
    if (having) this.results.lookedAtWay();
    return having ?? value;
  }

  private anyOf(variable: number, frame: Frame): Value {
    if (variable === this.way.source.variable) {
      this.results.lookedAtWay();
      this.notes.hangs = true;
      return this.conformity.passed(sentAt(this.way.source.path, this.text), this.way.schema ?? this.setting.enforced.handedTo(variable));
    }
    const given = frame.given.get(variable);
    if (given) {
      this.notes.hangs ||= frame.hanging.has(variable);
      return given;
    }
    const definitions = this.points.universe.definitionsOf(variable);
    const logical = definitions.find((site) => logicalOf(this.points.universe, site) !== undefined);
    if (logical) return logic(this.points.universe, logical as SiteOf<Call>, (side) => this.valueOf(side, frame));
    const [first, second, ...others] = definitions;
    if (!first) return this.nodes.of(variable);
    if (first.instruction.op === 'copy' && this.owners.isCaught(variable)) {
      const caught = this.isOnWay(variable) ? undefined : this.caught.valueOf(variable, frame);
      return caught ?? eitherOf(definitions.map((site) => this.made(site, frame)).map((way) => (way.kind === 'unknown' && !way.marked ? something : way)));
    }
    if (!second) return this.made(first, frame);
    if (others.length === 0 && isDefault(this.points.universe, variable, first, second)) return withDefault(this.made(first, frame), () => this.made(second, frame));
    const handedOn = this.firstRounds.valueOf(variable, frame);
    if (handedOn) return handedOn;
    if (doMeet(definitions)) return meeting(definitions, (side) => this.valueOf(side, frame), (reach) => this.unreached(reach, frame));
    const ways = definitions.map((site) => this.made(site, frame));
    // What functions put into a variable of another one it need not hold yet.
    const isNew = ways.some(isMarked) && !ways.every(isMarked);
    return isNew && definitions.some((site) => site.function !== first.function) ? unknownOfInput : eitherOf(ways);
  }

  made(site: Site, frame: Frame): Value {
    const { instruction, base } = site;
    switch (instruction.op) {
      case 'copy': {
        const gone = this.unreached(instruction.reach, frame);
        return gone ?? withoutMembers(this.valueOf(base + instruction.value, frame), instruction.without);
      }
      case 'guard':
        return this.guarded(site as SiteOf<Guard>, frame);
      case 'make':
        return this.put(base, instruction, frame);
      case 'load':
        return this.loaded(site as SiteOf<Load>, frame);
      case 'call':
        return this.call(site as SiteOf<Call>, frame);
      case 'function':
        return this.functionOf(this.points.universe.module(site.program).firstFunction + instruction.body, frame);
      default:
        return unknown;
    }
  }

  private guarded(site: SiteOf<Guard>, frame: Frame): Value {
    const { instruction, base } = site;
    const value = this.valueOf(base + instruction.value, frame);
    if (value.kind === 'never') return value;
    return this.refusedBy(base + instruction.condition, instruction.outcome, frame, site.function) ?? this.let(value, site, frame);
  }

  /** Of several values, those that a condition lets pass which asks whether there is one, and of several texts those that any lets pass which differs for them. */
  private let(value: Value, { instruction, base, function: id }: SiteOf<Guard>, frame: Frame): Value {
    const { outcome } = instruction;
    const condition = base + instruction.condition;
    const variable = this.points.source(base + instruction.value);
    if ((value.kind !== 'choice' && value.kind !== 'unknown') || outcome === 'returns') return value;
    if (this.points.source(condition) === variable) return countingAs(outcome === 'true', value);
    if (value.kind === 'unknown' || value.options.length > fewOptions || !value.options.every(({ kind }) => kind === 'text')) return value;
    if (!optionsOf(this.valueOf(condition, frame)).some((option) => truthOf(option) === (outcome !== 'true'))) return value;
    return eachOf(value, (option) => this.refusedBy(condition, outcome, this.with(variable, option, frame), id) ?? option);
  }

  /** The same frame, where a variable is known to hold something. */
  with(variable: number, value: Value, frame: Frame, hangs = true): Frame {
    return { ...frame, given: new Map([...frame.given, [variable, value]]), values: new Map(), reached: new Map(), hanging: new Set(hangs ? [...frame.hanging, variable] : frame.hanging), isKept: false };
  }

  /** Why control does not come behind a condition of a function. */
  refusedBy(condition: number, outcome: Guard['outcome'], frame: Frame, id: number): Value | undefined {
    if (outcome === 'returns') return this.endedBy(condition, frame);
    const value = this.valueOf(condition, frame);
    if (value.kind === 'never') return value;
    const truth = this.isTakenForReached(condition, frame) ? undefined : truthOf(value);
    if (truth === undefined) return frame.assumptions.implied(condition, (variable) => this.valueOf(variable, frame)) === (outcome !== 'true') ? thrown : undefined;
    this.notes.checked();
    if (truth === (outcome === 'true')) return undefined;
    const guard = checkIn(condition, this.points.universe) ?? this.points.universe.beginning(id);
    const before = this.notes.refusals.at(-1);
    return this.notes.refused(before && this.caught.isAsked(condition) ? before : guard);
  }

  /** Whether a condition that only the configuration decides turns out as the way wants it. */
  private isTakenForReached(condition: number, frame: Frame): boolean {
    if (!this.standIns.isReached || frame.assumptions.truthOf(condition) === undefined) return false;
    return isConfigured(condition, this.points.universe, (variable) => this.isOnWay(variable) || variable === this.way.source.variable || (frame.given.has(variable) && frame.hanging.has(variable)));
  }

  /** Why a call does not come back. */
  private endedBy(call: number, frame: Frame): Value | undefined {
    const [made] = this.points.universe.definitionsOf(call);
    if (!made || !isCallSite(made) || !this.setting.returning.isCertain(made)) return neverOf([this.valueOf(call, frame)]);
    const { args, self } = made.instruction;
    return neverOf([...args.map(({ value }) => value), ...(self === undefined ? [] : [self])].map((read) => this.valueOf(made.base + read, frame)));
  }

  private put(base: number, { target, shape, parts }: Make, frame: Frame): Value {
    const values = parts.map((part) => this.valueOf(base + part.value, frame));
    const gone = neverOf(values);
    if (gone) return gone;
    const written = shape === 'list' ? writtenItems(parts, values) : undefined;
    const own = shape === 'record' ? filledRecord(this.setting, base + target, values, frame, this) : written && filledList(this.setting, base + target, frame, this, written);
    if (own) return own;
    // Filled elsewhere, with what the caller sent, unless all that is there is known.
    const isList = shape === 'list';
    const isMoved = isList && isMovedLater(this.points, base + target, parts);
    const isKnown = isList && parts.length > 0 && !isMoved && values.every(isKnownWhole);
    const isFilled = (isList || (shape === 'record' && !this.setting.stored.isAsMade(base + target, parts))) && !isKnown && this.setting.isCallers(base + target) && !values.some(hasMarked);
    if (isFilled && shape === 'record') return this.filledRecord(base + target, recordOfParts(parts, values));
    const added = isFilled ? [this.filling(base + target)] : isList && parts.length === 0 && isFilledLater(this.points, base + target) ? [unknown] : [];
    const apart = ({ value, spread }: Part, whole: Value): Value => (spread ? eachOf(whole, (one) => this.takenApart(one, base + value)) : whole);
    if (isList) return listOfParts(parts, parts.map((part, index) => apart(part, values[index] ?? unknown)), added, isMoved);
    if (shape === 'record') return recordOfParts(parts, besideWay(parts, values, ({ value }) => this.isOnWay(base + value)), isAll(this.points, base + target, parts));
    return textOfParts(shape, values, this.standIns);
  }

  /** What a list gets later: the input, or what another way has of callers. */
  private filling(variable: number): Value {
    if (this.isOnWay(variable)) return this.ofInput((text) => textOf(text, true));
    this.notes.mixed.push(variable);
    return unknownOfInput;
  }

  /** A record that gets the input later: where in it, is known of those that the input goes through. */
  private filledRecord(variable: number, written: Value): Value {
    const path = this.way.variables.get(variable);
    return path ? this.ofInput((text) => recordAround(text, path, this.readMembers().names, written)) : unknownOfInput;
  }

  /** What the input is made into where it comes in by other ways than those that are followed. */
  private ofInput(make: (text: string) => Value): Value {
    this.results.lookedAtWay();
    this.notes.hangs = true;
    return make(this.text);
  }

  /** What the function itself put there before, as far as that is known and control came there, and what was there without that. */
  private loaded(site: SiteOf<Load>, frame: Frame): Value {
    const { instruction, base } = site;
    const chosen = this.chosen.valueOf(base + instruction.target);
    if (chosen) return chosen;
    const { ways, isAll } = this.setting.stored.into(site, frame, this);
    return isAll ? eitherOf(ways) : eitherOf([...ways, this.load(base + instruction.base, base, instruction.key, base + instruction.target, frame)]);
  }

  private load(holder: number, base: number, key: Key, target: number, frame: Frame): Value {
    const value = this.usedOf(holder, frame);
    if (value.kind === 'never') return value;
    const path = value.kind === 'unknown' && value.marked ? (this.way.variables.get(target) ?? this.readMembers().pathTo(holder, key)) : undefined;
    // What is read of something that was made of the input in an unknown way is taken for anything that a caller may want it to be.
    if (path) return this.ofInput((text) => (path.length > 0 && !mayBeList(target, this.points) ? recordAround(text, path, this.readMembers().names) : sentAt(path, text)));
    const name = typeof key === 'number' ? this.valueOf(base + key, frame) : key;
    if (name === null) return eachOf(value, elementOf);
    if (typeof name === 'string') return this.imported(holder, name, frame) ?? this.memberOf(value, name, target);
    const written = writtenOf(name);
    return written !== undefined ? this.memberOf(value, written, target) : eachOf(value, (one) => (one.kind === 'list' ? elementOf(one) : { kind: 'unknown', marked: isMarked(one) }));
  }

  /** What another file computes and exports, if that is known. */
  private imported(holder: number, name: string, frame: Frame): Value | undefined {
    const exported = this.setting.exported.under(name, holder);
    const value = exported === undefined ? undefined : this.valueOf(exported, frame);
    return value && optionsOf(value).every(({ kind }) => kind === 'text') ? value : undefined;
  }

  private memberOf(value: Value, key: string, target: number): Value {
    switch (value.kind) {
      case 'choice': {
        // Where one of them has the input in it, that is how it gets there, and not by another one of which nothing is known.
        const at = value.options.some(hasMarked) ? -1 : target;
        return eachOf(value, (one) => this.memberOf(one, key, at));
      }
      case 'record':
        return value.members.get(key) ?? (value.rest ? this.memberOf(value.rest, key, target) : isMissing(value, key) ? nothing : value.marked ? unknownOfCaller : this.nodes.of(target));
      case 'list':
        if (key === anyElement) return elementOf(value);
        if (!/^\d+$/.test(key)) return this.ofMethods(value, key);
        if (!value.isOpen) return value.items[Number(key)] ?? nothing;
        return value.items.some(hasMarked) ? eitherOf([elementOf(value), unknownOfCaller]) : elementOf(value);
      case 'text':
        return /^\d+$/.test(key) ? textOf(value.text.charAt(Number(key)), value.marked) : this.ofMethods(value, key);
      case 'address':
        return addressMembers.has(key) ? textOf(value.address[key as 'href'], value.marked) : { kind: 'unknown', marked: value.marked };
      case 'nothing':
        return nothing;
      case 'unknown':
        return value.marked || value.isCallers ? value : this.nodes.of(target);
      // What a class holds itself, as a list of what is allowed.
      case 'function':
        return this.nodes.of(target);
      case 'never':
        return value;
      default:
        return unknown;
    }
  }

  /** A member that rows say how to compute: a length. */
  private ofMethods(value: Value, key: string): Value {
    const row = this.points.knowledge.methods.members.get(key)?.computations.find((known) => known.of[0] === 'Argument[self]' && known.of.length === 1);
    return (row && operations[row.computes]?.([value], this)) ?? unknown;
  }

  /** A member that is computed, or a function that others call, as in `map(Number)`. */
  private ofLibrary(row: ComputationRow | undefined): Value {
    const compute = row && operations[row.computes];
    if (!compute || !isGoneBy(row.computes, this.standIns)) return unknown;
    if (row.of.length === 0) return compute([], this);
    return { kind: 'function', call: (args) => ofEach(row.of.map((path) => args[Number(/^Argument\[(\d+)\]$/.exec(path)?.[1])] ?? nothing), (plain) => compute(plain, this)) };
  }

  private functionOf(id: number, frame: Frame | undefined): Value {
    const { body, program } = this.points.universe.function(id);
    const { base } = this.points.universe.module(program);
    // What it finds around it is not kept for another input.
    if (frame && isOfInput(frame)) this.notes.hangs = true;
    return {
      kind: 'function',
      isAsync: body.isAsync === true,
      call: (args) => {
        const given = new Map<number, Value>(body.params.map((param, index) => [base + param, args[index] ?? unknown]));
        return this.resultOf(this.frame(id, frame, given));
      },
    };
  }

  private call(site: SiteOf<Call>, frame: Frame): Value {
    const { instruction, base } = site;
    const values: Value[] = [];
    for (const argument of instruction.args) {
      const value = this.valueOf(base + argument.value, frame);
      if (value.kind === 'never') return value;
      values.push(value);
    }
    const constant = this.points.universe.constantOf(base + instruction.callee);
    const [one, other] = instruction.args;
    if (constant?.kind === 'operator' && constant.name === 'instanceof' && one && other) return this.setting.classes.isInstance(this.valueOf(base + one.value, frame), base + other.value);
    if (constant?.kind === 'operator') return ofEach(values, (plain) => operated(constant.name, plain, this));
    const self = instruction.self === undefined ? undefined : this.usedOf(base + instruction.self, frame);
    if (self?.kind === 'never') return this.caught.recovered(site, self, frame);
    const ofMethod = this.ofMethod(site, self, frame);
    // As `?.` has it; without it the call would throw.
    if (self?.kind === 'nothing' && !ofMethod) return nothing;
    const made = ofMethod ?? this.invoked(site, frame);
    if (made) return changedBehind(this.points, site, made, frame, this);
    // An instance is there, whatever it is of.
    if (instruction.construct && !this.isOnWay(base + instruction.target)) return this.setting.classes.made(site);
    // What a folder has in it is not made of the folder's name.
    return { kind: 'unknown', marked: this.setting.isCallers(base + instruction.target) && [...values, self ?? nothing].some(isMarked) };
  }

  /** A method of a value that is known: its name says what it does. */
  private ofMethod(site: SiteOf<Call>, self: Value | undefined, frame: Frame): Value | undefined {
    if (site.instruction.self === undefined || !self) return undefined;
    const call = this.points.calls.at(site.instruction);
    const known = this.points.methodCalled(site);
    const row = known?.computations[0];
    if (!hasMethods(self) && (row?.otherwise === undefined || !call?.invocations.every(({ library }) => library === known))) return undefined;
    return row && call ? this.throughLibrary.byRow(row, { ...writtenIn(site), call }, frame) : undefined;
  }

  /** The functions that the call may reach, one of which gives the value. */
  private invoked(site: SiteOf<Call>, frame: Frame): Value | undefined {
    const { invocations = [], isGiven } = this.points.calls.at(site.instruction) ?? {};
    if (isGiven) return undefined;
    if (invocations.length === 0) return this.calledAsValue(site, frame);
    // Which of several a parameter is, those know who gave it.
    const known = invocations.length > 1 ? this.calledAsValue(site, frame) : undefined;
    if (known) return known;
    if (invocations.length > 8) return undefined;
    const ways: Value[] = [];
    for (const invocation of invocations) {
      const way = invocation.function === undefined ? this.throughLibrary.of(invocation, frame) : this.throughFunction(invocation, invocation.function, frame);
      if (way) ways.push(way);
    }
    return ways.length > 0 ? eitherOf(ways) : undefined;
  }

  /** The same where it is a value that is known. */
  private calledAsValue({ instruction, base }: CallSite['site'], frame: Frame): Value | undefined {
    const callee = this.valueOf(base + instruction.callee, frame);
    return callee.kind === 'function' ? callee.call(instruction.args.map((argument) => this.valueOf(base + argument.value, frame))) : undefined;
  }

  private throughFunction(invocation: Invocation, id: number, frame: Frame): Value | undefined {
    if (isOnlyPromised(invocation, this.points.universe)) return something;
    if (invocation.call.site.instruction.construct) return this.instance(invocation, id, frame);
    const entered = this.entered(invocation, id, frame);
    return 'kind' in entered ? entered : this.resultOf(entered);
  }

  /** What an instance has of the input that it is made with; without that it is something, as an error is that a check gives back. */
  private instance(invocation: Invocation, id: number, frame: Frame): Value | undefined {
    const members = this.setting.constructed.membersOf(id);
    if (!invocation.args.some(({ value }) => hasMarked(this.valueOf(value, frame)))) return this.setting.classes.made(invocation.call.site);
    if (members.size === 0) return undefined;
    const entered = this.entered(invocation, id, frame);
    if ('kind' in entered) return entered;
    // A class without a constructor of its own has no return.
    const ended = this.owners.returnsOf(id).length > 0 ? this.resultOf(entered) : nothing;
    return ended.kind === 'never' ? ended : instanceOf(entered, members, this.points.universe, this);
  }

  /** What a function gives, of all its returns that are reached. */
  resultOf(frame: Frame): Value {
    if (frame.depth >= deepestFrames) {
      this.results.lookedAtWay();
      return unknownOfInput;
    }
    const { base } = this.points.universe.module(this.points.universe.function(frame.function).program);
    return this.results.of(frame, this.budget, () => eitherOf(this.owners.returnsOf(frame.function).map((made) => this.returned(made, base, frame))));
  }

  private returned({ refined, value, reach }: Return, base: number, frame: Frame): Value {
    const gone = this.unreached(reach, frame);
    if (gone) return gone;
    let given = value;
    for (const [variable, version] of refined) {
      const held = this.valueOf(base + version, frame);
      if (held.kind === 'never') return held;
      if (variable === value) given = version;
    }
    return given === undefined ? nothing : this.valueOf(base + given, frame);
  }
}
