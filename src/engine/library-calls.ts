// What a call of a library does with a tainted value, by rows: it hurts, it passes on, it makes harmless, it goes into a callback.
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { Confidence } from '../core/finding';
import { givesParameters, hasWordsOfLine, isHarmfulProgram, isJoiningWords, isScriptOption, readAs } from '../ir/programs';
import type { Condition, SinkRow, SummaryRow } from '../ir/row';
import { secretKindOf } from '../ir/secret-name';
import type { CallSite, Invocation, PassedArgument } from './call-targets';
import { partsOf } from './checked';
import { writtenIn } from './call-targets';
import { askedOfMaker } from './conditions';
import type { Arguments, Conditions } from './conditions';
import type { CutPaths } from './cut-paths';
import { KeptFiles } from './kept-files';
import { membersOf, variablesAt } from './derivation';
import type { Fact, ResultPlace } from './facts';
import { except, ofPart } from './facts';
import { callsThatMade, FedPrograms } from './fed-programs';
import { allKinds, bitOf, kindsOf, noKinds } from './harmless';
import type { Kinds } from './harmless';
import type { KnowledgeNode } from './knowledge';
import { isPlace, memberNodes, placeNodes, resultNode } from './knowledge';
import { isNumber } from './numbers';
import { isInMarkup } from './markup';
import { elementKinds, elementsBefore, elementsOf, hasEndOfOptions, isFirstInList, isInTemplate, isRecord, wordsBefore } from './list-parts';
import type { FieldPath } from './paths';
import { anyElement, anyMembers, behindAll, contains, covers, inside, longest, wholeValue } from './paths';
import { withNames } from './named-steps';
import type { PointsTo } from './points-to';
import type { Guards } from './guards';
import type { Schemas } from './schemas';
import type { Hit } from './taint';
import type { Value as Held } from './values';
import { WrittenFiles } from './written-files';

type Change = Partial<Pick<Fact, 'variable' | 'path' | 'harmless' | 'part' | 'exceptions'>>;

export type Effect =
  | { readonly kind: 'result'; readonly change: Change }
  /** Wherever the file is read that it was written to. */
  | { readonly kind: 'kept'; readonly change: Change }
  | { readonly kind: 'put'; readonly change: Change; readonly holder: number; readonly path: FieldPath }
  | { readonly kind: 'enter'; readonly change: Change; readonly function: number; readonly param: number; readonly path: FieldPath; readonly results: readonly ResultPlace[] };

export class LibraryCalls {
  private readonly fedPrograms: FedPrograms;
  private readonly keptFiles: KeptFiles;
  private readonly writtenFiles: WrittenFiles;

  constructor(
    private readonly points: PointsTo,
    private readonly conditions: Conditions,
    private readonly schemas: Schemas,
    private readonly guards: Guards,
    private readonly cutPaths: CutPaths,
  ) {
    this.fedPrograms = new FedPrograms(points, conditions);
    this.keptFiles = new KeptFiles(points);
    this.writtenFiles = new WrittenFiles(points);
  }

  /** The written arguments of a call. */
  given({ site }: CallSite): Arguments {
    return writtenIn(site);
  }

  sinks(fact: Fact, invocation: Invocation): Hit[] {
    const { library, args, call } = invocation;
    if (!library) return [];
    const hits: Hit[] = [];
    args.forEach((argument, index) => {
      if (argument.value !== fact.variable) return;
      const path = argument.spread ? this.cutPaths.behind(fact.path, anyElement, fact.variable) : fact.path;
      if (!path) return;
      for (const node of placeNodes(library, 'argument', index, args.length, argument.name))
        for (const row of sinksAt(node, path)) {
          if (!this.isHarmful(fact, row, argument, path) || isExcepted(fact, row) || isBehindText(fact, path, row) || !this.isSo(row.when, invocation)) continue;
          if (row.when?.is === 'shell' && this.isParameter(row.when.at, argument, path, invocation)) continue;
          const isUnplaced = this.isPlacedByWay(row, path, invocation);
          if (row.isRead && !isUnplaced && !this.isReadSo(row, argument, path, invocation)) continue;
          if (row.isFed && !this.fedPrograms.isRunBy(row, invocation)) continue;
          if (row.file && (!fact.part || !this.writtenFiles.isSuch(row.file, invocation))) continue;
          if (row.inMarkup && !isInMarkup(this.points, fact)) continue;
          const programs = row.program === undefined || row.isFed ? undefined : this.programs(row.program, invocation);
          const confidence = confidenceIn(row, programs);
          if (confidence) hits.push({ row, call, fact, argument: argument.value, confidence, ...(programs ? { programs } : {}), joined: isUnplaced || (row.when?.is === 'truthy' && (path.length > 0 || index > 0)) || this.isBehindWords(row, argument, path, invocation), ...(isUnplaced ? { isUnplaced } : {}), ...(row.wholeIsFine ? { wholeIsFine: this.isCertainlySo(row.wholeIsFine, invocation) } : {}) });
        }
    });
    return hits;
  }

  private isSo(when: Condition | undefined, invocation: Invocation): boolean {
    return this.answers(when, invocation).includes(true);
  }

  private isCertainlySo(when: Condition, invocation: Invocation): boolean {
    const answers = this.answers(when, invocation);
    return answers.length > 0 && !answers.includes(false);
  }

  /** Whether the condition holds at the call, or at each of those that may have given what is called. */
  private answers(when: Condition | undefined, invocation: Invocation): readonly boolean[] {
    const asked = when && askedOfMaker(when);
    return asked ? callsThatMade(this.points, invocation).map((made) => this.conditions.holds(asked, made)) : [this.conditions.holds(when, invocation)];
  }

  private isHarmful({ harmless }: Fact, { sink, at }: SinkRow, { value }: PassedArgument, path: FieldPath): boolean {
    if ((harmless & bitOf(sink)) !== 0) return false;
    // Who chooses the host chooses the path along with it, and that is the smaller harm.
    if (sink === 'url-path') return (harmless & bitOf('request-url')) !== 0;
    if (sink !== 'program-argument' || !at.endsWith('.any')) return true;
    const { list, place } = this.inList(at, value, path);
    // Where an element stands that was added later is not known.
    return place === anyElement ? !isRecord(this.points, list) && !hasEndOfOptions(this.points, list) : /^\d+$/.test(place);
  }

  /** The list that the row means an element of, and where in it that stands. */
  private inList(at: string, value: number, path: FieldPath): { readonly list: number; readonly place: string } {
    const within = stepsWithin(at).slice(0, -1);
    return { list: this.memberAt(value, within), place: path[within.length] ?? anyElement };
  }

  /** The words before an element of the list, behind the name of the program where that is one of them. */
  private wordsBefore(program: string, list: number, end: number): readonly (readonly (string | undefined)[])[] {
    const before = elementsBefore(this.points, list, end);
    return isFirstInList({ program }) ? before.map((texts) => texts.slice(1)) : before;
  }

  private programs(at: string, invocation: Invocation): string[] {
    const [place, ...steps] = parsePath(at);
    const members = steps.filter(({ step }) => step === 'member');
    return variablesAt(place, invocation).flatMap((variable) => this.conditions.textsOf(this.memberAt(variable, members)));
  }

  /** Whether the program reads the element as what the row says, by its place in the list. */
  private isReadSo({ program = '', sink, at }: SinkRow, { value }: PassedArgument, path: FieldPath, invocation: Invocation): boolean {
    if (isInTemplate({ program })) {
      const words = wordsBefore(this.points, invocation.args[0]?.value ?? value, invocation.args.findIndex((argument) => argument.value === value));
      return words?.[0] !== undefined && readAs(words[0], words.slice(1)) === sink;
    }
    const names = this.programs(program, invocation);
    const { list, place } = this.inList(at, value, path);
    if (/^\d+$/.test(place)) {
      const before = this.wordsBefore(program, list, Number(place));
      // Where nothing tells the program, a shell and its option among the arguments do.
      return (names.length > 0 ? names : ['']).some((name) => before.some((texts) => readAs(name, texts) === sink));
    }
    // Where an element stands that was added later is not known; an option in the list says what it is for, and where none takes a value, it is none's.
    if (sink === 'shell-command') return false;
    const options = this.conditions.textsOf(elementsOf(this.points, list));
    const isSo = (option: string): boolean => names.some((name) => readAs(name, [option]) === sink);
    if (sink !== 'request-url' && sink !== 'remote-file') return options.some(isSo);
    const isOf = (name: string): boolean => readAs(name, []) === sink;
    // What ends the options says that files follow, whatever stands before; of other programs it would say something else.
    const isBehindEnd = sink === 'remote-file' && names.every(isOf) && hasEndOfOptions(this.points, list);
    return names.some(isOf) && (isBehindEnd || options.every(isSo));
  }

  /** Whether the program reads a line for a shell among its arguments, and where in the list the element stands is not known here. */
  private isPlacedByWay({ program = '', sink, isRead, at }: SinkRow, path: FieldPath, invocation: Invocation): boolean {
    const place = path[stepsWithin(at).length - 1] ?? anyElement;
    return isRead === true && sink === 'shell-command' && !isInTemplate({ program }) && !/^\d+$/.test(place) && this.programs(program, invocation).some(isJoiningWords);
  }

  /** Whether the program puts other words of the list before the element, as one line for a shell. */
  private isBehindWords({ program = '', sink, isRead, at }: SinkRow, { value }: PassedArgument, path: FieldPath, invocation: Invocation): boolean {
    if (!isRead || sink !== 'shell-command' || isInTemplate({ program })) return false;
    const { list, place } = this.inList(at, value, path);
    if (!/^\d+$/.test(place)) return false;
    const before = this.wordsBefore(program, list, Number(place));
    return this.programs(program, invocation).some((name) => before.some((texts) => hasWordsOfLine(name, texts)));
  }

  /** Whether the element stands behind the script of a shell, which is given it as a parameter; `at` is where the call names the shell. */
  private isParameter(at: string, { value }: PassedArgument, [place]: FieldPath, invocation: Invocation): boolean {
    if (place === undefined || !/^\d+$/.test(place) || !this.programs(at, invocation).every(givesParameters)) return false;
    return elementsBefore(this.points, value, Number(place)).every((before) => {
      const option = before.findIndex((text) => text !== undefined && isScriptOption(text));
      return option >= 0 && option < before.length - 1;
    });
  }

  effects(fact: Fact, invocation: Invocation): Effect[] {
    const { library } = invocation;
    if (!library) return [];
    const result = resultNode(library, Boolean(invocation.call.site.instruction.construct));
    const cleaned = result ? result.sanitizers.reduce((kinds, row) => kinds | this.conditions.sanitizes(row, invocation.call), noKinds) : noKinds;
    return library.summaries.flatMap((row) => this.applied(row, fact, invocation, library, result, cleaned));
  }

  /** What was put into the result of a call, later, reaches the callbacks that the call was given. */
  latersOf(fact: Fact, invocation: Invocation): Effect[] {
    const { library } = invocation;
    return (library?.summaries ?? []).flatMap((row) => {
      const [place, ...steps] = parsePath(row.from);
      const to = parsePath(row.to);
      const left = place?.step === 'return' || place?.step === 'instance' ? this.cutPaths.behindAll(fact.path, membersOf(steps), fact.variable) : undefined;
      if (!library || !left || to[0]?.step !== 'argument') return [];
      return this.intoCallback(library, invocation, to, row.summary === 'taint' ? { part: true, exceptions: [] } : {}, left);
    });
  }

  private applied(row: SummaryRow, fact: Fact, invocation: Invocation, library: KnowledgeNode, result: KnowledgeNode | undefined, cleaned: Kinds): Effect[] {
    const [place, ...steps] = withNames(parsePath(row.from), invocation.args, this.points.universe);
    if (place?.step !== 'argument' || steps.some((step) => step.step === 'return' || step.step === 'parameter')) return [];
    const left = this.leftOf(fact, place, steps, invocation);
    // A text is made from the value itself, not from an object that has it somewhere inside.
    if (!left || (row.summary === 'taint' && left.length > 0)) return [];
    // Joined with others it is a part; cut or cleaned, it still is all there is.
    const isJoined = steps.length > 0 || (place.which !== 'self' && (invocation.args.length > 1 || hasReceiver(library)));
    const told = fact.path.length === 0 ? ofPart(fact, membersOf(steps)) : fact;
    const harmless = (told.harmless & ~this.renewedBy(row, fact, invocation)) | kindsOf(row.spares ?? []);
    const change: Change = row.summary !== 'taint' ? { exceptions: told.exceptions, harmless: told.harmless | (left.length === 0 ? this.keptBy(row, invocation) : noKinds) } : { part: fact.part || (row.tells !== 'all' && isJoined), exceptions: [], harmless };
    const [target, ...members] = withNames(parsePath(row.to), invocation.args, this.points.universe);
    // Called by a class that extends it, it makes the instance of that.
    if (target?.step === 'instance' && !invocation.call.site.instruction.construct && invocation.self !== undefined) return [{ kind: 'put', change, holder: invocation.self, path: wrap(members, left) }];
    if (target?.step === 'return' || target?.step === 'instance') return this.intoResult(row, fact, invocation, { change, left, members, result, cleaned });
    if (target?.step === 'file') return this.intoFile(invocation, target.which, wrap(members, left), fact, change);
    if (target?.step === 'started') {
      const { variables, steps: inside } = this.points.calls.started.at(target, members, invocation.args);
      return variables.map((variable) => ({ kind: 'kept', change: { ...change, variable, path: wrap(inside, left) } }));
    }
    if (target?.step !== 'argument') return [];
    if (members.some(({ step }) => step === 'parameter')) return this.intoCallback(library, invocation, [target, ...members], { ...change, harmless: harmless | cleaned }, left);
    const before = invocation.args.slice(0, invocation.args.findIndex(({ value }) => value === fact.variable)).map(({ value }) => value);
    const placed = { ...change, harmless: harmless | (target.which === 'self' ? elementKinds(this.points, before) : noKinds) };
    return variablesAt(target, invocation).map((holder) => ({ kind: 'put', change: placed, holder, path: wrap(members, left) }));
  }

  private renewedBy({ renews = [], renewsWhen }: SummaryRow, fact: Fact, invocation: Invocation): Kinds {
    if (renewsWhen && (fact.path[0] !== anyElement || isNumber(fact) || !this.conditions.holds(renewsWhen, invocation))) return noKinds;
    return kindsOf(renews);
  }

  /** What the elements that a test lets into the result are harmless to. */
  private keptBy({ from }: SummaryRow, { library, args }: Invocation): Kinds {
    const [test] = args;
    if (from !== 'Argument[self].any' || !test || !library?.computations.some(({ computes }) => computes === 'filter')) return noKinds;
    const tests = this.points.tokensOf(test.value).map((token) => this.points.values.get(token));
    // A promise counts as true, whatever comes of it.
    const approved = tests.map((value) => (value.kind === 'function' && !this.points.universe.function(value.function).body.isAsync ? this.guards.approvedBy(value.function) : noKinds));
    return approved.reduce((kinds, own) => kinds & own, approved.length > 0 ? allKinds : noKinds);
  }

  private leftOf(fact: Fact, place: PathStep & { step: 'argument' }, steps: readonly PathStep[], { args, self }: Invocation): FieldPath | undefined {
    const keys = membersOf(steps);
    const [step, further] = steps;
    // A key that the text does not tell is read as a computed name is.
    if (place.which === 'self' && step?.step === 'any' && step.named !== undefined && !further) return self === fact.variable ? this.cutPaths.behindRead(fact.path, anyElement, fact.variable) : undefined;
    if (place.which === 'self') return self === fact.variable ? this.cutPaths.behindAll(fact.path, keys, fact.variable) : undefined;
    for (const [index, argument] of args.entries()) {
      if (argument.value !== fact.variable || !isPlace(place, index, args.length, argument.name)) continue;
      const left = argument.spread ? this.cutPaths.behind(fact.path, anyElement, fact.variable) : undefined;
      return argument.spread ? left && behindAll(left, keys) : this.cutPaths.behindAll(fact.path, keys, fact.variable);
    }
    return undefined;
  }

  private intoResult(
    row: SummaryRow,
    fact: Fact,
    { call }: Invocation,
    { change, left, members, result, cleaned }: { change: Change; left: FieldPath; members: readonly PathStep[]; result: KnowledgeNode | undefined; cleaned: Kinds },
  ): Effect[] {
    // The members of a text matter only to who reads it back.
    if (row.summary === 'copy' && members.length > 0 && !this.keptFiles.isReadBack(call.target)) return [];
    const path = wrap(members, left);
    const checked = row.schema === undefined ? undefined : this.schemas.at({ call }, row.schema);
    const inner = result && members.reduce<KnowledgeNode[]>((nodes, step) => nodes.flatMap((node) => memberNodes(node, step.step === 'member' ? step.name : undefined)), [result]);
    const memberCleaned = members.length > 0 ? (inner ?? []).flatMap((node) => node.sanitizers).reduce((kinds, own) => kinds | this.conditions.sanitizes(own, call), noKinds) : noKinds;
    const harmless = (change.harmless ?? fact.harmless) | cleaned | memberCleaned;
    if (checked && checked !== 'absent') {
      const changed = this.schemas.changedBy(checked);
      const param = changed === undefined ? undefined : this.points.universe.function(changed).body.params[0];
      const parts = [...partsOf(checked, longest - members.length)].flatMap(({ path: told, kinds, exceptions }) => {
        const meant = partAt(told, left);
        if (!meant || (left.length === 0 && fact.source === 'environment' && !mayBeSecret(told))) return [];
        // What was shown of a member before holds of what passed.
        const shown = left.length === 0 ? ofPart({ harmless: kinds, exceptions: change.exceptions ?? [] }, told) : { harmless: kinds, exceptions: [] };
        return [{ path: meant, kinds: shown.harmless, exceptions: meant.length > told.length ? [] : [...exceptions, ...shown.exceptions] }];
      });
      if (changed !== undefined && param !== undefined) return parts.map((part) => ({ kind: 'enter', change: { ...change, harmless: harmless | part.kinds, exceptions: part.exceptions }, function: changed, param, path: part.path, results: [{ from: wholeValue, to: membersOf(members), into: undefined, isPart: false }] }));
      if (left.length === 0 || parts.length > 0) return parts.map((part) => ({ kind: 'result', change: { ...change, variable: call.target, path: [...membersOf(members), ...part.path], harmless: harmless | part.kinds, exceptions: part.exceptions } }));
    }
    return [{ kind: 'result', change: { ...change, ...(path.length === 0 && result ? { exceptions: sparedMembers(result, change.exceptions ?? fact.exceptions) } : {}), variable: call.target, path, harmless } }];
  }

  private intoFile({ args }: Invocation, which: number, path: FieldPath, { variable }: Fact, change: Change): Effect[] {
    const file = args[which];
    // The members that were written as a text are known one by one.
    if (!file || (path.length === 0 && this.isMadeOfMembers(variable))) return [];
    return this.keptFiles.readingsOf(file.value).flatMap(({ target, from, to }): Effect[] => {
      const read = behindAll(path, from);
      return read ? [{ kind: 'kept', change: { ...change, variable: target, path: to.reduceRight<FieldPath>((inner, key) => inside(key, inner), read) } }] : [];
    });
  }

  private isMadeOfMembers(variable: number): boolean {
    return this.points.givingOf(variable)?.invocations.some(({ library }) => library?.summaries.some((row) => row.summary === 'copy' && row.to.startsWith('ReturnValue.'))) ?? false;
  }

  /** The functions of the project that a library calls back, and where what each gives appears in the call's result. */
  *callbacks(invocation: Invocation): Generator<{ readonly function: number; readonly results: readonly ResultPlace[] }> {
    const { library } = invocation;
    for (const row of library?.summaries ?? []) {
      const from = parsePath(row.from);
      const given = from.findIndex(({ step }) => step === 'return');
      if (!library || from[0]?.step !== 'argument' || given < 1) continue;
      const place = from.slice(0, given);
      for (const id of this.functionsAt(place, invocation)) yield { function: id, results: this.resultsOf(library, place, invocation) };
    }
  }

  /** The functions of the project at a place of a call, or in a member of what stands there. */
  private functionsAt([place, ...members]: readonly PathStep[], invocation: Invocation): number[] {
    return this.valuesAt([...(place ? [place] : []), ...members], invocation).flatMap((value) => (value.kind === 'function' ? [value.function] : []));
  }

  private valuesAt([place, ...members]: readonly PathStep[], invocation: Invocation): readonly Held[] {
    const nodes = variablesAt(place, invocation).map((variable) => this.memberAt(variable, members));
    return nodes.flatMap((node) => [...this.points.tokensOf(node)].map((token) => this.points.values.get(token)));
  }

  private memberAt(variable: number, members: readonly PathStep[]): number {
    if (members.length === 0) return variable;
    const node = members.reduce((at, step) => this.points.solver.member(at, step.step === 'member' ? step.name : undefined), variable);
    this.points.solver.solve();
    return node;
  }

  /** Where what a callback gives appears. */
  private resultsOf(library: KnowledgeNode, place: readonly PathStep[], invocation: Invocation): ResultPlace[] {
    return library.summaries.flatMap((row): ResultPlace[] => {
      const path = parsePath(row.from);
      const given = path.findIndex(({ step }) => step === 'return');
      const to = parsePath(row.to);
      if (given < 0 || !isSamePlace(path.slice(0, given), place)) return [];
      const from = membersOf(path.slice(given + 1));
      const isPart = row.summary === 'taint';
      if (to[0]?.step === 'return' || to[0]?.step === 'instance') return [{ from, to: membersOf(to.slice(1)), into: undefined, isPart }];
      return this.paramsAt(to, invocation).map(({ variable, within }) => ({ from, to: membersOf(within), into: variable, isPart }));
    });
  }

  /** The parameters, as variables, that a path means of the callbacks at a place. */
  private paramsAt(to: readonly PathStep[], invocation: Invocation): { readonly variable: number; readonly within: readonly PathStep[] }[] {
    return [...this.parametersOf(to, invocation)].map(({ function: id, param, within }) => ({ variable: this.points.universe.module(this.points.universe.function(id).program).base + param, within }));
  }

  private *parametersOf(to: readonly PathStep[], invocation: Invocation): Generator<{ readonly function: number; readonly param: number; readonly within: readonly PathStep[] }> {
    const at = to.findIndex(({ step }) => step === 'parameter');
    const step = to[at];
    if (step?.step !== 'parameter') return;
    for (const id of this.functionsAt(to.slice(0, at), invocation)) {
      const { params } = this.points.universe.function(id).body;
      for (const [index, param] of params.entries()) if (isPlace(step, index, params.length)) yield { function: id, param, within: to.slice(at + 1) };
    }
  }

  private intoCallback(library: KnowledgeNode, invocation: Invocation, to: readonly PathStep[], change: Change, left: FieldPath): Effect[] {
    const results = this.resultsOf(library, to.slice(0, to.findIndex(({ step }) => step === 'parameter')), invocation);
    const entered = [...this.parametersOf(to, invocation)].map(({ function: id, param, within }): Effect => ({ kind: 'enter', change, function: id, param, path: wrap(within, left), results }));
    return [...entered, ...this.intoPromises(invocation, to, change, left)];
  }

  /** The callback is what ends a promise: what it is called with is what the promise gives. */
  private intoPromises(invocation: Invocation, to: readonly PathStep[], change: Change, left: FieldPath): Effect[] {
    const at = to.findIndex(({ step }) => step === 'parameter');
    const step = to[at];
    if (step?.step !== 'parameter') return [];
    return this.valuesAt(to.slice(0, at), invocation).flatMap((value) => {
      const place = value.kind === 'collector' && isPlace(step, value.which, value.which + 1) ? this.points.calls.placeOf(value.node) : undefined;
      return (place?.targets ?? []).map((variable): Effect => ({ kind: 'kept', change: { ...change, variable, path: wrap(place?.to ?? [], wrap(to.slice(at + 1), left)) } }));
    });
  }
}

/** Whether what is said of one place of a call is said of the other. */
function isSamePlace([a, ...inA]: readonly PathStep[], [b, ...inB]: readonly PathStep[]): boolean {
  if (a?.step !== 'argument' || b?.step !== 'argument' || (a.which !== b.which && a.which !== 'any')) return false;
  return inA.length === inB.length && membersOf(inA).join('.') === membersOf(inB).join('.');
}

/** Nothing where the program is known, and none of which it is known that an option does harm. */
function confidenceIn({ isRead, isFed }: SinkRow, programs: readonly string[] | undefined): Confidence | undefined {
  if (!programs || isRead || isFed) return isRead ? 'medium' : 'high';
  if (programs.length === 0) return 'low';
  return programs.some((name) => isHarmfulProgram(name)) ? 'high' : undefined;
}

/** A whole record reaches a sink that reads one member of it, and just that member was shown harmless: say nothing. */
function isExcepted({ exceptions }: Fact, { at, sink }: SinkRow): boolean {
  if (exceptions.length === 0) return false;
  const members = membersWithin(at);
  return members.length > 0 && exceptions.some(({ path, kinds }) => (kinds & bitOf(sink)) !== 0 && contains(path, members));
}

/** The sink reads a member of what is a text, which has none that anybody chose. */
function isBehindText({ part, harmless }: Fact, path: FieldPath, { at }: SinkRow): boolean {
  const isText = part || (harmless & bitOf('nosql-query')) !== 0;
  return isText && !path.includes(anyMembers) && membersWithin(at).length > path.length;
}

/** The members that a row leads to inside of an argument. */
function membersWithin(at: string): readonly string[] {
  return membersOf(stepsWithin(at));
}

function stepsWithin(at: string): readonly PathStep[] {
  const steps = parsePath(at);
  return steps.slice(steps.findLastIndex(({ step }) => step === 'argument') + 1);
}

/** Whether the result is made from the receiver as well, as `concat` does. */
function hasReceiver(library: KnowledgeNode): boolean {
  return library.summaries.some((row) => row.from === 'Argument[self]' && row.to === 'ReturnValue');
}

function wrap(members: readonly PathStep[], path: FieldPath): FieldPath {
  return membersOf(members).reduceRight<FieldPath>((inner, key) => inside(key, inner), path);
}

/** The sinks that have the part in them, however deep. */
export function* sinksWithin(node: KnowledgeNode, path: FieldPath): Generator<KnowledgeNode['sinks'][number]> {
  yield* node.sinks;
  const [key, ...others] = path;
  if (key === anyMembers) {
    for (const child of memberNodes(node, undefined)) yield* sinksWithin(child, path);
    yield* sinksWithin(node, others);
    return;
  }
  for (const child of memberNodes(node, key === anyElement ? undefined : key)) yield* sinksWithin(child, others);
}

/** The sinks that a tainted part of a value reaches: the part itself, or what a sink reads inside it. */
export function* sinksAt(node: KnowledgeNode, path: FieldPath): Generator<KnowledgeNode['sinks'][number]> {
  const [key, ...others] = path;
  if (key === undefined) {
    yield* node.sinks;
    for (const child of memberNodes(node, undefined)) yield* sinksAt(child, path);
    return;
  }
  if (key === anyMembers) {
    for (const child of memberNodes(node, undefined)) yield* sinksAt(child, path);
    yield* sinksAt(node, others);
    return;
  }
  const children = key === anyElement ? memberNodes(node, undefined) : memberNodes(node, key);
  for (const child of children) yield* sinksAt(child, others);
}

/** Of an environment that a schema has read, each variable is known by its name. */
function mayBeSecret([name]: FieldPath): boolean {
  return name === undefined || name === anyElement || secretKindOf(name) !== undefined;
}

/** What rows say of single members of what a call gives. */
function sparedMembers({ members }: KnowledgeNode, exceptions: Fact['exceptions']): Fact['exceptions'] {
  let known = exceptions;
  for (const [name, { sanitizers }] of members) for (const { sanitizer, when } of sanitizers) if (!when) known = except(known, [name], kindsOf(sanitizer));
  return known;
}

/** What of a part that a schema tells is meant by a path; nothing where the path leads elsewhere. */
function partAt(told: FieldPath, path: FieldPath): FieldPath | undefined {
  if (covers(path, told)) return told;
  const isInside = path.length > told.length && told.every((key, index) => path[index] === key || path[index] === anyElement);
  return isInside ? [...told, ...path.slice(told.length)] : undefined;
}
