// What else is in the list of arguments that a value was put into, in order: which command of a program it is for, and whether the program would
// do anything at all with an option in that place.
import type { Call, Make, Part } from '../ir/program';
import type { Word } from '../ir/options-read';
import type { CallSite, Invocation } from './call-targets';
import type { Fact } from './facts';
import type { PointsTo } from './points-to';
import { wordsBefore, wordsBehind } from './list-parts';
import { textOf } from './text-parts';
import type { Site, SiteOf } from './universe';
import type { FactWay } from './ways';

export interface Beside {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  /** The value stands for all of a list, of which the caller chooses every element. */
  readonly isWhole?: boolean;
}

const many: Word = { text: undefined, isOption: false, isMany: true };
const whole: Beside = { before: [], after: [many], isWhole: true };
const deepest = 3;

type Making = SiteOf<Make>;
type Given = Pick<Part, 'value' | 'spread'>;

export class ArgumentLists {
  /** By function: the calls that add to a list, in the order in which they are written. */
  private additions: Map<number, CallSite[]> | undefined;
  private makings: Map<number, Making[]> | undefined;
  private called: Set<number> | undefined;

  constructor(private readonly points: PointsTo) {}

  /** What stands beside the value that came this way, in the list that was handed over in the end; nothing where the way tells of no list. */
  beside({ facts, place, at }: FactWay): Beside | undefined {
    const from = place ? at : 0;
    if (from === undefined) return undefined;
    const [value, list] = [facts[from - 1], facts[from]];
    let beside = place ? value && list && (list.hop.kind === 'enter' ? this.amongArguments(place, value) : this.around(place, value)) : whole;
    for (const [index, fact] of facts.entries()) if (beside && index > from) beside = this.within(beside, facts[index - 1], fact);
    return beside;
  }

  /** What the value was put behind where it was put into a list. */
  wordBefore({ facts, place, at = 0 }: FactWay): string | undefined {
    const value = facts[at - 1];
    if (!place || !value) return undefined;
    const { instruction, base } = place;
    const given = instruction.op === 'make' ? instruction.parts : instruction.op === 'call' ? instruction.args : [];
    const before = given[given.findIndex((one) => this.isSame(base + one.value, value.variable)) - 1];
    return before && textOf(this.points, base + before.value);
  }

  /** What stands around a value in a template that is a command, behind the name of the program; nothing where it is only a part of a word. */
  inTemplate({ args }: Pick<Invocation, 'args'>, value: number): (Beside & { readonly program: string | undefined }) | undefined {
    const [pieces] = args;
    const count = args.findIndex((argument) => argument.value === value);
    const words = pieces && count > 0 ? wordsBefore(this.points, pieces.value, count) : undefined;
    if (!words) return undefined;
    const [program, ...before] = words;
    const word = (text: string | undefined): Word => ({ text, isOption: text?.startsWith('-') === true, isMany: text === undefined });
    return { program, before: before.map(word), after: wordsBehind(this.points, pieces?.value ?? value, count).map(word) };
  }

  /** What stands around a value in the list that it was put into. */
  private around(place: Site, { variable }: Pick<Fact, 'variable'>): Beside | undefined {
    const { instruction, base } = place;
    if (instruction.op === 'make') return this.aroundPart(place as Making, instruction.parts.findIndex((part) => this.isSame(base + part.value, variable)));
    if (instruction.op !== 'call') return undefined;
    const at = instruction.args.findIndex((argument) => this.isSame(base + argument.value, variable));
    // A text that is cut into pieces.
    if (at < 0 && instruction.self !== undefined && this.isSame(base + instruction.self, variable)) return whole;
    if (at < 0 || instruction.self === undefined) return undefined;
    const making = this.makingOf(place.function, base + instruction.self);
    const [earlier, later] = [instruction.args.slice(0, at), instruction.args.slice(at + 1)].map((given) => this.words(base, given));
    const own = this.furtherOf(base, instruction.args[at]);
    if (!making || !earlier || !later) return undefined;
    return { before: [...this.content(making, (start) => start < instruction.span.start), ...earlier], after: [...own, ...later, ...this.added(making, (start) => start > instruction.span.start)] };
  }

  /** A function takes any number of arguments as a list. */
  private amongArguments({ instruction, base }: Site, { variable }: Fact): Beside | undefined {
    if (instruction.op !== 'call') return undefined;
    const called = this.points.calls.at(instruction)?.invocations.flatMap(({ function: id }) => (id === undefined ? [] : [this.points.universe.function(id).body.rest ?? 0]));
    const at = instruction.args.findIndex((argument) => this.isSame(base + argument.value, variable));
    const first = Math.min(...(called ?? []));
    return at < 0 || !Number.isFinite(first) ? undefined : { before: this.words(base, instruction.args.slice(first, at)), after: [...this.furtherOf(base, instruction.args[at]), ...this.words(base, instruction.args.slice(at + 1))] };
  }

  private aroundPart(making: Making, at: number): Beside | undefined {
    if (at < 0) return undefined;
    const { base, instruction } = making;
    return { before: this.words(base, instruction.parts.slice(0, at)), after: [...this.furtherOf(base, instruction.parts[at]), ...this.words(base, instruction.parts.slice(at + 1)), ...this.added(making, () => true)] };
  }

  /** A list becomes a part of another one. */
  private within(beside: Beside, before: Fact | undefined, { hop }: Fact): Beside {
    if (hop.kind !== 'step' || !before) return beside;
    const { instruction, base } = hop.site;
    const isPart = (given: Given): boolean => this.isSame(base + given.value, before.variable);
    const isSpread = (instruction.op === 'make' && instruction.shape === 'list' && instruction.parts.some((part) => part.spread && isPart(part))) || (instruction.op === 'call' && this.isAdding(instruction) && instruction.args.some((argument) => argument.spread && isPart(argument)));
    const outer = isSpread ? this.around(hop.site, before) : this.joined(hop.site, before);
    return outer ? { ...beside, before: [...outer.before, ...beside.before], after: [...beside.after, ...outer.after] } : beside;
  }

  /** `list.concat(further)`. */
  private joined(site: Site, { variable }: Fact): Beside | undefined {
    const { instruction, base } = site;
    if (instruction.op !== 'call' || instruction.self === undefined) return undefined;
    const joins = this.points.calls.at(instruction)?.invocations.some(({ library }) => library?.summaries.some((row) => row.from === 'Argument[any].any' && row.to === 'ReturnValue.any'));
    if (!joins) return undefined;
    const lists = [base + instruction.self, ...instruction.args.map((argument) => base + argument.value)];
    const at = lists.findIndex((list) => this.isSame(list, variable));
    return at < 0 ? undefined : { before: lists.slice(0, at).flatMap((list) => this.elements(list, deepest)), after: lists.slice(at + 1).flatMap((list) => this.elements(list, deepest)) };
  }

  private words(base: number, given: readonly Given[], depth = deepest): Word[] {
    return given.flatMap((one) => (one.spread ? this.elements(base + one.value, depth) : [this.word(base + one.value)]));
  }

  private word(variable: number): Word {
    const text = textOf(this.points, variable);
    const made = this.points.makingOf(variable);
    const first = made?.instruction.op === 'make' ? made.instruction.parts[0] : undefined;
    const beginning = text ?? (made && first && textOf(this.points, made.base + first.value)) ?? '';
    // What is read of a list one after the other may be any number.
    return { text, isOption: beginning.startsWith('-'), isMany: made?.instruction.op === 'load' && typeof made.instruction.key !== 'string' };
  }

  /** Where a value stands for many, the caller chooses what stands beside one of them, too. */
  private furtherOf(base: number, given: Given | undefined): readonly Word[] {
    return given && (given.spread || this.word(base + given.value).isMany) ? [many] : [];
  }

  /** The elements of a list that a variable holds. */
  private elements(variable: number, depth: number): readonly Word[] {
    const made = this.points.makingOf(variable);
    const making = made?.instruction.op === 'make' && made.instruction.shape === 'list' ? (made as Making) : undefined;
    return making && depth > 0 ? this.content(making, () => true, depth - 1) : [many];
  }

  /** What a list is made with, and what is added where it is made. */
  private content(making: Making, isCounted: (start: number) => boolean, depth = deepest): readonly Word[] {
    return [...this.words(making.base, making.instruction.parts, depth), ...this.added(making, isCounted, depth)];
  }

  private added({ base, instruction, function: id }: Making, isCounted: (start: number) => boolean, depth = deepest): readonly Word[] {
    const { token } = this.points.values.object('made', base + instruction.target, true);
    const found: Word[] = [];
    for (const [owner, calls] of this.allAdditions())
      for (const { site } of calls) {
        const { self, args, span } = site.instruction;
        if (self === undefined || !this.points.tokensOf(site.base + self).includes(token)) continue;
        if (owner !== id && !this.isCalled(owner)) found.push(many);
        else if (owner !== id || isCounted(span.start)) found.push(...this.words(site.base, args, depth));
      }
    return found;
  }

  /** The list in the same function that a variable holds. */
  private makingOf(id: number, variable: number): Making | undefined {
    const tokens = this.points.tokensOf(variable);
    const [only, ...others] = this.makingsIn(id).filter(({ base, instruction }) => tokens.includes(this.points.values.object('made', base + instruction.target, true).token));
    return others.length === 0 ? only : undefined;
  }

  private makingsIn(id: number): readonly Making[] {
    this.makings ??= new Map();
    let known = this.makings.get(id);
    if (!known) {
      const { body, program } = this.points.universe.function(id);
      const { base } = this.points.universe.module(program);
      known = body.instructions.flatMap((instruction) => (instruction.op === 'make' && instruction.shape === 'list' ? [{ instruction, function: id, program, base }] : []));
      this.makings.set(id, known);
    }
    return known;
  }

  private allAdditions(): ReadonlyMap<number, readonly CallSite[]> {
    if (this.additions) return this.additions;
    this.additions = new Map();
    for (const call of this.points.calls.all)
      if (this.isAdding(call.site.instruction)) this.additions.set(call.site.function, [...(this.additions.get(call.site.function) ?? []), call]);
    for (const calls of this.additions.values()) calls.sort((a, b) => a.site.instruction.span.start - b.site.instruction.span.start);
    return this.additions;
  }

  /** By the project, as against a library that may call it any number of times. */
  private isCalled(id: number): boolean {
    this.called ??= new Set(this.points.calls.all.flatMap(({ invocations }) => invocations.flatMap(({ function: called }) => (called === undefined ? [] : [called]))));
    return this.called.has(id);
  }

  private isAdding(call: Call): boolean {
    return this.points.calls.at(call)?.invocations.some(({ library }) => library?.summaries.some((row) => row.from === 'Argument[any]' && row.to === 'Argument[self].any')) ?? false;
  }

  private isSame(one: number, other: number): boolean {
    return this.points.source(one) === this.points.source(other);
  }
}
