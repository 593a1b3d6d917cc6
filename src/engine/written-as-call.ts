// An assignment counts as a call of which the value (or the name that is written under) is the first argument, so that it can hurt as a call does.
import type { Span } from '../core/location';
import type { CallSite } from './call-targets';
import type { Site } from './universe';

export interface Assignment {
  readonly site: Site;
  /** Variables of the project. */
  readonly value: number;
  readonly holder: number;
  readonly span: Span;
}

/** What tells the calls apart: each kind of assignment numbers its own. */
export interface AssignmentNumber {
  readonly kind: 'named' | 'computed';
  readonly number: number;
}

/** Registrations, as calls, are numbered from zero. */
export function writtenAsCall({ site, value, holder, span }: Assignment, { kind, number }: AssignmentNumber): CallSite {
  const { base } = site;
  const self = holder - base;
  const written = { op: 'call', span, target: self, callee: self, self, args: [{ value: value - base, span }] } as const;
  return { id: -1 - 2 * number - (kind === 'named' ? 0 : 1), site: { ...site, instruction: written }, target: holder, invocations: [], collected: [] };
}
