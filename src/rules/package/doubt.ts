// What speaks against a package by its name alone: that it is known to be malicious, that nobody of the project published it, that it imitates another,
// or that nobody keeps it any more.
import type { Fetch } from '../../ir/fetch';
import { publishedPackage } from '../../packages/fetched-package';
import type { KnownServer } from '../../packages/known-servers';
import { neverPublished } from '../../packages/known-servers';
import { imitated, knownServer } from '../../packages/look-alike';
import { advisoriesOn } from '../../packages/vulnerabilities';

export type Doubt =
  | { readonly kind: 'malicious'; readonly name: string; readonly summary: string | undefined }
  | { readonly kind: 'never-published'; readonly name: string; readonly real: string }
  | { readonly kind: 'look-alike'; readonly name: string; readonly other: KnownServer }
  | { readonly kind: 'archived'; readonly name: string; readonly instead: string | undefined };

export function doubtAbout(fetch: Fetch): Doubt | undefined {
  const { ecosystem, name } = publishedPackage(fetch) ?? {};
  if (ecosystem === undefined || name === undefined) return undefined;
  const malicious = advisoriesOn(ecosystem, name).find((advisory) => advisory.malicious);
  if (malicious) return { kind: 'malicious', name, summary: malicious.summary };
  const real = ecosystem === 'npm' ? neverPublished.get(name) : undefined;
  if (real !== undefined) return { kind: 'never-published', name, real };
  const known = knownServer(ecosystem, name);
  if (known) return known.archived ? { kind: 'archived', name, instead: known.instead } : undefined;
  const other = imitated(ecosystem, name);
  return other && { kind: 'look-alike', name, other };
}

/** Whether another package is to be named: which version of this one, and what is known of it, is then beside the point. */
export function isWrongPackage(fetch: Fetch): boolean {
  const doubt = doubtAbout(fetch);
  return doubt !== undefined && doubt.kind !== 'archived';
}
