// Which version of a package a project has chosen: by the lock file beside its manifest or, in a workspace of packages, in a folder above.
import type { Dependency, Manifest } from '../ir/manifest';
import { canonicalName } from './package-name';
import { orderOf } from './versions/order-of';

export interface Locked {
  readonly lock: Manifest;
  /** The entry of the lock file. */
  readonly chosen: Dependency;
}

/** The chosen version, if the requirement lets it in: a lock file that is older than its manifest says nothing. */
export function lockedVersion(locks: readonly Manifest[], file: string, { ecosystem, name, version }: Dependency): Locked | undefined {
  const order = orderOf(ecosystem);
  const wanted = canonicalName(ecosystem, name);
  const lock = nearest(locks, file, (one) => one.dependencies.some((entry) => entry.ecosystem === ecosystem));
  const found = (lock?.dependencies ?? []).filter(
    (entry) =>
      entry.ecosystem === ecosystem &&
      canonicalName(ecosystem, entry.name) === wanted &&
      order.isVersion(entry.version.text) &&
      (version.text.trim() === '' || order.allows(version.text, entry.version.text)),
  );
  const [first, ...others] = found;
  if (!lock || !first) return undefined;
  const chosen = others.reduce((a, b) => (order.compare(a.version.text, b.version.text) < 0 ? b : a), first);
  return { lock, chosen };
}

/** The one of these files that lies nearest above a file. */
export function nearest(manifests: readonly Manifest[], file: string, fits: (manifest: Manifest) => boolean = () => true): Manifest | undefined {
  return manifests
    .filter((one) => isWithin(file, folderOf(one.file)) && fits(one))
    .reduce<Manifest | undefined>((best, one) => (best && folderOf(best.file).length >= folderOf(one.file).length ? best : one), undefined);
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(folder);
}
