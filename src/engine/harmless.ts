// Sets of sink kinds as bits: what a value has become harmless to on its way.
import type { SinkKind } from '../ir/row';
import { sinkKinds } from '../ir/row';

/** One bit for each kind of sink. */
export type Kinds = number;

export const noKinds: Kinds = 0;
export const allKinds: Kinds = (1 << sinkKinds.length) - 1;

export function bitOf(kind: SinkKind): Kinds {
  return 1 << sinkKinds.indexOf(kind);
}

/** What a test of a host decides about: a whole address that leads to the right host may have any path. */
export const requestKinds: Kinds = bitOf('request-url') | bitOf('url-path') | bitOf('opener');

/**
 * No kind of sink: a schema shows the value to a function of the project, and only a trial can tell whether that refuses it. One that nobody was
 * shown is another value, also where both become parts of one text.
 */
export const shown: Kinds = 1 << sinkKinds.length;

/** What a number is harmless to. */
export const numberKinds: Kinds = allKinds & ~bitOf('amount');

export function kindsOf(kinds: readonly SinkKind[] | 'all' | 'number'): Kinds {
  if (kinds === 'number') return numberKinds;
  return kinds === 'all' ? allKinds : kinds.reduce((bits, kind) => bits | bitOf(kind), noKinds);
}

/** What all of them have in common; of none, nothing. */
export function common(kinds: readonly Kinds[]): Kinds {
  return kinds.length === 0 ? noKinds : kinds.reduce((all, one) => all & one, allKinds);
}

/** What URLs call their host. */
export const hostMembers: ReadonlySet<string> = new Set(['hostname', 'host', 'netloc']);
