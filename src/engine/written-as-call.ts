// What is no call of a function, an assignment or a comparison, counts as one of which the value that hurts there is the first argument.
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

/** What tells them apart: each kind numbers its own. */
const kinds = ['named', 'computed', 'compared'] as const;

export interface AssignmentNumber {
  readonly kind: (typeof kinds)[number];
  readonly number: number;
}

/** Registrations, as calls, are numbered from zero. */
export function writtenAsCall({ site, value, holder, span }: Assignment, { kind, number }: AssignmentNumber): CallSite {
  const { base } = site;
  const self = holder - base;
  const written = { op: 'call', span, target: self, callee: self, self, args: [{ value: value - base, span }] } as const;
  return { id: -1 - kinds.length * number - kinds.indexOf(kind), site: { ...site, instruction: written }, target: holder, invocations: [], collected: [] };
}
