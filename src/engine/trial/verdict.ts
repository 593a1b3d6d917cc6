// What became of a flow that was tried out.
import type { Site } from '../universe';
import type { Way } from './ways';

/** Of several ways it is told on which something dangerous arrives, as far as that was found out. */
export type Verdict =
  /** The ways that were not tried any more are told, too. */
  | { readonly kind: 'open'; readonly way?: Way; readonly untried?: readonly Way[] }
  /** Nothing dangerous arrives. */
  | { readonly kind: 'held'; readonly way?: undefined }
  /** A check is there; this input passes it. */
  | { readonly kind: 'passed'; readonly input: string; readonly guard: Site; readonly way?: Way };

const gravest: readonly Verdict['kind'][] = ['open', 'passed', 'held'];

/** The graver of two, the other one where they are alike. */
export function graver(one: Verdict, other: Verdict | undefined): Verdict {
  return other && gravest.indexOf(other.kind) <= gravest.indexOf(one.kind) ? other : one;
}
