// What a text made of parts means for one of them: behind a fixed host a value chooses no host any more, behind `?` no path either, and behind
// whatever else it is no option of a program.
import type { Make } from '../ir/program';
import type { Kinds } from './harmless';
import { bitOf, noKinds, requestKinds } from './harmless';
import type { PointsTo } from './points-to';
import { isQuotedValue, isQuotedWord } from './quoted-part';
import type { SiteOf } from './universe';

export interface TextPart {
  /** The kinds of sink that the place in the text makes the part harmless to. */
  readonly harmless: Kinds;
  /** Whether there is more in the text than this part. */
  readonly part: boolean;
}

/** One answer for each place where the variable stands in the text. */
export function textParts(points: PointsTo, site: SiteOf<Make>, variable: number): TextPart[] {
  const { base, instruction } = site;
  const { parts } = instruction;
  return parts.flatMap((part, index) => {
    if (base + part.value !== variable) return [];
    // A part that the text does not tell is a NUL.
    const texts = parts.slice(0, index).map((earlier) => textOf(points, base + earlier.value) ?? '\0');
    const before = texts.join('');
    const next = parts[index + 1];
    const behind = next && textOf(points, base + next.value);
    const quoted = isQuotedWord(points, site, index, texts.at(-1), behind) ? bitOf('shell-command') : noKinds;
    const inStatement = isQuotedValue(points, site, index, before) ? bitOf('sql') : noKinds;
    return [{ harmless: addressKinds(before) | textKinds(before) | fileKinds(before, behind) | quoted | inStatement, part: parts.some((other) => other !== part) && !(next === undefined && isNextCommand(before)) }];
  });
}

/** Whether what stands before is a command of its own, as `cd folder && `: a line behind it is as much the caller's as one without it. */
function isNextCommand(before: string): boolean {
  return /[^\s&]\s*&&\s*$/.test(before) && (before.match(/'/g) ?? []).length % 2 === 0 && (before.match(/"/g) ?? []).length % 2 === 0;
}

/** The one text that a variable holds, where there is only one. */
export function textOf(points: PointsTo, variable: number): string | undefined {
  const [only, ...others] = points.constantsOf(variable);
  return only?.kind === 'text' && others.length === 0 && points.tokensOf(variable).length === 0 ? only.text : undefined;
}

/** What has become a text is no query object and no number, and what something stands before decides neither about options nor about the scheme of an address. */
function textKinds(before: string): Kinds {
  return bitOf('nosql-query') | bitOf('amount') | (before === '' ? noKinds : bitOf('program-argument') | bitOf('opener'));
}

/** Behind a host or a folder stands no further host, and what a colon or an `@` of the server's own follows was meant for one. */
function fileKinds(before: string, behind = ''): Kinds {
  return /[/:\s]/.test(before) || /^[:@]/.test(behind) ? bitOf('remote-file') : noKinds;
}

function addressKinds(before: string): Kinds {
  if (isInQuery(before)) return requestKinds;
  return hostIsFixed(before) ? bitOf('request-url') : noKinds;
}

/** Whether what stands before ends the host of a URL. An unknown text at the start counts as a whole address, unless `//` follows it. */
function hostIsFixed(before: string): boolean {
  if (before === '') return false;
  const scheme = /^(?:[a-z][a-z0-9+.-]*:|\0:?)?\/\//i.exec(before);
  if (!scheme) return before.startsWith('\0') || before.includes('/');
  const authority = before.slice(scheme[0].length);
  return /[/?#]/.test(authority) || authority.endsWith('\0');
}

/** Whether what stands before ends the path of a URL: `…?`, and `…&name=` where the `?` is out of sight. */
function isInQuery(before: string): boolean {
  return /[?#]/.test(before) || /&[\w.[\]-]+=[^/]*$/.test(before);
}
