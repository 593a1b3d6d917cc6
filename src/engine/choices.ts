// Which of several definitions a way of data went through. One registration in a loop or a wrapper stands for many tools; the function that
// was entered in the end tells which of them it was.
import type { CallSite, Invocation } from './call-targets';
import type { Fact } from './facts';
import type { PointsTo } from './points-to';
import type { AbstractObject, Token } from './values';

/** What is known of some variables at once: the variable holds these objects only, or the parameters of a function, of which the one at `index` told it, come from these calls only. */
export interface Choice {
  readonly objects?: { readonly variable: number; readonly node: number };
  readonly calls?: { readonly function: number; readonly index: number; readonly invocations: readonly Invocation[] };
  /** The names under which the function stood in what it was taken out of by a name, and the variable that held the name. */
  readonly keys?: readonly string[];
  readonly named?: number;
}

/** A call, and one of the functions that it calls. */
export interface Entered {
  readonly call: CallSite;
  readonly function: number;
}

/** What a way of data enters, in its order. */
export function enteredAlong(facts: readonly Fact[]): readonly Entered[] {
  return facts.flatMap(({ hop, context }) => (hop.kind !== 'enter' || context.function === undefined ? [] : [{ call: hop.call, function: context.function }]));
}

const isIndex = /^\d+$/;
/** So many objects are asked for their members where there is more data flow than is followed; then none is told from another. */
const mostAsked = 2000;

/** What is called is what it is called on: it was taken out of nothing. */
function isCalledOnItself({ instruction }: CallSite['site']): boolean {
  return instruction.callee === instruction.self;
}

export class Choices {
  private readonly narrowed = new Map<string, number>();
  private asked = 0;
  private readonly told = new WeakMap<readonly Entered[], readonly Choice[]>();
  private callers: Map<number, Invocation[]> | undefined;

  constructor(private readonly points: PointsTo) {}

  /** What each function that the way enters tells, in the order of the way. */
  through(entered: readonly Entered[]): readonly Choice[] {
    let told = this.told.get(entered);
    if (!told) {
      told = entered.flatMap(({ call: { site }, function: id }) => (isCalledOnItself(site) ? [] : this.handedOn(site.base + site.instruction.callee, this.points.values.function(id))));
      this.told.set(entered, told);
    }
    return told;
  }

  /** What is told by a variable that turned out to hold the function, and by those that it was handed on from, outermost first. */
  private handedOn(variable: number, token: Token, depth = 3): readonly Choice[] {
    const choice = this.of(variable, token, true);
    if (!choice || (choice.objects && this.isPutByOthers(choice.objects.variable))) return [];
    const [only, another] = choice.calls?.invocations ?? [];
    const given = only && !another && choice.calls ? only.args[choice.calls.index] : undefined;
    return [...(given && !given.spread && depth > 0 ? this.handedOn(given.value, token, depth - 1) : []), choice];
  }

  /** Whether several functions give a variable its value: at another time it holds something else. */
  private isPutByOthers(variable: number): boolean {
    const [first, ...others] = variable < this.points.universe.variables ? this.points.universe.definitionsOf(variable) : [];
    return others.some((other) => other.function !== first?.function);
  }

  /** What a call tells by having reached the function. */
  at({ site }: CallSite, token: Token): Choice | undefined {
    if (isCalledOnItself(site)) return undefined;
    return this.of(site.base + site.instruction.callee, token);
  }

  /** What is told by a variable that turned out to hold the function; with `isOwn` what overrides a member comes before what is inherited. */
  of(variable: number, token: Token, isOwn = false): Choice | undefined {
    const { points } = this;
    const named = points.source(variable);
    const param = points.parameterOf(named);
    if (param) return { calls: { function: param.function, index: param.index, invocations: this.callersWith(param.function, param.index, token) } };
    const made = points.madeBy(named);
    if (made?.instruction.op === 'call' && made.instruction.self !== undefined) return { keys: this.keysOf(made.base + made.instruction.self, token) };
    if (made?.instruction.op !== 'load') return undefined;
    const base = this.origin(made.base + made.instruction.base);
    const { key } = made.instruction;
    // A definition that names its function by a text of its own says nothing of what the function was asked for as.
    if (typeof key === 'number' && points.constantsOf(made.base + key).some(({ kind }) => kind === 'text')) return undefined;
    if (typeof key !== 'string') return { keys: this.keysOf(base, token), ...(typeof key === 'number' ? { named: this.origin(made.base + key) } : {}) };
    return { objects: { variable: base, node: this.holders(base, key, token, isOwn) } };
  }

  /** What is told by the key under which the function was found in a variable's objects. */
  among(variable: number, key: string, token: Token): Choice {
    return { objects: { variable, node: this.holders(variable, key, token, false) } };
  }

  /** Whether a choice leaves fewer objects than the variable may hold. */
  isChoice({ variable, node }: NonNullable<Choice['objects']>): boolean {
    return this.objectsAt(node) > 0 && this.objectsAt(variable) > this.objectsAt(node);
  }

  private objectsAt(node: number): number {
    return this.points.tokensOf(node).filter((token) => this.points.values.get(token).kind === 'object').length;
  }

  /** The values of a variable, given the choice, and `others` that hold as well; nothing where the choice says nothing of it. */
  narrow(variable: number, choice: Choice, others: readonly Choice[] = [], depth = 6): number | undefined {
    const { points } = this;
    const named = this.origin(variable);
    if (choice.objects?.variable === named) return choice.objects.node;
    if (depth === 0) return undefined;
    const made = points.madeBy(named);
    if (made?.instruction.op === 'load' && typeof made.instruction.key === 'string') {
      const base = this.narrow(made.base + made.instruction.base, choice, others, depth - 1);
      return base === undefined ? undefined : (this.ofSpread(base, made.instruction.key, others) ?? this.member(base, made.instruction.key));
    }
    if (made?.instruction.op === 'load' && typeof made.instruction.key === 'number' && choice.named === this.origin(made.base + made.instruction.key)) {
      const holder = made.base + made.instruction.base;
      return this.union((choice.keys ?? []).map((key) => this.member(holder, key)));
    }
    const { calls } = choice;
    if (!calls) return undefined;
    const param = points.parameterOf(named);
    if (param?.function !== calls.function) return undefined;
    return this.union(calls.invocations.flatMap(({ args }) => args.slice(param.index, param.index + 1).map(({ value }) => value)));
  }

  /** The values of a variable by the last of several choices that says anything of it. */
  narrowBy(variable: number, choices: readonly Choice[], others: readonly Choice[] = []): number | undefined {
    for (const choice of choices.toReversed()) {
      const node = this.narrow(variable, choice, others);
      if (node !== undefined) return node;
    }
    return undefined;
  }

  /** A member that the only object of a node has of what was spread into it, where other choices tell of that. */
  private ofSpread(node: number, key: string, choices: readonly Choice[]): number | undefined {
    const [object, another] = choices.length > 0 ? this.points.objectsOf(node) : [];
    const [spread, further] = object?.delegates ?? [];
    if (!object || another || spread === undefined || further !== undefined || object.stored.has(key) || object.rest !== undefined) return undefined;
    const taken = this.narrowBy(spread, choices);
    return taken === undefined ? undefined : this.member(taken, key);
  }

  /** What a variable is another name for, also where ways meet again that had parted at a check. */
  private origin(variable: number, depth = 8): number {
    const { universe } = this.points;
    const named = this.points.source(variable);
    if (named >= universe.variables || depth === 0 || this.points.parameterOf(named)) return named;
    const [first, ...others] = universe.definitionsOf(named).map(({ instruction, base }) => (instruction.op === 'copy' || instruction.op === 'guard' ? this.origin(base + instruction.value, depth - 1) : undefined));
    return first !== undefined && others.every((other) => other === first) ? first : named;
  }

  member(node: number, key: string): number {
    const member = this.points.solver.member(node, key);
    this.points.solver.solve();
    return member;
  }

  private union(nodes: readonly number[]): number {
    const { solver } = this.points;
    const key = nodes.join();
    const known = this.narrowed.get(key);
    if (known !== undefined) return known;
    const node = solver.node();
    for (const one of nodes) solver.edge(one, node);
    solver.solve();
    this.narrowed.set(key, node);
    return node;
  }

  /** Of the objects that a variable may hold, those that have the function under the key; with `isOwn` those that have it themselves, if any does. */
  private holders(variable: number, key: string, token: Token, isOwn: boolean): number {
    const { solver } = this.points;
    const name = `${variable} ${key} ${token} ${isOwn}`;
    const known = this.narrowed.get(name);
    if (known !== undefined) return known;
    const node = solver.node();
    this.narrowed.set(name, node);
    const found = this.holding([...solver.tokensOf(variable)], key, token, isOwn);
    for (const held of found) solver.add(node, held);
    solver.solve();
    return node;
  }

  /** Those among the objects; all of them where too many would have to be asked. */
  private holding(all: readonly Token[], key: string, token: Token, isOwn: boolean): readonly Token[] {
    const { solver, values } = this.points;
    if (solver.incomplete) this.asked += all.length;
    if (this.asked > mostAsked) return all;
    const holding: Token[] = [];
    const owning: Token[] = [];
    for (const held of all) {
      const value = values.get(held);
      // A class has its static members as an object has its own.
      if (value.kind !== 'object' && value.kind !== 'function') continue;
      const alone = solver.node();
      solver.add(alone, held);
      if (!this.holds(this.member(alone, key), token)) continue;
      holding.push(held);
      if (isOwn && value.kind === 'object' && this.nearest(value.object, key).some((member) => this.holds(member, token))) owning.push(held);
    }
    return owning.length > 0 ? owning : holding;
  }

  /** Where an object has a member: what overrides it comes before what is inherited. */
  private nearest(object: AbstractObject, key: string, depth = 4): readonly number[] {
    if (object.stored.has(key)) return [this.points.solver.field(object, key)];
    return depth === 0 ? [] : object.delegates.flatMap((node) => this.points.objectsOf(node)).flatMap((inner) => (inner === object ? [] : this.nearest(inner, key, depth - 1)));
  }

  /** The names under which the objects that a variable may hold have the function. */
  private keysOf(variable: number, token: Token): readonly string[] {
    const { solver, values } = this.points;
    const found = new Set<string>();
    for (const held of [...solver.tokensOf(variable)]) {
      const value = values.get(held);
      if (value.kind !== 'object') continue;
      for (const key of this.namesIn(value.object)) if (this.holds(solver.member(variable, key), token)) found.add(key);
    }
    return [...found];
  }

  /** The names of an object's own members, and of those that it has from others: a spread, a module that is exported again. */
  private namesIn(object: AbstractObject, depth = 3): readonly string[] {
    const own = [...object.stored].filter((key) => !isIndex.test(key));
    if (depth === 0) return own;
    const inner = object.delegates.flatMap((node) => this.points.tokensOf(node)).flatMap((token) => {
      const value = this.points.values.get(token);
      return value.kind === 'object' && value.object !== object ? this.namesIn(value.object, depth - 1) : [];
    });
    return [...own, ...inner];
  }

  /** Whether a node holds the function, itself or with a receiver and arguments bound to it. */
  private holds(node: number, token: Token): boolean {
    this.points.solver.solve();
    return this.points.tokensOf(node).some((held) => {
      const value = this.points.values.get(held);
      return held === token || (value.kind === 'bound' && value.callee === token);
    });
  }

  private callersWith(id: number, index: number, token: Token): readonly Invocation[] {
    this.callers ??= this.indexed();
    return (this.callers.get(id) ?? []).filter(({ args }) => {
      const given = args[index];
      return given !== undefined && this.points.tokensOf(given.value).includes(token);
    });
  }

  private indexed(): Map<number, Invocation[]> {
    const found = new Map<number, Invocation[]>();
    for (const call of this.points.calls.all)
      for (const invocation of call.invocations)
        if (invocation.function !== undefined) found.set(invocation.function, [...(found.get(invocation.function) ?? []), invocation]);
    return found;
  }
}
