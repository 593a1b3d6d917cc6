// A package or image that the command of a configured server fetches and runs, whatever runner does it.
import type { Ecosystem } from './manifest';
import type { PlacedText } from './placed-text';

/** Where a runner gets what it runs. `git` stands for a repository's address, `Nix` for a flake's, `OCI` for images, `URL` for an archive or script at an address. */
export type FetchSource = Ecosystem | 'JSR' | 'NuGet' | 'Maven' | 'Nix' | 'OCI' | 'git' | 'URL';

export interface Fetch {
  /** The command that fetches it, as people type it: `npx`, `docker run`. */
  readonly runner: string;
  readonly source: FetchSource;
  /** The package as the command names it, with its version: `@scope/name@1.2.3`. */
  readonly written: PlacedText;
  /** The part of it that is the name. */
  readonly name: PlacedText;
  /** The part of it that chooses a version, a tag, a digest or a commit. */
  readonly version: PlacedText | undefined;
  /** `exact` always gives the same; `open` may give another tomorrow; `hidden` where a placeholder chooses. */
  readonly pin: 'exact' | 'open' | 'hidden';
}
