// vulnerable-server: the first version without a known vulnerability in the place of the one that has one.
import { publishedPackage } from '../../packages/fetched-package';
import { vulnerabilitiesOf } from '../../packages/vulnerabilities';
import type { Fixer } from '../fixer';
import { fetchAt } from './fetch-at';

/** Not safe: a newer version may behave otherwise. */
export const fixedVersion: Fixer = (request) => {
  const fetch = fetchAt(request);
  const { ecosystem, name, version } = (fetch && publishedPackage(fetch)) ?? {};
  const fixed = ecosystem && name && version ? vulnerabilitiesOf(ecosystem, name, version)?.fixed : undefined;
  if (!fetch?.version || fixed === undefined) return [];
  const newText = /^v\d/.test(fetch.version.text) && !fixed.startsWith('v') ? `v${fixed}` : fixed;
  return [{ title: `Use version \`${newText}\` of \`${fetch.name.text}\``, safe: false, files: [{ file: request.finding.location.file, edits: [{ range: fetch.version.range, newText }] }] }];
};
