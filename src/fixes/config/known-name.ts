// suspicious-package: the well-known name in the place of one that is nearly the same.
import { publishedPackage } from '../../packages/fetched-package';
import { imitated } from '../../packages/look-alike';
import { readConfiguration } from '../../frontends/config/read-configuration';
import type { Fixer } from '../fixer';

/** Not safe: whoever wrote the name may have meant it. */
export const knownName: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const fetches = readConfiguration(file, text).servers.flatMap((server) => server.fetches);
  const fetch = fetches.find(({ name }) => JSON.stringify(name.range) === JSON.stringify(range));
  const { ecosystem, name } = (fetch && publishedPackage(fetch)) ?? {};
  const other = ecosystem && name ? imitated(ecosystem, name) : undefined;
  return other ? [{ title: `Use \`${other.name}\` of ${other.publisher}`, safe: false, files: [{ file, edits: [{ range, newText: other.name }] }] }] : [];
};
