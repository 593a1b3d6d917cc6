// Whom a call reaches and what that does: arguments to parameters, results back, callbacks into libraries, summary rows.
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { Call, Load } from '../ir/program';
import { rejection } from '../ir/program';
import type { SummaryRow } from '../ir/row';
import type { KnowledgeNode } from './knowledge';
import { isPlace, memberNodes, placeNodes, resultNode } from './knowledge';
import { withNames } from './named-steps';
import type { PointsTo } from './points-to';
import { StartedFiles } from './started-files';
import type { Site, SiteOf, Universe } from './universe';
import type { BoundValue, Token } from './values';

/** An argument as a node of the solver; for a written argument that is its variable. */
export interface PassedArgument {
  readonly value: number;
  readonly name?: string;
  readonly spread?: boolean;
}

/** One way a call is understood: a function of the project or a node of what is known of a library, and what it is given. */
export interface Invocation {
  readonly call: CallSite;
  readonly function: number | undefined;
  readonly library: KnowledgeNode | undefined;
  readonly args: readonly PassedArgument[];
  readonly self: number | undefined;
}

export interface CallSite {
  /** The number of its registration. */
  readonly id: number;
  readonly site: SiteOf<Call>;
  readonly target: number;
  readonly invocations: Invocation[];
  /** What it hands to functions such as `resolve` of a promise, and to which call's result that goes. */
  readonly collected: Collected[];
  /** Its result is what a callback hands back, whatever the function that it reaches returns. */
  isGiven?: boolean;
}

/** A value that a callback hands back by calling what it was given; `to` leads from the results of some calls to where it appears. */
export interface Collected {
  readonly value: number;
  readonly targets: readonly number[];
  readonly to: readonly PathStep[];
}

type Given = Pick<Invocation, 'args' | 'self'> & { readonly construct: boolean };

/** What is written in a call, as variables of the project. */
export function writtenIn({ instruction, base }: CallSite['site']): Pick<Invocation, 'args' | 'self'> {
  return { args: instruction.args.map((argument) => ({ ...argument, value: base + argument.value })), self: instruction.self === undefined ? undefined : base + instruction.self };
}

/** More elements of a list no library of interest takes one by one. */
const mostSpread = 5;

export class CallTargets {
  private readonly reads: { readonly site: SiteOf<Load>; readonly known: KnowledgeNode }[] = [];
  private readonly sites: CallSite[] = [];
  /** By site: the name of the method. */
  private readonly names: (string | undefined)[] = [];
  private readonly givens: (Given | undefined)[] = [];
  private readonly byInstruction = new Map<Call, CallSite>();
  /** By the node of what callbacks hand back. */
  private readonly collections = new Map<number, Omit<Collected, 'value'>>();
  /** By such a node: the results of the calls of a function that gives what is in it. */
  private readonly givings = new Map<number, number[]>();

  readonly started: StartedFiles;

  constructor(private readonly points: PointsTo) {
    this.started = new StartedFiles(points.universe);
  }

  at(instruction: Call): CallSite | undefined {
    return this.byInstruction.get(instruction);
  }

  get all(): readonly CallSite[] {
    return this.sites;
  }

  /** `name` is that of the method, where it calls one. */
  add(site: Site & { instruction: Call }, name: string | undefined): void {
    const { instruction, base } = site;
    const call: CallSite = { id: this.points.callbacks.nextNumber, site, target: base + instruction.target, invocations: [], collected: [] };
    this.points.callbacks.register({ call });
    this.sites.push(call);
    this.names.push(name);
    this.byInstruction.set(instruction, call);
    this.points.solver.call(base + instruction.callee, this.sites.length - 1);
  }

  /** A value reached what is called at the site that was added as this one. */
  reach(at: number, token: Token): void {
    const call = this.sites[at];
    if (call) this.dispatch(call, token, this.given(call, at));
  }

  /** A member is read of a value; should nobody be found to have it, rows about members of that name may say what it is. */
  read(site: Site & { instruction: Load }, known: KnowledgeNode): void {
    this.reads.push({ site, known });
  }

  /** The name of the method that the call at this place in `all` calls, unless the project itself has it. */
  foreignMethod(at: number): string | undefined {
    return this.sites[at]?.invocations.some((invocation) => invocation.function !== undefined) ? undefined : this.names[at];
  }

  /** Methods and members that nobody was found to have are understood by their names, where rows say so. */
  *settle(): Generator<undefined, void> {
    const { solver, knowledge } = this.points;
    this.makeInstances();
    for (const { site, known } of this.reads) {
      const { base, instruction } = site;
      const key = String(instruction.key);
      if (!this.points.tokensOf(base + instruction.base).some((token) => this.points.hasMember(token, key))) this.points.callbacks.seed(base + instruction.target, known, 0, key);
    }
    for (let round = 0; round < 3; round++) {
      let changed = false;
      for (const [at, call] of this.sites.entries()) {
        const name = this.names[at];
        if (name === undefined) continue;
        const nodes = memberNodes(knowledge.methods, name);
        if (nodes.length === 0 || (call.invocations.some(tellsOfData) && !this.isCollection(call, name))) continue;
        for (const node of nodes) this.library(call, node, this.given(call, at), 0);
        changed = true;
      }
      if (!changed) return;
      yield* solver.steps();
    }
  }

  /**
   * What a class of a library makes is an object too, and what its functions give that methods put things into: what is put there under one name is
   * there under every other. Its elements are no methods.
   */
  private makeInstances(): void {
    const { solver, values } = this.points;
    for (const call of this.sites)
      if (call.invocations.every((invocation) => invocation.function === undefined) && (call.site.instruction.construct || call.invocations.some(givesHolder))) solver.add(call.target, values.object('instance at', call.id, true).token);
    solver.solve();
  }

  /** `get` of a map of handlers is no handler, though any member of it may be one. */
  private isCollection({ site }: CallSite, name: string): boolean {
    const { self } = site.instruction;
    if (self === undefined) return false;
    const tokens = this.points.tokensOf(site.base + self);
    const isKnown = tokens.some((token) => {
      const value = this.points.values.get(token);
      return value.kind === 'library' && memberNodes(value.node, name).length > 0;
    });
    return !isKnown && tokens.some((token) => this.points.values.get(token).kind === 'object' && !this.points.hasMember(token, name));
  }

  /** What stands in the call at this place of `sites`. Most calls are never asked. */
  private given({ site }: CallSite, at: number): Given {
    const known = this.givens[at];
    if (known) return known;
    return (this.givens[at] = { ...writtenIn(site), construct: Boolean(site.instruction.construct) });
  }

  private dispatch(call: CallSite, token: Token, given: Given): void {
    const value = this.points.values.get(token);
    if (value.kind === 'function') this.function(call, value.function, given);
    else if (value.kind === 'library') this.library(call, value.node, given, value.site);
    else if (value.kind === 'bound') this.bound(call, value, given);
    else if (value.kind === 'collector') {
      const collected = given.args[value.which];
      if (collected) this.collect(call, collected.value, value.node);
    } else if (value.kind === 'giver') {
      call.isGiven = true;
      this.points.solver.edge(value.node, call.target);
      this.givingsOf(value.node).push(call.target);
    }
  }

  /** Where what a function of a result is called with appears. */
  placeOf(collector: number): Omit<Collected, 'value'> | undefined {
    return this.collections.get(collector);
  }

  private collect(call: CallSite, value: number, node: number): void {
    const place = this.collections.get(node);
    this.points.solver.edge(value, node);
    if (place) call.collected.push({ value, ...place });
  }

  private bound(call: CallSite, { how, callee, given, self }: BoundValue, now: Given): void {
    const [first, ...others] = now.args;
    if (how === 'bind') {
      const kept = others.map((argument) => argument.value);
      this.points.solver.add(call.target, this.points.values.bound('partial', callee, kept, first?.value));
    } else if (how === 'call') this.dispatch(call, callee, { args: others, self: first?.value, construct: false });
    else if (how === 'apply') this.dispatch(call, callee, { args: others.slice(0, 1).map(({ value }) => ({ value, spread: true })), self: first?.value, construct: false });
    else this.dispatch(call, callee, { args: [...given.map((value) => ({ value })), ...now.args], self: self ?? now.self, construct: now.construct });
  }

  /** Whether this way of understanding the call is new. */
  private record(call: CallSite, target: { function: number } | { library: KnowledgeNode }, given: Given): boolean {
    const invocation: Invocation = { call, function: undefined, library: undefined, ...target, args: given.args, self: given.self };
    if (call.invocations.some((known) => known.function === invocation.function && known.library === invocation.library && sameArguments(known.args, given.args))) return false;
    call.invocations.push(invocation);
    return true;
  }

  private function(call: CallSite, id: number, given: Given): void {
    if (!this.record(call, { function: id }, given)) return;
    const { universe, solver, values } = this.points;
    const { body, program } = universe.function(id);
    const { base } = universe.module(program);
    given.args.forEach((argument, index) => {
      for (const param of parametersFor(body, argument, index)) {
        const from = argument.spread ? solver.member(argument.value, undefined) : argument.value;
        if (param !== body.rest) solver.edge(from, base + (body.params[param] ?? 0));
        else {
          const list = values.object('rest', id, true);
          solver.add(base + (body.params[param] ?? 0), list.token);
          solver.storeInto(list.object, undefined, from);
        }
      }
      if (body.allArguments !== undefined) {
        const list = values.object('arguments', id, true);
        solver.add(base + body.allArguments, list.token);
        solver.storeInto(list.object, undefined, argument.value);
      }
    });
    const isClass = body.owner !== undefined && universe.function(id).owner === id;
    if (given.construct) {
      const { token } = this.points.instance(id);
      solver.add(call.target, token);
      if (body.self !== undefined) solver.add(base + body.self, token);
    } else if (given.self !== undefined && body.self !== undefined) this.points.receive(given.self, base + body.self);
    if (!isClass) solver.edge(this.points.resultOf(id), call.target);
  }

  private library(call: CallSite, node: KnowledgeNode, given: Given, site: number): void {
    if (!this.record(call, { library: node }, given)) return;
    const { solver, values } = this.points;
    const result = resultNode(node, given.construct);
    if (result) {
      const isAnchor = result.sanitizers.length > 0 || result.checks.length > 0 || result.sources.length > 0 || result.isMaker;
      const where = isAnchor ? this.points.callbacks.result(call, node.isMaker ? site : 0) : site;
      solver.add(call.target, values.library(result, where));
      this.points.callbacks.seed(call.target, result, where);
    }
    given.args.forEach((argument, index) => {
      const value = argument.spread ? solver.member(argument.value, undefined) : argument.value;
      for (const place of placeNodes(node, 'argument', index, given.args.length, argument.name)) this.points.callbacks.argument(value, place, call, site);
      // As it is written: relative paths of rows find it again.
      if (argument.spread && call.site.instruction.args[index]?.spread) this.spreadOut(argument.value, index, node, call, site);
    });
    for (const row of node.summaries) if (row.summary === 'value') this.apply(row, call, given);
  }

  /** What stands in a list that is spread over the arguments, as in `server.tool(...definition)`, counts where it comes to stand. */
  private spreadOut(list: number, first: number, node: KnowledgeNode, call: CallSite, site: number): void {
    for (let at = 0; at < mostSpread; at++)
      for (const place of placeNodes(node, 'argument', first + at, Infinity)) this.points.callbacks.element(list, String(at), place, call, site);
  }

  private apply(row: SummaryRow, call: CallSite, given: Given): void {
    const [place, ...steps] = withNames(parsePath(row.from), given.args, this.points.universe);
    const to = withNames(parsePath(row.to), given.args, this.points.universe);
    if (place?.step === 'return') this.handOut([place, ...steps], to, call, given);
    for (const start of this.start(place, call, given)) {
      const node = this.walk(start, steps);
      if (row.schema !== undefined) {
        this.deliver(this.passed(node, call), to, call, given);
        continue;
      }
      if (steps[0]?.step === 'parameter') this.collections.set(node, isOfResult(to) ? { targets: this.givingsOf(node), to: to.slice(1) } : { targets: [call.target], to });
      this.deliver(node, to, call, given);
    }
  }

  /** What a schema gives of a value is an object of its own: what is put into the one that it was shown is not put into it. */
  private passed(value: number, call: CallSite): number {
    const { solver, values } = this.points;
    const node = solver.node();
    solver.when(value, (token) => {
      const shown = values.get(token);
      if (shown.kind !== 'object') {
        solver.add(node, token);
        return;
      }
      const { isList } = shown.object;
      const own = values.object(isList ? 'passed list' : 'passed', call.id, isList);
      solver.delegate(own.object, value);
      solver.add(node, own.token);
    });
    return node;
  }

  /** The result has a function whose argument appears somewhere, as `Promise.withResolvers` gives one. */
  private handOut(from: readonly PathStep[], to: readonly PathStep[], call: CallSite, given: Given): void {
    const step = from.at(-1);
    if (step?.step !== 'argument' || typeof step.which !== 'number') return;
    const [holder, collected] = [this.points.solver.node(), this.points.solver.node()];
    this.points.solver.add(holder, this.points.values.collector(collected, step.which));
    this.collections.set(collected, { targets: [call.target], to });
    this.deliver(holder, from.slice(0, -1), call, given);
    this.deliver(collected, to, call, given);
  }

  private start(place: PathStep | undefined, call: CallSite, given: Given): number[] {
    if (place?.step === 'return' || place?.step === 'instance') return [call.target];
    if (place?.step === 'loaded') return given.args.slice(place.which, place.which + 1).flatMap(({ value }) => this.started.loaded(value));
    if (place?.step !== 'argument') return [];
    if (place.which === 'self') return given.self === undefined ? [] : [given.self];
    return given.args
      .filter(({ name }, index) => isPlace(place, index, given.args.length, name))
      .map((argument) => (argument.spread ? this.points.solver.member(argument.value, undefined) : argument.value));
  }

  private walk(node: number, [step, ...others]: readonly PathStep[]): number {
    const { solver, values, universe } = this.points;
    if (!step) return node;
    // What promises are rejected with is data to whoever catches it: which functions it has is not followed.
    if (step.step === 'member' && step.name === rejection) return solver.node();
    if (step.step === 'member' || step.step === 'any') return this.walk(solver.member(node, step.step === 'any' ? undefined : step.name), others);
    const collected = solver.node();
    if (step.step === 'return')
      solver.when(node, (token) => {
        const value = values.get(token);
        if (value.kind === 'function') solver.edge(this.points.resultOf(value.function), collected);
      });
    if (step.step === 'instance')
      solver.when(node, (token) => {
        const value = values.get(token);
        if (value.kind === 'function') solver.add(collected, this.points.instance(value.function).token);
      });
    const next = others[0];
    if (step.step === 'parameter' && next?.step === 'argument' && typeof next.which === 'number' && typeof step.which === 'number') {
      const { which } = next;
      const param = step.which;
      solver.when(node, (token) => {
        const value = values.get(token);
        const callee = value.kind === 'bound' && value.how === 'partial' ? values.get(value.callee) : value;
        if (callee.kind !== 'function') return;
        const { body, program } = universe.function(callee.function);
        const variable = body.params.at(param);
        if (variable !== undefined) solver.add(universe.module(program).base + variable, values.collector(collected, which));
      });
      return this.walk(collected, others.slice(1));
    }
    return this.walk(collected, others);
  }

  private deliver(from: number, [place, ...steps]: readonly PathStep[], call: CallSite, given: Given): void {
    const isResult = place?.step === 'return' || place?.step === 'instance';
    if (isOfResult([...(place ? [place] : []), ...steps])) {
      this.points.solver.add(call.target, this.points.values.giver(from));
      return;
    }
    if (place?.step === 'started') {
      const started = this.started.at(place, steps, given.args);
      for (const variable of started.variables) this.put(from, variable, started.steps, 'started', call);
      return;
    }
    for (const node of this.start(place, call, given)) {
      const role = place?.step === 'instance' ? 'instance at' : 'result';
      if (isResult && steps.length > 0) this.points.solver.add(node, this.points.values.object(role, call.id, steps[0]?.step === 'any').token);
      this.put(from, node, steps, role, call);
    }
  }

  private givingsOf(node: number): number[] {
    const known = this.givings.get(node) ?? [];
    this.givings.set(node, known);
    return known;
  }

  private put(from: number, node: number, [step, ...others]: readonly PathStep[], role: string, call: CallSite): void {
    const { solver, values, universe } = this.points;
    if (!step) solver.edge(from, node);
    else if (step.step === 'parameter')
      solver.when(node, (token) => {
        const value = values.get(token);
        if (value.kind === 'collector') this.collect(call, from, value.node);
        if (value.kind !== 'function') return;
        const { body, program } = universe.function(value.function);
        body.params.forEach((param, index) => {
          if (isPlace(step, index, body.params.length)) this.put(from, universe.module(program).base + param, others, role, call);
        });
      });
    else if (step.step === 'member' || step.step === 'any') {
      const name = step.step === 'any' ? undefined : step.name;
      if (others.some((later) => later.step === 'parameter')) {
        this.put(from, solver.member(node, name), others, role, call);
        return;
      }
      if (others.length === 0) {
        solver.store(node, name, from);
        return;
      }
      const inner = `${role}.${name ?? '*'}`;
      const holder = solver.node();
      solver.add(holder, values.object(inner, call.id, others[0]?.step === 'any').token);
      solver.store(node, name, holder);
      this.put(from, holder, others, inner, call);
    }
  }
}

/** A call whose function is known, or of which rows say what it does with what it is given; that it is of interest says nothing of that. */
function tellsOfData({ library }: Invocation): boolean {
  return !library || library.summaries.length + library.steps.size + library.members.size > 0 || library.uses.length === 0;
}

/** Whether rows say of a method of the result that it puts something into that. */
function givesHolder({ library }: Invocation): boolean {
  const result = library && resultNode(library, false);
  return result ? [...result.members.values()].some(({ summaries }) => summaries.some(({ to }) => to.startsWith('Argument[self].'))) : false;
}

/** Whether it is what a call of the result gives. */
function isOfResult([place, next]: readonly PathStep[]): boolean {
  return place?.step === 'return' && next?.step === 'return';
}

function sameArguments(a: readonly PassedArgument[], b: readonly PassedArgument[]): boolean {
  return a.length === b.length && a.every((argument, index) => argument.value === b[index]?.value);
}

/** Whether what is tested is a promise that somebody forgot to wait for: it counts as true, and says nothing of what will come of it. */
export function isOnlyPromised({ call, function: id }: Invocation, universe: Universe): boolean {
  return id !== undefined && call.site.instruction.unawaited === true && universe.function(id).body.isAsync === true;
}

/** The parameters that an argument reaches: one, by place or by name, or, spread, every one from its place on. */
export function parametersFor(body: { params: readonly number[]; paramNames: readonly string[]; rest: number | undefined }, argument: PassedArgument, index: number): number[] {
  if (argument.name !== undefined) {
    const named = body.paramNames.indexOf(argument.name);
    return named < 0 ? [] : [named];
  }
  if (argument.spread) return body.params.map((_, at) => at).slice(index);
  if (body.rest !== undefined && index >= body.rest) return [body.rest];
  return index < body.params.length ? [index] : [];
}
