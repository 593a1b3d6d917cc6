// Whether the same package will be fetched tomorrow, and where that is said: in the command, or by the project around it.
import type { Fetch } from '../../ir/fetch';
import type { Manifest } from '../../ir/manifest';
import { nearest } from '../../packages/locked';

/** A package of this workspace, which comes from no registry where it is developed. */
export function isOwn({ name }: Fetch, manifests: readonly Manifest[]): boolean {
  return manifests.some((manifest) => manifest.name === name.text);
}

/** Whether the command leaves the version open and nothing else settles it. */
export function isUnsettled(fetch: Fetch, file: string, manifests: readonly Manifest[]): boolean {
  return fetch.pin === 'open' && !isInstalled(fetch, file, manifests);
}

/** npm links the programs of all that it installs, also of what was not asked for by name. */
const linksAll = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/;

/** Runners of npm's kind take what the project has installed, if no version is asked for; its lock file has chosen one. */
function isInstalled({ source, name, version }: Fetch, file: string, manifests: readonly Manifest[]): boolean {
  if (source !== 'npm' || version) return false;
  const manifest = nearest(manifests, file, ({ kind, dependencies }) => kind === 'manifest' && dependencies.some(({ ecosystem }) => ecosystem === 'npm'));
  const lock = nearest(manifests, file, (one) => linksAll.test(one.file));
  return [manifest, lock].some((one) => one?.dependencies.some((dependency) => dependency.name === name.text));
}
