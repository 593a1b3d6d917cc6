// An SDK or server with a published hole takes it into everything that is built on it.
import type { Dependency, Manifest } from '../ir/manifest';
import { lockedVersion } from '../packages/locked';
import { vulnerabilitiesOf, vulnerabilitiesOfAll } from '../packages/vulnerabilities';
import { shown } from './message/shown';
import { vulnerableSentence } from './message/vulnerabilities';
import type { Report } from './rule';
import { rule } from './rule';

export default rule({
  id: 'vulnerable-dependency',
  title: 'A dependency has a published vulnerability',
  severity: 'warning',
  cwe: [1395],
  owasp: 'MCP04',
  *check({ manifests }) {
    const locks = manifests.filter(({ kind }) => kind === 'lock');
    const told = new Set<Dependency>();
    for (const manifest of manifests)
      if (manifest.kind === 'manifest') for (const dependency of manifest.dependencies) yield* ofManifest(manifest, dependency, locks, told);
    for (const lock of locks) for (const entry of lock.dependencies) if (!told.has(entry)) yield* ofLock(lock, entry);
  },
});

/** Told where a person changes it: in the manifest, with the version that the lock file has chosen. */
function* ofManifest(manifest: Manifest, dependency: Dependency, locks: readonly Manifest[], told: Set<Dependency>): Iterable<Report> {
  const { ecosystem, name, version } = dependency;
  const locked = lockedVersion(locks, manifest.file, dependency);
  if (locked) told.add(locked.chosen);
  const known = locked ? vulnerabilitiesOf(ecosystem, name, locked.chosen.version.text) : vulnerabilitiesOfAll(ecosystem, name, version.text);
  if (!known) return;
  const chosen = locked && locked.chosen.version.text !== version.text ? `${shown(locked.chosen.version.text)}, which \`${shown(fileName(locked.lock.file))}\` has chosen,` : shown(version.text);
  yield { location: { file: manifest.file, range: version.range }, label: name, message: vulnerableSentence(`\`${shown(name)}\` ${chosen}`, known) };
}

/** What only other packages ask for. */
function* ofLock(lock: Manifest, { ecosystem, name, version }: Dependency): Iterable<Report> {
  const known = vulnerabilitiesOf(ecosystem, name, version.text);
  if (!known) return;
  yield { location: { file: lock.file, range: version.range }, label: `${name}@${version.text}`, message: vulnerableSentence(`\`${shown(name)}\` ${shown(version.text)}`, known) };
}

function fileName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
