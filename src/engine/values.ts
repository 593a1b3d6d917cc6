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
export type Value = FunctionValue | ObjectValue | LibraryValue | BoundValue | CollectorValue;

/** An object of the audited code, one for each place that makes it. Nodes are numbers of the solver. */
export interface AbstractObject {
  readonly id: number;
  /** A list: its elements are no methods of it. */
  readonly isList: boolean;
  readonly fields: Map<string, number>;
  /** The names that code or a row stores under, as against those that are only asked for. */
  readonly stored: Set<string>;
  /** Which loads were asked of it already. */
  readonly asked: Map<number, (string | undefined)[]>;
  /** The members whose names the text does not tell. */
  rest: number | undefined;
  /** Nodes that read a named member, and so may read what `rest` holds, should there ever be such a node. */
  readonly readers: number[];
  /** All members together, where someone asked for them. */
  all: number | undefined;
  /** Nodes that hold objects whose members this one has too: a spread, a prototype, a re-exported module. */
  readonly delegates: number[];
  readonly delegateListeners: ((delegate: number) => void)[];
}

export class Values {
  private readonly values: Value[] = [];
  private readonly numbers = new Map<string, Token>();
  private objects = 0;

  get(token: Token): Value {
    const value = this.values[token];
    if (!value) throw new RangeError(`There is no value ${token}.`);
    return value;
  }

  function(id: number): Token {
    return this.intern(`f${id}`, () => ({ kind: 'function', function: id }));
  }

  library(node: KnowledgeNode, site: number): Token {
    return this.intern(`l${node.id},${site}`, () => ({ kind: 'library', node, site }));
  }

  bound(how: BoundValue['how'], callee: Token, given: readonly number[] = [], self?: number): Token {
    return this.intern(`b${how},${callee},${given.join('.')},${self ?? ''}`, () => ({ kind: 'bound', how, callee, given, self }));
  }

  collector(node: number, which: number): Token {
    return this.intern(`r${node},${which}`, () => ({ kind: 'collector', node, which }));
  }

  /** The object that is made under this key; the same key always answers the same object. */
  object(key: string, isList = false): { token: Token; object: AbstractObject } {
    const token = this.intern(`o${key}`, () => ({
      kind: 'object',
      object: { id: this.objects++, isList, fields: new Map(), stored: new Set(), asked: new Map(), rest: undefined, readers: [], all: undefined, delegates: [], delegateListeners: [] },
    }));
    return { token, object: (this.get(token) as ObjectValue).object };
  }

  private intern(key: string, make: () => Value): Token {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const token = this.values.push(make()) - 1;
    this.numbers.set(key, token);
    return token;
  }
}
