// What a published advisory says of one package.
import type { Ecosystem } from '../ir/manifest';

/** From `introduced` on (`0` is the first version of all) up to but without `fixed`, or up to and with `last`. */
export interface AffectedRange {
  readonly introduced: string;
  readonly fixed?: string;
  readonly last?: string;
}

export interface Advisory {
  readonly ecosystem: Ecosystem;
  readonly package: string;
  /** The first is the one to call it by. */
  readonly ids: readonly string[];
  /** What goes wrong, as a clause; nothing where the advisory was not read in detail. */
  readonly summary?: string;
  readonly affected: readonly AffectedRange[];
  /** What must be set in the fixed version for it to be fixed: the upgrade alone changes nothing. */
  readonly option?: string;
  /** The package itself is the attack. */
  readonly malicious?: true;
}
