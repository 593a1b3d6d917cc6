// vulnerable-dependency: the fixed version in the manifest, where the requirement is one version. A lock file is its tool's to write.
import { readManifest } from '../../frontends/manifest/read-manifest';
import { vulnerabilitiesOf, vulnerabilitiesOfAll } from '../../packages/vulnerabilities';
import type { Fixer } from '../fixer';

/** Not safe: the package must be installed again, and a newer version may behave otherwise. */
export const fixedRequirement: Fixer = ({ finding, text }) => {
  const { file, range } = finding.location;
  const manifest = readManifest(file, text);
  const dependency = manifest.dependencies.find(({ version }) => JSON.stringify(version.range) === JSON.stringify(range));
  if (manifest.kind !== 'manifest' || !dependency) return [];
  const { ecosystem, name, version } = dependency;
  const [, operator, lowest] = /^\s*((?:[~^]|={1,3}|>=|~=)?\s*)v?(\d[\w.+-]*)\s*$/.exec(version.text) ?? [];
  if (operator === undefined || lowest === undefined) return [];
  const known = vulnerabilitiesOfAll(ecosystem, name, version.text) ?? vulnerabilitiesOf(ecosystem, name, lowest);
  if (known?.fixed === undefined) return [];
  const options = known.options.map((option) => `\`${option}\``).join(' and ');
  const title = `Require \`${known.fixed}\` of \`${name}\`${options === '' ? '' : `, where ${options} must be set`}`;
  return [{ title, safe: false, files: [{ file, edits: [{ range, newText: operator + known.fixed }] }] }];
};
