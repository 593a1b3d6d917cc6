// What a condition proves: which values are harmless to which kinds of sink on the branch where it held, also inside a helper.
import { parsePath } from '../ir/access-path';
import type { Call, Guard, Return } from '../ir/program';
import type { GuardRow } from '../ir/row';
import type { Invocation } from './call-targets';
import { isOnlyPromised, parametersFor } from './call-targets';
import { Deeper } from './deeper';
import type { Origin } from './derivation';
import { Derivation, variablesAt } from './derivation';
import { entryOf } from './facts';
import type { Fact } from './facts';
import type { Kinds } from './harmless';
import { allKinds, bitOf, hostMembers, kindsOf, noKinds, numberKinds, requestKinds } from './harmless';
import { resultNode } from './knowledge';
import { kindsAmong, kindsOfMatch, kindsOfNoMatch } from './patterns';
import type { FieldPath } from './paths';
import { anyElement, contains, samePath } from './paths';
import type { PointsTo } from './points-to';
import { mostVersions } from './points-to';
import { Prefixes } from './prefixes';
import { kindsWithout, nameKinds } from './shared-names';
import { isOneOfItsOwn, Tables } from './tables';
import type { SiteOf } from './universe';
import { withinArgument } from './within-argument';

/** A variable, or a part of it, that is harmless to these kinds of sink. */
export interface Cover {
  readonly variable: number;
  readonly path: FieldPath;
  readonly kinds: Kinds;
  /** The same where the value is a normalized path, which in a helper only its callers know; at least those kinds. */
  readonly whenNormalized: Kinds;
  /** What came into the function so is none of those that were shown to lie in a folder: it says which folder that is. */
  readonly besides: readonly Pick<Origin, 'variable' | 'path'>[];
}

/** What is known of a function's result: that it is there at all, or that it (or a member of it) is true or false. */
interface Outcome {
  readonly value: boolean | 'returns';
  readonly member?: string;
}

const deepest = 6;

/** Which of the two operands is the smaller one where such a comparison holds. */
const inOrder: Readonly<Record<string, 'rising' | 'falling'>> = { '<': 'rising', '<=': 'rising', '>': 'falling', '>=': 'falling' };
const negated: Readonly<Record<string, string>> = { '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** `pk_live_`, `pk.`: issuers mark so the keys that are made to stand in pages. */
const publicKeyPrefix = /^(?:pk|pub|public|publishable|anon)[._-]/;
const publishedKinds: Kinds = bitOf('result') | bitOf('log');

export class Guards {
  private readonly covers = new Deeper<Guard, readonly Cover[]>([]);
  private readonly conditions = { true: new Deeper<number, readonly Cover[]>([]), false: new Deeper<number, readonly Cover[]>([]), returns: new Deeper<number, readonly Cover[]>([]) };
  private readonly functions = new Deeper<string, readonly Cover[]>([]);
  private readonly versions = new Deeper<string, readonly Cover[]>([]);
  private readonly derivation: Derivation;
  private readonly anyDerivation: Derivation;
  private chosen: ReadonlySet<number> | undefined;
  private readonly prefixes: Prefixes;
  private readonly tables: Tables;

  constructor(private readonly points: PointsTo) {
    this.derivation = new Derivation(points);
    this.anyDerivation = new Derivation(points, true);
    this.prefixes = new Prefixes(points, this.derivation);
    this.tables = new Tables(points);
  }

  /** The kinds of sink that a fact about the guarded variable is shown harmless to. */
  shownOf(fact: Fact, { kinds, besides }: Cover): Kinds {
    if (besides.length === 0) return kinds;
    const { variable, path } = entryOf(fact);
    return besides.some((part) => part.variable === variable && (contains(part.path, path) || contains(path, part.path))) ? kinds & ~bitOf('file-path') : kinds;
  }

  /** What a guard shows of its own variable, as paths into it. */
  of(site: SiteOf<Guard>, depth = deepest): readonly Cover[] {
    const { instruction, base } = site;
    return this.covers.find(instruction, depth, () => {
      const root = this.derivation.root(base + instruction.value);
      return this.shown(base + instruction.condition, instruction.outcome, depth).filter((cover) => cover.variable === root && cover.kinds !== noKinds);
    });
  }

  /** What the checks before a place show of the member of a variable that is read there. */
  ofMember(variable: number, name: string): Kinds {
    let kinds = noKinds;
    let version = this.points.versionOf(variable);
    for (let step = 0; version && step < mostVersions; step++) {
      const { instruction, base } = version;
      if (instruction.op === 'guard')
        for (const cover of this.of({ ...version, instruction })) if (cover.path.length === 1 && cover.path[0] === name) kinds |= cover.kinds;
      version = this.points.versionOf(base + instruction.value);
    }
    return kinds;
  }

  /** What the first parameter of a function is harmless to where the function gives what counts as true. */
  approvedBy(id: number): Kinds {
    const { body, program } = this.points.universe.function(id);
    const parameter = this.points.universe.module(program).base + (body.params[0] ?? -1);
    const own = this.ofFunction(id, { value: true }, deepest).filter(({ variable, path }) => variable === parameter && path.length === 0);
    return own.reduce((kinds, cover) => kinds | cover.kinds, noKinds);
  }

  /** What a condition shows of everything that it tests: every name in it is a guard's, and asks the same. */
  private shown(condition: number, outcome: Guard['outcome'], depth: number): readonly Cover[] {
    return this.conditions[outcome].find(condition, depth, () => (outcome === 'returns' ? this.ofResult(condition, { value: 'returns' }, depth) : this.ofTest(condition, outcome === 'true', depth)));
  }

  private ofTest(condition: number, outcome: boolean, depth: number): readonly Cover[] {
    return outcome ? this.ofTold(condition, true, depth) : [...this.ofEmpty(condition), ...this.ofTold(condition, false, depth)];
  }

  /** What counts as false by itself is nothing that hurts: a text without a letter, or none. Of what it was read from, this is told of the member only. */
  private ofEmpty(condition: number): Cover[] {
    const covers: Cover[] = [];
    let variable = this.derivation.root(condition);
    let path: readonly string[] = [];
    for (let step = 0; step < mostVersions; step++) {
      covers.push({ variable, path, kinds: allKinds, whenNormalized: allKinds, besides: [] });
      const made = this.points.madeBy(variable);
      if (made?.instruction.op === 'copy') variable = this.derivation.root(made.base + made.instruction.value);
      else if (made?.instruction.op === 'load' && typeof made.instruction.key === 'string') {
        path = [made.instruction.key, ...path];
        variable = this.derivation.root(made.base + made.instruction.base);
      } else break;
    }
    return covers;
  }

  private ofTold(condition: number, outcome: boolean, depth: number): readonly Cover[] {
    const definitions = this.points.universe.definitionsOf(condition);
    // The value of `a && b` is one of the two; what it proves, the operator says.
    const made = definitions.find(({ base, instruction }) => instruction.op === 'call' && this.operatorOf(base, instruction) !== undefined) ?? definitions[0];
    if (!made || (definitions.length !== 1 && made.instruction.op !== 'call') || depth <= 0) return [];
    const { instruction, base } = made;
    switch (instruction.op) {
      case 'copy':
      case 'guard':
        return this.ofTest(base + instruction.value, outcome, depth);
      case 'load':
        if (typeof instruction.key !== 'string') return outcome ? this.ofThere(condition) : [];
        return [...(outcome && instruction.key === '0' ? this.ofKept(base + instruction.base, 'filter') : []), ...(outcome ? [] : this.ofLength(condition)), ...this.ofResult(base + instruction.base, { value: outcome, member: instruction.key }, depth)];
      case 'call': {
        const operator = this.operatorOf(base, instruction);
        if (operator !== undefined) return this.ofOperator(operator, base, instruction, outcome, depth);
        return [...(outcome ? this.ofKept(condition, 'find') : this.ofNone(condition, 'find')), ...this.ofResult(condition, { value: outcome }, depth)];
      }
      default:
        return [];
    }
  }

  /** A member that is there, of a record whose members have names that no caller chooses: it was read by one of them, or by one that every object has. */
  private ofThere(member: number): readonly Cover[] {
    const made = this.points.makingOf(member);
    if (made?.instruction.op !== 'load' || typeof made.instruction.key !== 'number') return [];
    const { instruction, base } = made;
    const origins = this.derivation.origins(base + made.instruction.key);
    const shown = this.tables.isWritten(base + instruction.base) ? origins : this.tables.isGiven({ ...made, instruction }) ? this.unrelated(origins, base + instruction.base) : [];
    return this.all(shown, allKinds & ~nameKinds);
  }

  /** An element was found: the test that looked for it holds of one. Lists that have the same elements in another order were made from it. */
  private ofKept(list: number, how: 'find' | 'filter', depth = deepest): readonly Cover[] {
    return (this.points.givingOf(list)?.invocations ?? []).flatMap((invocation) => {
      const { library, self } = invocation;
      const shown = this.ofSearch(invocation, how, true);
      if (shown) return shown;
      const keeps = library?.summaries.some((row) => row.from === 'Argument[self].any' && row.to === 'ReturnValue.any');
      return how === 'filter' && keeps && self !== undefined && depth > 0 ? this.ofKept(self, how, depth - 1) : [];
    });
  }

  /** None was found, or nothing was left: the test that looked holds of no element. */
  private ofNone(found: number, how: 'find' | 'filter'): readonly Cover[] {
    return (this.points.givingOf(found)?.invocations ?? []).flatMap((invocation) => this.ofSearch(invocation, how, false) ?? []);
  }

  /** What a search of the kind shows of the list that it was made in; nothing where the call is none. */
  private ofSearch({ library, args: [test], self }: Invocation, how: 'find' | 'filter', isFound: boolean): readonly Cover[] | undefined {
    if (!library?.computations.some((row) => row.computes === how)) return undefined;
    return test && self !== undefined ? this.ofElements('some', self, test.value, isFound) : [];
  }

  /** What is known where a length is zero. */
  private ofLength(length: number): readonly Cover[] {
    const made = this.points.makingOf(length);
    return made?.instruction.op === 'load' && made.instruction.key === 'length' ? this.ofNone(made.base + made.instruction.base, 'filter') : [];
  }

  private operatorOf(base: number, { callee }: Call): string | undefined {
    const constant = this.points.universe.constantOf(base + callee);
    return constant?.kind === 'operator' ? constant.name : undefined;
  }

  private ofOperator(operator: string, base: number, { args }: Call, outcome: boolean, depth: number): readonly Cover[] {
    const [left, right] = args.map((argument) => base + argument.value);
    if (left === undefined) return [];
    if (operator === 'not') return this.ofTest(left, !outcome, depth);
    if (right === undefined) return [];
    if (operator === 'and' || operator === 'or') {
      if (outcome === (operator === 'and')) return [left, right].flatMap((side) => this.ofTest(side, outcome, depth - 1));
      // `found || null` counts as true by its left side only.
      return intersection([left, right].filter((side) => this.mayBe(side, outcome)).map((side) => this.ofTest(side, outcome, depth - 1)));
    }
    if (operator === '==' || operator === '!=') {
      if (outcome === (operator === '==')) return [...this.ofEquality(left, right), ...this.ofNothing(left, right)];
      const isThere = this.points.universe.constantOf(right)?.kind === 'nothing' ? this.ofThere(left) : [];
      return [...isThere, ...this.ofOther(left, this.prefixes.textsOf(right)), ...this.ofOther(right, this.prefixes.textsOf(left))];
    }
    const shown = outcome ? operator : (negated[operator] ?? '');
    const order = inOrder[shown];
    const isStrict = !shown.endsWith('=');
    if (order) return order === 'rising' ? this.ofSmaller(left, right, isStrict ? 2 : 1) : this.ofSmaller(right, left, isStrict ? 2 : 1);
    // Every object has what all objects share.
    if (operator === 'in') return outcome ? this.all(this.derivation.origins(left), allKinds & ~nameKinds) : [];
    return [];
  }

  private mayBe(variable: number, outcome: boolean): boolean {
    const constant = this.points.universe.constantOf(variable);
    if (constant?.kind === 'nothing') return !outcome;
    return constant?.kind !== 'boolean' || constant.boolean === outcome;
  }

  private ofEquality(left: number, right: number): readonly Cover[] {
    return [...this.ofEqual(left, right), ...this.ofEqual(right, left)];
  }

  /** The value equals another one, which the caller does not choose: a constant, a configured value, or its own cleaned form. */
  private ofEqual(value: number, other: number): readonly Cover[] {
    const type = this.typeTested(value);
    if (type !== undefined) {
      const constant = this.points.universe.constantOf(other);
      const isPlain = constant?.kind === 'text' && /^(number|boolean|bigint|int|float)$/.test(constant.text);
      const isText = constant?.kind === 'text' && /^(string|str)$/.test(constant.text);
      return isPlain || isText ? this.all(this.derivation.origins(type), isPlain ? numberKinds : bitOf('nosql-query') | bitOf('amount')) : [];
    }
    const origins = this.derivation.origins(value);
    const others = this.derivation.origins(other);
    const cleaned = this.points.givingOf(other)?.invocations.reduce((kinds, invocation) => kinds | this.cleanedBy(invocation), noKinds) ?? noKinds;
    const proven = this.isCallers(other) ? noKinds : allKinds;
    return origins.flatMap((origin) => this.all([origin], isAmong(origin.variable, others) ? cleaned : proven));
  }

  /** The value is zero, or is not there. */
  private ofNothing(value: number, other: number): readonly Cover[] {
    const constant = this.points.universe.constantOf(other);
    if (constant?.kind === 'nothing') return this.ofNone(value, 'find');
    return constant?.kind === 'number' && constant.number === 0 ? this.ofLength(value) : [];
  }

  /** The value is at most as big as another one that no caller chooses. */
  private ofSmaller(value: number, other: number, least: number): readonly Cover[] {
    if (this.isCallers(other)) return [];
    const constant = this.points.universe.constantOf(other);
    return [...this.all(this.derivation.origins(value), bitOf('amount')), ...(constant?.kind === 'number' && constant.number < least ? this.ofLength(value) : [])];
  }

  /** The value is none of these texts. */
  private ofOther(value: number, texts: readonly string[]): readonly Cover[] {
    const kinds = kindsWithout((name) => texts.includes(name));
    return kinds === noKinds ? [] : this.all(this.derivation.origins(value), kinds);
  }

  private typeTested(variable: number): number | undefined {
    const made = this.points.universe.definitionsOf(variable)[0];
    if (made?.instruction.op !== 'call' || this.operatorOf(made.base, made.instruction) !== 'typeof') return undefined;
    const tested = made.instruction.args[0];
    return tested && made.base + tested.value;
  }

  private cleanedBy({ library, call }: Invocation): Kinds {
    const result = library && resultNode(library, Boolean(call.site.instruction.construct));
    return result ? result.sanitizers.reduce((kinds, row) => kinds | kindsOf(row.sanitizer), noKinds) : noKinds;
  }

  /** The result of a call is known: rows say what that proves, or the function's own returns do. */
  private ofResult(variable: number, outcome: Outcome, depth: number): readonly Cover[] {
    const call = this.points.givingOf(variable);
    if (!call) return [];
    const found: Cover[] = [];
    const ways: (readonly Cover[])[] = [];
    for (const invocation of call.invocations) {
      if (isOnlyPromised(invocation, this.points.universe)) ways.push([]);
      else if (invocation.function !== undefined) ways.push([...this.atCall(invocation, this.ofFunction(invocation.function, outcome, depth - 1)), ...this.ofAsserted(invocation, invocation.function, depth - 1)]);
      else if (outcome.member === undefined)
        for (const row of invocation.library?.guards ?? []) if (Boolean(row.asserts) === (outcome.value === 'returns')) found.push(...this.ofRow(row, invocation, outcome.value !== false, depth));
    }
    return [...found, ...intersection(ways)];
  }

  /** A function that comes back only where a parameter counts as true says what the condition that it was given says. */
  private ofAsserted({ args }: Invocation, id: number, depth: number): readonly Cover[] {
    if (depth <= 0) return [];
    const { body } = this.points.universe.function(id);
    return args.flatMap((argument, index) => (parametersFor(body, argument, index).some((param) => this.isAsserted(id, param)) ? this.ofTest(argument.value, true, depth) : []));
  }

  private isAsserted(id: number, param: number): boolean {
    const { body, program } = this.points.universe.function(id);
    const { base } = this.points.universe.module(program);
    const parameter = base + (body.params[param] ?? -1);
    const returns = body.instructions.filter((made): made is Return => made.op === 'return');
    return returns.length > 0 && returns.every(({ refined }) => refined.some(([from, to]) => base + from === parameter && this.isTrueBetween(base + to, parameter)));
  }

  /** Whether a guard between two variables of one name shows that the first one counts as true. */
  private isTrueBetween(to: number, from: number): boolean {
    for (let at = to, step = 0; at !== from && step < 64; step++) {
      const [made, ...others] = this.points.universe.definitionsOf(at);
      if (!made || others.length > 0 || (made.instruction.op !== 'guard' && made.instruction.op !== 'copy')) return false;
      const { instruction, base } = made;
      if (instruction.op === 'guard' && instruction.outcome !== 'returns' && this.truthIn(base + instruction.condition, instruction.outcome === 'true') === from) return true;
      at = base + instruction.value;
    }
    return false;
  }

  /** The variable that counts as true where a condition turns out so, and is all of it. */
  private truthIn(condition: number, outcome: boolean): number | undefined {
    const root = this.points.source(condition);
    const made = this.points.madeBy(root);
    if (made?.instruction.op !== 'call' || this.operatorOf(made.base, made.instruction) !== 'not') return outcome ? root : undefined;
    const [operand] = made.instruction.args;
    return operand && this.truthIn(made.base + operand.value, !outcome);
  }

  private ofRow(row: GuardRow, invocation: Invocation, outcome: boolean, depth: number): readonly Cover[] {
    const [value] = variablesAt(parsePath(row.value)[0], invocation);
    if (value === undefined) return [];
    const [against] = row.against === undefined ? [] : variablesAt(parsePath(row.against)[0], invocation);
    const origins = this.derivation.origins(value);
    switch (row.guard) {
      case 'membership':
      case 'equality':
        if (against === undefined) return [];
        if (!outcome) return this.ofOther(value, this.elementsOf(against));
        return isOneOfItsOwn(this.points, value, against) ? [] : this.all(this.unrelated(origins, against), row.guard === 'equality' ? allKinds : kindsAmong(this.prefixes.textsOf(against)));
      case 'beneath':
        return outcome ? this.all(origins, bitOf('file-path')) : [];
      case 'form':
        return outcome ? this.all(origins, kindsOf(row.spares ?? [])) : [];
      case 'prefix':
        return against === undefined ? [] : this.ofPrefix(value, origins, against, outcome);
      case 'pattern':
        return against === undefined ? [] : this.all(origins, this.patternKinds(against, outcome));
      case 'suffix':
        // `.example.com` ends every host below it; a whole URL may end so anywhere.
        return outcome && against !== undefined && this.prefixes.textsOf(against).every((text) => text.startsWith('.')) && this.prefixes.textsOf(against).length > 0
          ? this.all(origins.filter((origin) => origin.kinds === requestKinds || hostMembers.has(origin.path.at(-1) ?? '')), requestKinds)
          : [];
      case 'every':
      case 'some':
        return against === undefined ? [] : this.ofElements(row.guard, value, against, outcome);
      case 'contains': {
        const texts = outcome || against === undefined ? [] : this.prefixes.textsOf(against);
        return this.all(origins, kindsWithout((name) => texts.some((text) => name.includes(text))));
      }
      case 'truth':
        return this.ofTest(value, outcome, depth - 1);
      // `..` and an absolute path are two ways out; both together are tried out in `trial`, and so is what a schema lets pass.
      case 'absolute':
      case 'schema':
        return [];
    }
  }

  /** The origins that the other value was not made from as well: a list of the caller's own proves nothing. */
  private unrelated(origins: readonly Origin[], other: number): readonly Origin[] {
    const others = this.derivation.origins(other);
    return this.isCallers(other) ? [] : origins.filter((origin) => !isAmong(origin.variable, others));
  }

  /** Whoever chooses both values can make them agree, also where the other one has a default. */
  private isCallers(variable: number): boolean {
    return this.areCallers(this.anyDerivation.origins(variable));
  }

  private areCallers(origins: readonly Origin[]): boolean {
    this.chosen ??= new Set(this.points.callbacks.seeds.flatMap(({ variable, row }) => (row.source === 'environment' ? [] : [variable])));
    return origins.some((origin) => this.chosen?.has(origin.variable));
  }

  /** What a callback says of elements, and of the variables around it. */
  private ofElements(guard: 'every' | 'some', list: number, callback: number, outcome: boolean): readonly Cover[] {
    // The pieces of a text are made from all of it.
    const elements = [...this.derivation.origins(list).map((origin) => ({ ...origin, path: [...origin.path, anyElement] })), ...this.derivation.origins(list, [anyElement]).filter(({ path }) => path.length === 0)];
    const ways = [...this.points.tokensOf(callback)].flatMap((token) => {
      const value = this.points.values.get(token);
      if (value.kind !== 'function') return [];
      const { body, program } = this.points.universe.function(value.function);
      // A promise counts as true, whatever comes of it.
      if (body.isAsync) return [[]];
      const { base } = this.points.universe.module(program);
      const isForAll = outcome === (guard === 'every');
      return [
        this.ofFunction(value.function, { value: outcome }, deepest - 2).flatMap((cover) => {
          const param = body.params.findIndex((candidate) => base + candidate === cover.variable);
          if (param < 0) return [cover];
          return param === 0 && isForAll ? this.all(elements.map((element) => ({ ...element, path: [...element.path, ...cover.path] })), cover.kinds) : [];
        }),
      ];
    });
    return intersection(ways);
  }

  private ofPrefix(value: number, origins: readonly Origin[], against: number, outcome: boolean): readonly Cover[] {
    const kinds = this.prefixKinds(against, outcome);
    // What does not start with `..` after it was made relative to a folder lies in the folder.
    const folder = outcome ? this.prefixes.folderAsBeginning(against) : this.prefixes.folderWithout(value, against);
    if (folder === undefined) return this.all(origins, kinds);
    const confined = kinds | bitOf('file-path');
    return this.confined(this.all(origins, !outcome || this.isNormalized(value, origins) ? confined : kinds, confined), this.anyDerivation.origins(folder));
  }

  /** What was found to lie in a folder. One that the caller chose confines what lies in it, and not the choice: that is tried out in `trial`. */
  private confined(covers: readonly Cover[], folder: readonly Origin[]): readonly Cover[] {
    const besides = folder.filter(({ variable }) => this.points.parameterOf(variable) !== undefined);
    const isOpen = this.areCallers(folder);
    return covers.map((cover) => {
      const isFolder = isOpen || folder.some(({ variable, path }) => variable === cover.variable && samePath(path, cover.path));
      return isFolder ? { ...cover, kinds: cover.kinds & ~bitOf('file-path'), whenNormalized: cover.whenNormalized & ~bitOf('file-path') } : { ...cover, besides: [...cover.besides, ...besides] };
    });
  }

  /** What a beginning tells of any text. */
  private prefixKinds(against: number, outcome: boolean): Kinds {
    const texts = this.prefixes.textsOf(against);
    if (!outcome && texts.includes('-')) return bitOf('program-argument');
    if (!outcome) return kindsWithout((name) => texts.some((text) => name.startsWith(text)));
    if (texts.length > 0 && texts.every((text) => publicKeyPrefix.test(text))) return publishedKinds;
    const noOption = texts.length > 0 && texts.every((text) => /^[^-]/.test(text)) ? bitOf('program-argument') : noKinds;
    if (texts.length > 0 && texts.every((text) => /^[a-z]+:\/\/[^/]+\//.test(text))) return requestKinds | noOption;
    if (texts.length > 0 && texts.every((text) => /^https?:/.test(text))) return bitOf('opener') | noOption;
    return noOption;
  }

  /** Whether a value is a path as it is opened: without `..`, and without links that are followed only after a check of it. */
  private isNormalized(variable: number, origins = this.derivation.origins(variable)): boolean {
    return origins.some((origin) => origin.normalized) && !this.isResolved(this.derivation.root(variable));
  }

  /** Whether links are followed in the value, under this or a later version of its name. */
  private isResolved(variable: number): boolean {
    return this.points.universe.usesOf(variable).some(({ instruction, base }) => {
      if (instruction.op === 'guard') return base + instruction.value === variable && this.isResolved(base + instruction.target);
      if (instruction.op !== 'call') return false;
      return this.points.calls.at(instruction)?.invocations.some(({ library }) => library?.computations.some((row) => row.computes === 'real-path')) ?? false;
    });
  }

  private patternKinds(against: number, outcome: boolean): Kinds {
    let kinds: Kinds | undefined;
    for (const constant of this.points.constantsOf(against)) {
      if (constant.kind !== 'pattern') continue;
      const { source, flags } = constant;
      const own = outcome ? kindsOfMatch(source, flags) : kindsOfNoMatch(source, flags);
      kinds = kinds === undefined ? own : kinds & own;
    }
    return kinds ?? noKinds;
  }

  private elementsOf(collection: number): string[] {
    const elements = this.points.solver.member(collection, undefined);
    this.points.solver.solve();
    return this.prefixes.textsOf(elements);
  }

  private all(origins: readonly Origin[], kinds: Kinds, whenNormalized = kinds): readonly Cover[] {
    return origins.map(({ variable, path, kinds: about }) => ({ variable, path, kinds: kinds & about, whenNormalized: whenNormalized & about, besides: [] }));
  }

  /** What a function's parameters are known as wherever it comes back with this outcome. */
  private ofFunction(id: number, outcome: Outcome, depth: number): readonly Cover[] {
    if (depth <= 0) return [];
    return this.functions.find(`${id} ${outcome.value} ${outcome.member ?? ''}`, depth, () => {
      const { body, program } = this.points.universe.function(id);
      const { base } = this.points.universe.module(program);
      const returns = body.instructions.filter((made): made is Return => made.op === 'return' && this.mayGive(base, made, outcome));
      return intersection(returns.map((made) => this.atReturn(base, made, outcome, depth)));
    });
  }

  private mayGive(base: number, { value }: Return, { value: wanted, member }: Outcome): boolean {
    if (wanted === 'returns') return true;
    if (value === undefined) return !wanted && member === undefined;
    const variable = member === undefined ? base + value : this.memberValue(base + value, member);
    const constant = variable === undefined ? undefined : this.points.universe.constantOf(variable);
    if (constant?.kind === 'boolean') return constant.boolean === wanted;
    if (constant?.kind === 'nothing') return !wanted;
    return true;
  }

  private memberValue(variable: number, member: string): number | undefined {
    const made = this.points.universe.definitionsOf(variable)[0];
    if (made?.instruction.op !== 'make') return undefined;
    const part = made.instruction.parts.find((candidate) => candidate.key === member);
    return part && made.base + part.value;
  }

  private atReturn(base: number, made: Return, outcome: Outcome, depth: number): readonly Cover[] {
    const covers = made.refined.flatMap(([from, to]) => this.betweenVersions(base + to, base + from, depth));
    if (made.value === undefined || typeof outcome.value !== 'boolean' || outcome.member !== undefined) return covers;
    return [...covers, ...this.ofTest(base + made.value, outcome.value, depth)];
  }

  /** What the guards between two variables of one name show of the first one, and of what that was made from. */
  private betweenVersions(to: number, from: number, depth: number): readonly Cover[] {
    if (to === from) return [];
    // Branches meet again and again: without this the number of ways doubles at every condition.
    return this.versions.find(`${to} ${from}`, depth, () => this.waysBetween(to, from, depth));
  }

  private waysBetween(to: number, from: number, depth: number): readonly Cover[] {
    const definitions = this.points.universe.definitionsOf(to);
    const ways = definitions.map(({ instruction, base, ...rest }) => {
      if (instruction.op === 'guard') return [...this.ofAnyGuard({ instruction, base, ...rest }, depth), ...this.betweenVersions(base + instruction.value, from, depth)];
      return instruction.op === 'copy' ? this.betweenVersions(base + instruction.value, from, depth) : [];
    });
    return intersection(ways);
  }

  /** A guard inside a helper, about everything that its condition tests, so that it can be read back to the parameters. */
  private ofAnyGuard({ instruction, base }: { instruction: Guard; base: number }, depth: number): readonly Cover[] {
    const condition = base + instruction.condition;
    return instruction.outcome === 'returns' ? this.ofResult(condition, { value: 'returns' }, depth - 1) : this.ofTest(condition, instruction.outcome === 'true', depth - 1);
  }

  /** Covers of a function's parameters, seen from a call of it. */
  private atCall(invocation: Invocation, covers: readonly Cover[]): readonly Cover[] {
    if (covers.length === 0 || invocation.function === undefined) return [];
    const { universe } = this.points;
    const { body, program } = universe.function(invocation.function);
    const { base } = universe.module(program);
    return invocation.args.flatMap((argument, index) =>
      parametersFor(body, argument, index).flatMap((param) =>
        covers
          .filter((cover) => cover.variable === base + (body.params[param] ?? -1))
          .flatMap((cover) => {
            const path = withinArgument(invocation, index, body, param, this.points.names.calledBy(cover.path, invocation));
            const origins = path ? this.derivation.origins(argument.value, path) : [];
            const shown = this.all(origins, this.isNormalized(argument.value, origins) ? cover.whenNormalized : cover.kinds, cover.whenNormalized);
            return cover.besides.length > 0 ? this.confined(shown, cover.besides.flatMap((part) => this.givenFor(part, invocation))) : shown;
          }),
      ),
    );
  }

  /** What a part of a parameter was made from, seen from a call. */
  private givenFor({ variable, path }: Pick<Origin, 'variable' | 'path'>, invocation: Invocation): readonly Origin[] {
    const param = this.points.parameterOf(variable);
    // One of a function inside of it is given by others.
    if (!param || param.function !== invocation.function) return [];
    const { body } = this.points.universe.function(param.function);
    return invocation.args.flatMap((argument, index) => {
      if (!parametersFor(body, argument, index).includes(param.index)) return [];
      const within = withinArgument(invocation, index, body, param.index, this.points.names.calledBy(path, invocation));
      return within ? this.anyDerivation.origins(argument.value, within) : [];
    });
  }
}

function isAmong(variable: number, origins: readonly Origin[]): boolean {
  return origins.some((origin) => origin.variable === variable);
}

/** What holds whichever way was taken. */
function intersection(ways: readonly (readonly Cover[])[]): readonly Cover[] {
  const [first, ...others] = ways;
  if (!first) return [];
  return merged(first)
    .map((cover) => others.reduce((common, way) => ({ ...common, ...both(common, coverIn(way, cover), (a, b) => a & b) }), cover))
    .filter((cover) => cover.whenNormalized !== noKinds);
}

function merged(covers: readonly Cover[]): Cover[] {
  const result: Cover[] = [];
  for (const cover of covers) {
    const at = result.findIndex((known) => known.variable === cover.variable && samePath(known.path, cover.path));
    const known = result[at];
    if (known) result[at] = { ...known, ...both(known, cover, (a, b) => a | b) };
    else result.push(cover);
  }
  return result;
}

type Proven = Pick<Cover, 'kinds' | 'whenNormalized' | 'besides'>;

function coverIn(way: readonly Cover[], { variable, path }: Cover): Proven {
  return way.filter((cover) => cover.variable === variable && samePath(cover.path, path)).reduce<Proven>((found, cover) => both(found, cover, (a, b) => a | b), { kinds: noKinds, whenNormalized: noKinds, besides: [] });
}

function both(one: Proven, other: Proven, join: (a: Kinds, b: Kinds) => Kinds): Proven {
  return { kinds: join(one.kinds, other.kinds), whenNormalized: join(one.whenNormalized, other.whenNormalized), besides: one.besides.length === 0 ? other.besides : [...one.besides, ...other.besides] };
}
