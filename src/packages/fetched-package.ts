// Which published package a command fetches, where that can be told: by registry, name and exact version.
import type { Fetch } from '../ir/fetch';
import type { Ecosystem } from '../ir/manifest';

export interface PublishedPackage {
  readonly ecosystem: Ecosystem;
  readonly name: string;
  /** Nothing where the command leaves it open. */
  readonly version: string | undefined;
}

/** Nothing for repositories, and for images that no known package is published as. */
export function publishedPackage({ source, name, version, pin }: Fetch): PublishedPackage | undefined {
  const exact = pin === 'exact' ? version?.text : undefined;
  switch (source) {
    case 'git':
    case 'URL':
    case 'JSR':
    case 'NuGet':
    case 'Maven':
    case 'Nix':
      return undefined;
    case 'OCI': {
      // GitHub's registry keeps images under the name of the repository, which is the name of a Go module, too.
      const repository = /^ghcr\.io\/([^/]+\/[^/]+)$/.exec(name.text)?.[1];
      return repository === undefined ? undefined : { ecosystem: 'Go', name: `github.com/${repository}`, version: exact };
    }
    case 'Go':
      // A program lies in a folder of its module.
      return { ecosystem: 'Go', name: name.text.replace(/^((?:github|gitlab)\.com\/[^/]+\/[^/]+)\/.*$/, '$1'), version: exact };
    default:
      return { ecosystem: source, name: name.text, version: exact };
  }
}
