// Which values reach which variables: inclusion constraints over nodes, solved with a worklist. Knows objects and members, not calls or rows.
import { IntSet } from './int-set';
import { Lists } from './lists';
import { TokenSets } from './token-sets';
import type { AbstractObject, Token, Values } from './values';
import { isIndex } from './values';

/** Of more objects, some are left out. */
export const mostObjects = 250;

/**
 * A node that so many values of a kind reach says nothing any more; what comes after is left out. Lists of tools are long, so objects and functions
 * are many, also those that are bound to the object that they are methods of.
 */
const most = { object: mostObjects, function: 250, library: 60, method: 100, bound: 20, collector: 20, giver: 20 };

type CountedKind = keyof typeof most;

/** How often a value may be offered to a node in one run. Real servers need a few times for each variable. */
function mostAttempts(variables: number): number {
  return 500_000 + 15 * variables;
}

/** Two nodes make one number that is exact. */
const mostNodes = 2 ** 26;

export const mostBefore = 300;

/** How many values are carried on between two pauses: a few milliseconds' work. */
const betweenPauses = 8192;

/** A node with more edges than these has a set of them. */
const fewEdges = 8;

type Listener = (token: Token) => void;

/** What the solver asks of those who know functions and libraries: members of values that are no objects, and calls. */
export interface Members {
  load(token: Token, key: string | undefined, target: number): void;
  store(token: Token, key: string | undefined, value: number): void;
  /** A value reached what the call site of this number calls. */
  call(site: number, token: Token): void;
}

/** What waits for the values of a node: a load, a store and a call are far too many to be closures. */
const enum Wait { Load, Store, Call, Listener }

export class Solver {
  private readonly tokens: TokenSets;
  private readonly counts: (Partial<Record<CountedKind, number>> | undefined)[] = [];
  private readonly edges: Lists;
  /** By record of `edges`. */
  private readonly targets: number[] = [0];
  /** The targets of nodes that have many. */
  private readonly wide = new Map<number, Set<number>>();
  private readonly waiting: Lists;
  /** By record of `waiting`: what it is, the member, and the node, call site or listener. */
  private readonly waits: Wait[] = [Wait.Listener];
  private readonly keys: (string | undefined)[] = [undefined];
  private readonly concerned: number[] = [0];
  private readonly listeners: Listener[] = [];
  /** Nodes and the values that reached them, in turn. */
  private work: number[] = [];
  private next = 0;
  /** The edges turned around, once someone asked: by record of `back`, where it comes from. */
  private back: Lists | undefined;
  private readonly origins: number[] = [0];
  private readonly loads = new Map<number, Map<string | undefined, number>>();
  /** By the node of a member, the node whose member it is. */
  private readonly bases = new Map<number, number>();
  private count: number;
  members!: Members;

  /** Whether the limit of steps left something out. */
  incomplete = false;
  private left: number;

  constructor(
    readonly values: Values,
    variables: number,
  ) {
    this.count = variables;
    this.left = mostAttempts(variables);
    this.tokens = new TokenSets(variables);
    this.edges = new Lists(variables);
    this.waiting = new Lists(variables);
  }

  /** Gives anew the steps that so many variables may take. */
  allowFor(variables: number): void {
    this.left = mostAttempts(variables);
  }

  node(): number {
    return this.count++;
  }

  tokensOf(node: number): readonly Token[] {
    return this.tokens.of(node);
  }

  add(node: number, token: Token): void {
    if (--this.left < 0) {
      this.incomplete = true;
      return;
    }
    if (this.tokens.has(node, token)) return;
    const known = this.tokens.of(node);
    if (known.length >= most.bound) {
      const kind = this.kindOf(token);
      const counts = (this.counts[node] ??= this.countsOf(known));
      if ((counts[kind] ?? 0) >= most[kind]) return;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    this.tokens.add(node, token);
    this.work.push(node, token);
  }

  private countsOf(tokens: readonly Token[]): Partial<Record<CountedKind, number>> {
    const counts: Partial<Record<CountedKind, number>> = {};
    for (const token of tokens) {
      const kind = this.kindOf(token);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  }

  private kindOf(token: Token): CountedKind {
    const value = this.values.get(token);
    const isMethod = value.kind === 'bound' && (value.how === 'bind' || value.how === 'partial') && this.values.get(value.callee).kind === 'function';
    return isMethod ? 'method' : value.kind;
  }

  /** What reaches `from` reaches `to`. */
  edge(from: number, to: number): void {
    if (from === to || this.hasEdge(from, to)) return;
    this.targets[this.edges.append(from)] = to;
    if (this.back) this.origins[this.back.append(to)] = from;
    if (this.left <= 0) return;
    const known = this.tokens.of(from);
    for (let at = 0, end = known.length; at < end; at++) this.add(to, known[at] ?? 0);
  }

  private hasEdge(from: number, to: number): boolean {
    let seen = 0;
    for (let edge = this.edges.first(from); edge !== 0; edge = this.edges.next(edge)) {
      if (this.targets[edge] === to) return true;
      if (++seen === fewEdges) return this.isAmongMany(from, to);
    }
    return false;
  }

  /** Enters the edge where it is new. */
  private isAmongMany(from: number, to: number): boolean {
    let known = this.wide.get(from);
    if (!known) {
      known = new Set();
      for (let edge = this.edges.first(from); edge !== 0; edge = this.edges.next(edge)) known.add(this.targets[edge] ?? 0);
      this.wide.set(from, known);
    }
    const before = known.size;
    return known.add(to).size === before;
  }

  /** Calls back for every value that reaches the node, now and later. */
  when(node: number, listener: Listener): void {
    this.wait(node, Wait.Listener, undefined, this.listeners.push(listener) - 1);
  }

  /** Tells `members` of every value that reaches the node, which the call site of this number calls. */
  call(node: number, site: number): void {
    this.wait(node, Wait.Call, undefined, site);
  }

  private wait(node: number, wait: Wait, key: string | undefined, concerned: number): void {
    const record = this.waiting.append(node);
    this.waits[record] = wait;
    this.keys[record] = key;
    this.concerned[record] = concerned;
    if (this.left <= 0) return;
    const known = this.tokens.of(node);
    for (let at = 0, end = known.length; at < end; at++) this.tell(record, known[at] ?? 0);
  }

  private tell(record: number, token: Token): void {
    const wait = this.waits[record];
    const concerned = this.concerned[record] ?? 0;
    if (wait === Wait.Call) this.members.call(concerned, token);
    else if (wait === Wait.Listener) this.listeners[concerned]?.(token);
    else {
      const key = this.keys[record];
      const value = this.values.get(token);
      if (wait === Wait.Load) {
        if (value.kind === 'object') this.loadFrom(value.object, key, concerned);
        else this.members.load(token, key, concerned);
      } else if (value.kind === 'object') this.storeInto(value.object, key, concerned);
      else this.members.store(token, key, concerned);
    }
  }

  /**
   * Solves what is known so far, nearest consequences first. Code that is too entangled (bundles whose modules all call each other) would
   * take very long to say very little; past the limit the rest is left out and `incomplete` is set.
   */
  solve(): void {
    if (this.next < this.work.length) for (const steps = this.steps(); !steps.next().done; );
    else this.left = Math.max(this.left, mostAttempts(0));
  }

  /** The same, with a pause now and then in which whoever asked may do something else. */
  *steps(): Generator<undefined, void> {
    for (let done = 1; this.next < this.work.length; this.next += 2, done++) {
      if (done % betweenPauses === 0) yield;
      const node = this.work[this.next] ?? 0;
      const token = this.work[this.next + 1] ?? 0;
      if (this.left > 0) for (let edge = this.edges.first(node); edge !== 0; edge = this.edges.next(edge)) this.add(this.targets[edge] ?? 0, token);
      else this.incomplete = true;
      for (let record = this.waiting.first(node); record !== 0; record = this.waiting.next(record)) this.tell(record, token);
    }
    this.work = [];
    this.next = 0;
    this.left = Math.max(this.left, mostAttempts(0));
  }

  /**
   * The nodes that reach a node, itself first and the nearest next, at most a few hundred unless more are wanted. Constants are looked up this way when they are
   * asked for: there are far too many of them to be carried along. What reaches a node that `isEnd` holds of is not asked.
   */
  before(node: number, most = mostBefore, isEnd?: (node: number) => boolean): readonly number[] {
    const back = (this.back ??= this.turned());
    const found = new IntSet();
    found.add(node);
    for (let at = 0; at < found.items.length && found.items.length < most; at++)
      if (!isEnd?.(found.items[at] ?? 0))
        for (let edge = back.first(found.items[at] ?? 0); edge !== 0; edge = back.next(edge)) found.add(this.origins[edge] ?? 0);
    return found.items;
  }

  /** Whether something flows into the node. */
  isFed(node: number): boolean {
    return (this.back ??= this.turned()).first(node) !== 0;
  }

  private turned(): Lists {
    const back = new Lists(this.count);
    for (let from = 0; from < this.count; from++)
      for (let edge = this.edges.first(from); edge !== 0; edge = this.edges.next(edge)) this.origins[back.append(this.targets[edge] ?? 0)] = from;
    return back;
  }

  /** The node of a member of whatever reaches `base`; without a key, of every member. */
  member(base: number, key: string | undefined): number {
    const loads = this.loads.get(base) ?? new Map<string | undefined, number>();
    if (loads.size === 0) this.loads.set(base, loads);
    const known = loads.get(key);
    if (known !== undefined) return known;
    const target = this.node();
    loads.set(key, target);
    this.bases.set(target, base);
    this.load(base, key, target);
    return target;
  }

  /** The node whose member the node was asked for as, if it was. */
  baseOf(member: number): number | undefined {
    return this.bases.get(member);
  }

  load(base: number, key: string | undefined, target: number): void {
    this.wait(base, Wait.Load, key, target);
  }

  store(base: number, key: string | undefined, from: number): void {
    this.wait(base, Wait.Store, key, from);
  }

  loadFrom(object: AbstractObject, key: string | undefined, target: number): void {
    if (key === undefined) this.edge(this.all(object), target);
    else {
      this.edge(this.field(object, key), target);
      if (!object.isList || isIndex.test(key)) this.loadRest(object, target);
    }
    object.readKeys.push(key);
    object.readTargets.push(target);
    for (const delegate of object.delegates) this.follow(object, delegate, key, target);
  }

  private follow(object: AbstractObject, delegate: number, key: string | undefined, target: number): void {
    if (key !== undefined && object.overriding?.has(key)) return;
    // An object may have itself among those whose members it has: `options = { ...options }` in a loop.
    const asked = delegate * mostNodes + target;
    const keys = object.asked?.get(asked);
    if (keys?.includes(key)) return;
    if (keys) keys.push(key);
    else if (object.asked) object.asked.set(asked, [key]);
    else object.asked = new Map([[asked, [key]]]);
    this.load(delegate, key, target);
  }

  private loadRest(object: AbstractObject, target: number): void {
    if (object.rest === undefined) object.readers.push(target);
    else this.edge(object.rest, target);
  }

  storeInto(object: AbstractObject, key: string | undefined, from: number): void {
    if (key === '*') {
      this.delegate(object, from);
      return;
    }
    if (key !== undefined) object.stored.add(key);
    this.edge(from, key === undefined ? this.rest(object) : this.field(object, key));
  }

  /** What reaches `node` has members that the object has too. */
  delegate(object: AbstractObject, node: number): void {
    if (object.delegates.includes(node)) return;
    object.delegates.push(node);
    for (let at = 0, end = object.readTargets.length; at < end; at++) this.follow(object, node, object.readKeys[at], object.readTargets[at] ?? 0);
  }

  field(object: AbstractObject, key: string): number {
    const known = object.fields.get(key);
    if (known !== undefined) return known;
    const node = this.node();
    object.fields.set(key, node);
    if (object.all !== undefined) this.into(object.all, node, object);
    return node;
  }

  private rest(object: AbstractObject): number {
    if (object.rest === undefined) {
      object.rest = this.node();
      for (const reader of object.readers) this.edge(object.rest, reader);
      object.readers.length = 0;
      if (object.all !== undefined) this.into(object.all, object.rest, object);
    }
    return object.rest;
  }

  private all(object: AbstractObject): number {
    if (object.all === undefined) {
      object.all = this.node();
      for (const field of object.fields.values()) this.into(object.all, field, object);
      if (object.rest !== undefined) this.into(object.all, object.rest, object);
    }
    return object.all;
  }

  /** A name that only the running code knows chooses among the methods of a class, not among the clients of libraries that an instance keeps. */
  private into(all: number, field: number, { role }: AbstractObject): void {
    if (role !== 'instance') this.edge(field, all);
    else
      this.when(field, (token) => {
        if (this.values.get(token).kind !== 'library') this.add(all, token);
      });
  }
}
