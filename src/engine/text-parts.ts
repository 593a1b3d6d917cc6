// What a text made of parts means for one of them: behind a fixed host a value chooses no host any more.
import type { Make } from '../ir/program';
import type { Kinds } from './harmless';
import { bitOf, noKinds } from './harmless';
import type { PointsTo } from './points-to';
import type { Site } from './universe';

export interface TextPart {
  /** The kinds of sink that the place in the text makes the part harmless to. */
  readonly harmless: Kinds;
  /** Whether there is more in the text than this part. */
  readonly part: boolean;
}

/** One answer for each place where the variable stands in the text. */
export function textParts(points: PointsTo, site: Site & { readonly instruction: Make }, variable: number): TextPart[] {
  const { base, instruction } = site;
  const { parts } = instruction;
  return parts.flatMap((part, index) => {
    if (base + part.value !== variable) return [];
    const before = parts.slice(0, index).map((earlier) => textOf(points, base + earlier.value));
    return [{ harmless: hostIsFixed(before) ? bitOf('request-url') : noKinds, part: parts.some((other) => other !== part) }];
  });
}

/** The one text that a variable holds, where there is only one. */
function textOf(points: PointsTo, variable: number): string | undefined {
  const [only, ...others] = points.constantsOf(variable);
  return only?.kind === 'text' && others.length === 0 && points.tokensOf(variable).length === 0 ? only.text : undefined;
}

/** Whether what stands before ends the host of a URL. An unknown text at the start counts as a whole address, unless `//` follows it. */
function hostIsFixed(before: readonly (string | undefined)[]): boolean {
  if (before.length === 0) return false;
  const known = before.map((text) => text ?? '\0').join('');
  if (known === '') return false;
  const scheme = /^(?:[a-z][a-z0-9+.-]*:|\0:?)?\/\//i.exec(known);
  if (!scheme) return known.startsWith('\0') || known.startsWith('/') || known.startsWith('?') || known.includes('/');
  const authority = known.slice(scheme[0].length);
  return /[/?#]/.test(authority) || authority.endsWith('\0');
}
