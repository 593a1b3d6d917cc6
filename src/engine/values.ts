// Abstract values: what a variable may hold, as numbers. Functions, objects by where they are made, values of libraries.
import type { KnowledgeNode } from './knowledge';

/** A number that stands for one abstract value. */
export type Token = number;

export interface FunctionValue {
  readonly kind: 'function';
  readonly function: number;
}
export interface ObjectValue {
  readonly kind: 'object';
  readonly object: AbstractObject;
}
/** A value that a library gave: a node of what is known of it, and the call it belongs to where that matters. */
export interface LibraryValue {
  readonly kind: 'library';
  readonly node: KnowledgeNode;
  readonly site: number;
}
/** A function together with a way of calling it: `bind`, `call` and `apply` of another value. */
export interface BoundValue {
  readonly kind: 'bound';
  readonly how: 'bind' | 'call' | 'apply' | 'partial';
  readonly callee: Token;
  /** For `partial`: the arguments that come before those of the call. */
  readonly given: readonly number[];
  readonly self: number | undefined;
}
/** A function that a library hands to a callback to be given a value with: `resolve` of a promise. */
export interface CollectorValue {
  readonly kind: 'collector';
  readonly node: number;
  readonly which: number;
}
/** A function that a library made, which gives what another one handed back: what `promisify` makes. */
export interface GiverValue {
  readonly kind: 'giver';
  readonly node: number;
}
export type Value = FunctionValue | ObjectValue | LibraryValue | BoundValue | CollectorValue | GiverValue;

/** An object of the audited code, one for each place that makes it. Nodes are numbers of the solver. */
export interface AbstractObject {
  readonly id: number;
  /** What it plays for whom: what a variable is made as, the instance of a class. */
  readonly role: string;
  /** A list: its elements are no methods of it. */
  readonly isList: boolean;
  readonly fields: Map<string, number>;
  /** The names that code or a row stores under, as against those that are only asked for. */
  readonly stored: Set<string>;
  /** Which loads were asked of what it takes its members from. */
  asked: Map<number, (string | undefined)[]> | undefined;
  /** The members whose names the text does not tell. */
  rest: number | undefined;
  /** Nodes that read a named member, and so may read what `rest` holds, should there ever be such a node. */
  readonly readers: number[];
  /** All members together, where someone asked for them. */
  all: number | undefined;
  /** Nodes that hold objects whose members this one has too: a spread, a prototype, a re-exported module. */
  readonly delegates: number[];
  /** The names that are written behind all that is spread into it: what they are in there is nothing to this one. */
  overriding: ReadonlySet<string> | undefined;
  /** What was read of it and into which nodes, in pairs: a later delegate may have it too. */
  readonly readKeys: (string | undefined)[];
  readonly readTargets: number[];
}

/** The nodes of all that an object has of its own. */
export function heldBy({ fields, rest }: AbstractObject): readonly number[] {
  return [...fields.values(), ...(rest === undefined ? [] : [rest])];
}

/** The name of an element: its place, or the key that `Named` steps tell from the names of members. */
export const isIndex = /^(?:\d+$|=)/;

/** Node and call site, or node and place, make one number that is exact. */
const mostSites = 2 ** 26;

export class Values {
  private readonly values: Value[] = [];
  private readonly functions: (Token | undefined)[] = [];
  private readonly libraries = new Map<number, Token>();
  private readonly collectors = new Map<number, Token>();
  private readonly givers = new Map<number, Token>();
  private readonly bindings = new Map<string, Token>();
  private readonly roles = new Map<string, Map<number, Token>>();
  private objects = 0;

  get(token: Token): Value {
    const value = this.values[token];
    if (!value) throw new RangeError(`There is no value ${token}.`);
    return value;
  }

  function(id: number): Token {
    return (this.functions[id] ??= this.enter({ kind: 'function', function: id }));
  }

  library(node: KnowledgeNode, site: number): Token {
    const key = node.id * mostSites + site;
    return this.libraries.get(key) ?? this.remember(this.libraries, key, { kind: 'library', node, site });
  }

  bound(how: BoundValue['how'], callee: Token, given: readonly number[] = [], self?: number): Token {
    const key = `${how},${callee},${given.join('.')},${self ?? ''}`;
    return this.bindings.get(key) ?? this.remember(this.bindings, key, { kind: 'bound', how, callee, given, self });
  }

  collector(node: number, which: number): Token {
    const key = which * mostSites + node;
    return this.collectors.get(key) ?? this.remember(this.collectors, key, { kind: 'collector', node, which });
  }

  giver(node: number): Token {
    return this.givers.get(node) ?? this.remember(this.givers, node, { kind: 'giver', node });
  }

  /** The object that plays a role for a number: what a variable is made as, the instance of a class. The same ones always answer the same object. */
  object(role: string, of: number, isList = false): { token: Token; object: AbstractObject } {
    const made = this.roles.get(role) ?? new Map<number, Token>();
    if (made.size === 0) this.roles.set(role, made);
    const token =
      made.get(of) ??
      this.remember(made, of, {
        kind: 'object',
        object: { id: this.objects++, role, isList, fields: new Map(), stored: new Set(), asked: undefined, rest: undefined, readers: [], all: undefined, delegates: [], overriding: undefined, readKeys: [], readTargets: [] },
      });
    return { token, object: (this.get(token) as ObjectValue).object };
  }

  /** The object that plays the role, if anyone asked for it. */
  known(role: string, of: number): AbstractObject | undefined {
    const token = this.roles.get(role)?.get(of);
    return token === undefined ? undefined : (this.get(token) as ObjectValue).object;
  }

  /** How many there are; they are numbered from zero. */
  get count(): number {
    return this.values.length;
  }

  private remember<Key>(known: Map<Key, Token>, key: Key, value: Value): Token {
    const token = this.enter(value);
    known.set(key, token);
    return token;
  }

  private enter(value: Value): Token {
    return this.values.push(value) - 1;
  }
}
