// A document as one tree with places, whichever syntax it was written in. What its keys mean belongs elsewhere.
import type { Span } from '../../core/location';

export type Value = Text | List | Table | Scalar;

export interface Text {
  readonly kind: 'text';
  readonly text: string;
  /** Quotes included. */
  readonly span: Span;
  /** What stands between the quotes, where there are some. */
  readonly inner: Span;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly span: Span;
}

export interface Table {
  readonly kind: 'table';
  /** In their order; a name may come twice. */
  readonly members: readonly TableMember[];
  readonly span: Span;
}

/** A number, a switch, a date, or nothing at all. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly value: number | boolean | null;
  readonly span: Span;
}

export interface TableMember {
  readonly key: Text;
  /** Not there while it is still to be typed. */
  readonly value: Value | undefined;
}

export interface Document {
  /** Nothing where the text has no value at all, or is nested too deep to be read. */
  readonly root: Value | undefined;
  /** The first thing that is wrong with the text; what follows it is mostly its echo. */
  readonly problem: Problem | undefined;
}

export interface Problem {
  readonly message: string;
  readonly span: Span;
  /** The text is one of its syntax, and only more than we read. */
  readonly isOurs?: true;
}

/** Parsers call themselves for each level; no configuration needs more, and a thousand times more would end the process. */
export const deepest = 200;

export function tooDeep(at: number): Document {
  const message = `This file is nested more than ${deepest} levels deep and was not audited: flatten it.`;
  return { root: undefined, problem: { message, span: { start: at, end: at + 1 }, isOurs: true } };
}
