// What is known of a package that a server is started from: who publishes it, whether the version is settled, and what was published about it.
import type { Fetch } from '../ir/fetch';
import { advisoriesAsOf } from '../packages/advisories';
import { publishedPackage } from '../packages/fetched-package';
import { knownServer } from '../packages/look-alike';
import { advisoriesOn, vulnerabilitiesOf } from '../packages/vulnerabilities';

/** None of a package that nothing is known of. */
export function packageFacts(fetch: Fetch): readonly string[] {
  const { ecosystem, name, version } = publishedPackage(fetch) ?? {};
  if (ecosystem === undefined || name === undefined) return [];
  const known = knownServer(ecosystem, name);
  const published = advisoriesOn(ecosystem, name);
  if (!known && published.length === 0) return [];
  return [
    known ? `\`${known.name}\` is published on ${ecosystem} by ${known.publisher}.` : `\`${name.replaceAll('`', '')}\` is a package of ${ecosystem}.`,
    ...(known?.archived ? [`It is archived and gets no repairs any more${known.instead === undefined ? '' : `; instead there is ${known.instead}`}.`] : []),
    pinned(fetch),
    ...(version === undefined ? ofAny(published.length) : [ofVersion(ecosystem, name, version, published.length)]),
  ];
}

function pinned({ pin, version, runner }: Fetch): string {
  if (pin === 'hidden') return 'A placeholder chooses its version.';
  return pin === 'exact' && version ? `It is pinned to \`${version.text.replaceAll('`', '')}\`.` : `It is not pinned: \`${runner}\` takes another version when one is published.`;
}

function ofAny(advisories: number): readonly string[] {
  return advisories === 0 ? [] : [`${count(advisories)} on some version of it (as of ${advisoriesAsOf}).`];
}

function ofVersion(ecosystem: Parameters<typeof vulnerabilitiesOf>[0], name: string, version: string, published: number): string {
  const found = vulnerabilitiesOf(ecosystem, name, version);
  if (found) return `${count(found.advisories.length)} on this version: ${found.advisories.map(({ ids: [id = ''] }) => id).join(', ')}${found.fixed === undefined ? '' : `; \`${found.fixed}\` has none`} (as of ${advisoriesAsOf}).`;
  return published === 0 ? `No advisory on it is known (as of ${advisoriesAsOf}).` : `${count(published)} on other versions of it, none on this one (as of ${advisoriesAsOf}).`;
}

function count(advisories: number): string {
  return advisories === 1 ? 'One advisory is known' : `${advisories} advisories are known`;
}
