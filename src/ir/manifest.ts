// What a project says of the packages that it needs: the manifest with its requirements, and the lock file with the versions that were chosen.
import type { PlacedText } from './placed-text';

/** Where packages are published, in OSV's words. */
export type Ecosystem = 'npm' | 'PyPI' | 'Go' | 'crates.io' | 'RubyGems' | 'Packagist' | 'Hex';

export interface Dependency {
  readonly ecosystem: Ecosystem;
  /** The name that it is published by. */
  readonly name: string;
  /** The version as written, and nothing else: `1.2.3`, `^1.2`, `>=1,<2`. Empty where none is asked for. */
  readonly version: PlacedText;
}

export interface Manifest {
  readonly file: string;
  /** A lock file says which versions were chosen, a manifest which would do. */
  readonly kind: 'manifest' | 'lock';
  /** The name of the package that a manifest describes. */
  readonly name: string | undefined;
  readonly dependencies: readonly Dependency[];
}
