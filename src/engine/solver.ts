// Which values reach which variables: inclusion constraints over nodes, solved with a worklist. Knows objects and members, not calls or rows.
import { IntSet } from './int-set';
import type { AbstractObject, Token, Value, Values } from './values';

/** A node that so many values of a kind reach says nothing any more; what comes after is left out. Tables of handlers are long, so functions are many. */
const most = { object: 40, function: 250, library: 60, bound: 20, collector: 20 };

/** How often a value may be offered to a node in one run. Real servers need a few times for each variable. */
function mostAttempts(variables: number): number {
  return 500_000 + 20 * variables;
}

/** The name of an element: its place, or the key that `Named` steps tell from the names of members. */
const isIndex = /^(?:\d+$|=)/;

/** Two nodes make one number that is exact. */
const mostNodes = 2 ** 26;

const mostBefore = 300;

type Listener = (token: Token) => void;

/** What the solver asks of those who know functions and libraries: members of values that are no objects. */
export interface Members {
  load(token: Token, key: string | undefined, target: number): void;
  store(token: Token, key: string | undefined, value: number): void;
}

export class Solver {
  private readonly tokens: (IntSet | undefined)[] = [];
  private readonly counts: (Partial<Record<Value['kind'], number>> | undefined)[] = [];
  private readonly edges: (IntSet | undefined)[] = [];
  private readonly listeners: (Listener[] | undefined)[] = [];
  /** Nodes and the values that reached them, in turn. */
  private work: number[] = [];
  private next = 0;
  /** The edges turned around, once someone asked. */
  private back: (number[] | undefined)[] | undefined;
  private readonly loads = new Map<string, number>();
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
  }

  node(): number {
    return this.count++;
  }

  tokensOf(node: number): readonly Token[] {
    return this.tokens[node]?.items ?? none;
  }

  add(node: number, token: Token): void {
    if (--this.left < 0) {
      this.incomplete = true;
      return;
    }
    const known = (this.tokens[node] ??= new IntSet());
    if (known.has(token)) return;
    if (known.items.length >= most.bound) {
      const { kind } = this.values.get(token);
      const counts = (this.counts[node] ??= this.countsOf(known.items));
      if ((counts[kind] ?? 0) >= most[kind]) return;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    known.add(token);
    this.work.push(node, token);
  }

  private countsOf(tokens: readonly Token[]): Partial<Record<Value['kind'], number>> {
    const counts: Partial<Record<Value['kind'], number>> = {};
    for (const token of tokens) {
      const { kind } = this.values.get(token);
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
    return counts;
  }

  /** What reaches `from` reaches `to`. */
  edge(from: number, to: number): void {
    if (from === to) return;
    if (!(this.edges[from] ??= new IntSet()).add(to)) return;
    if (this.back) (this.back[to] ??= []).push(from);
    const known = this.tokens[from]?.items;
    if (known && this.left > 0) for (let at = 0, end = known.length; at < end; at++) this.add(to, known[at] ?? 0);
  }

  /** Calls back for every value that reaches the node, now and later. */
  when(node: number, listener: Listener): void {
    (this.listeners[node] ??= []).push(listener);
    const known = this.tokens[node]?.items;
    if (known && this.left > 0) for (let at = 0, end = known.length; at < end; at++) listener(known[at] ?? 0);
  }

  /**
   * Solves what is known so far, nearest consequences first. Code that is too entangled (bundles whose modules all call each other) would
   * take very long to say very little; past the limit the rest is left out and `incomplete` is set.
   */
  solve(): void {
    for (; this.next < this.work.length; this.next += 2) {
      const node = this.work[this.next] ?? 0;
      const token = this.work[this.next + 1] ?? 0;
      const edges = this.edges[node]?.items;
      if (edges) for (const to of edges) this.add(to, token);
      const listeners = this.listeners[node];
      if (listeners) for (const listener of listeners) listener(token);
    }
    this.work = [];
    this.next = 0;
    this.left = Math.max(this.left, mostAttempts(0));
  }

  /**
   * The nodes that reach a node, itself first and the nearest next, at most a few hundred unless more are wanted. Constants are looked up this way when they are
   * asked for: there are far too many of them to be carried along.
   */
  before(node: number, most = mostBefore): readonly number[] {
    const back = (this.back ??= this.turned());
    const found = new IntSet();
    found.add(node);
    for (let at = 0; at < found.items.length && found.items.length < most; at++) for (const from of back[found.items[at] ?? 0] ?? []) found.add(from);
    return found.items;
  }

  private turned(): (number[] | undefined)[] {
    const back: (number[] | undefined)[] = [];
    this.edges.forEach((edges, from) => {
      for (const to of edges?.items ?? []) (back[to] ??= []).push(from);
    });
    return back;
  }

  /** The node of a member of whatever reaches `base`; without a key, of every member. */
  member(base: number, key: string | undefined): number {
    const name = `${base} ${key === undefined ? '' : `.${key}`}`;
    const known = this.loads.get(name);
    if (known !== undefined) return known;
    const target = this.node();
    this.loads.set(name, target);
    this.load(base, key, target);
    return target;
  }

  load(base: number, key: string | undefined, target: number): void {
    this.when(base, (token) => {
      const value = this.values.get(token);
      if (value.kind === 'object') this.loadFrom(value.object, key, target);
      else this.members.load(token, key, target);
    });
  }

  store(base: number, key: string | undefined, from: number): void {
    this.when(base, (token) => {
      const value = this.values.get(token);
      if (value.kind === 'object') this.storeInto(value.object, key, from);
      else this.members.store(token, key, from);
    });
  }

  loadFrom(object: AbstractObject, key: string | undefined, target: number): void {
    if (key === undefined) this.edge(this.all(object), target);
    else {
      this.edge(this.field(object, key), target);
      if (!object.isList || isIndex.test(key)) this.loadRest(object, target);
    }
    const follow = (delegate: number): void => {
      // An object may have itself among those whose members it has: `options = { ...options }` in a loop.
      const asked = delegate * mostNodes + target;
      const keys = object.asked.get(asked);
      if (keys?.includes(key)) return;
      if (keys) keys.push(key);
      else object.asked.set(asked, [key]);
      this.load(delegate, key, target);
    };
    object.delegates.forEach(follow);
    object.delegateListeners.push(follow);
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
    for (const listener of [...object.delegateListeners]) listener(node);
  }

  field(object: AbstractObject, key: string): number {
    const known = object.fields.get(key);
    if (known !== undefined) return known;
    const node = this.node();
    object.fields.set(key, node);
    if (object.all !== undefined) this.edge(node, object.all);
    return node;
  }

  private rest(object: AbstractObject): number {
    if (object.rest === undefined) {
      object.rest = this.node();
      for (const reader of object.readers) this.edge(object.rest, reader);
      object.readers.length = 0;
      if (object.all !== undefined) this.edge(object.rest, object.all);
    }
    return object.rest;
  }

  private all(object: AbstractObject): number {
    if (object.all === undefined) {
      object.all = this.node();
      for (const field of object.fields.values()) this.edge(field, object.all);
      if (object.rest !== undefined) this.edge(object.rest, object.all);
    }
    return object.all;
  }
}

const none: readonly Token[] = [];
