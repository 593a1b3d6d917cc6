// What trials say of a hit whose kind hurts by what the value was put into: each place where that was done is tried for itself, since of those
// who share a helper some may check what they hand to it. As far as somebody asks, and once.
import { bitOf } from '../harmless';
import { once } from '../once';
import type { JoinedLines } from '../joined-lines';
import type { OptionsTaken } from '../options-taken';
import { placeOf } from '../places';
import type { Hit } from '../taint';
import { callsBehind, waysOver } from '../ways';
import type { FactWay } from '../ways';
import type { Trials } from './trial';
import type { Verdict } from './verdict';

/** Where so many ways lead to the same check, each of the others is asked with a few inputs only, until one gets through. */
const fullWays = 2;

interface TriedWay {
  readonly way: FactWay;
  /** With a few inputs only, or with all. */
  readonly verdict: (isOneOfMany: boolean) => Verdict;
}

export class TrialsOverPlaces {
  private readonly known = new Map<Hit, readonly TriedWay[]>();

  constructor(
    private readonly trials: Trials,
    private readonly taken: OptionsTaken,
    private readonly lines: JoinedLines,
    private readonly isWithinLine: (way: FactWay) => boolean,
  ) {}

  /** With `isOneOfMany` a few inputs only are tried. */
  verdictOn(hit: Hit, isOneOfMany = false): Verdict {
    for (const [index, { verdict }] of this.waysOf(hit).entries()) {
      const tried = verdict(isOneOfMany || index >= fullWays);
      if (tried.kind !== 'held') return tried;
    }
    return { kind: 'held' };
  }

  /**
   * The ways on which something dangerous arrives, and what is known of each; none where all of them were found held when a few inputs were tried. Those
   * that go another way are left out where they are told already.
   */
  openOf(hit: Hit, isTold: (way: FactWay) => boolean): readonly { readonly way: FactWay; readonly verdict: Verdict }[] {
    if (!hit.otherWays && this.verdictOn(hit).kind === 'held') return [];
    return this.waysOf(hit).flatMap(({ way, verdict }) => {
      if (hit.otherWays && isTold(way)) return [];
      const told = verdict(false);
      return told.kind === 'held' ? [] : [{ way, verdict: told }];
    });
  }

  /** All ways, also those on which nothing dangerous arrives. */
  allOf(hit: Hit): readonly { readonly way: FactWay; readonly verdict: Verdict }[] {
    return this.waysOf(hit).map(({ way, verdict }) => ({ way, verdict: verdict(false) }));
  }

  private waysOf(hit: Hit): readonly TriedWay[] {
    let ways = this.known.get(hit);
    if (!ways) this.known.set(hit, (ways = this.found(hit)));
    return ways;
  }

  private found(hit: Hit): readonly TriedWay[] {
    const at = placeOf(hit);
    const ways = at ? waysOver(hit.fact, hit.call.site, at, bitOf(hit.row.sink), hit.otherWays) : [];
    return ways.flatMap((way): TriedWay[] => {
      if (hit.isUnplaced && !this.lines.isOn(way, hit)) return [];
      if (hit.row.file && !hit.row.inMarkup && !this.isWithinLine(way)) return [];
      const options = hit.options && this.taken.on(way, hit);
      if (options?.length === 0) return [];
      if (ways.length === 1 && !hit.otherWays) return [{ way, verdict: (isOneOfMany) => this.trials.verdictOn(hit, isOneOfMany) }];
      const through = (isOneOfMany: boolean): Verdict => this.trials.verdictThrough(options ? { ...hit, options } : hit, callsBehind(way), isOneOfMany, hit.otherWays && way.facts[0]);
      const [full, few] = [once(() => through(false)), once(() => through(true))];
      return [{ way, verdict: (isOneOfMany) => (isOneOfMany ? few() : full()) }];
    });
  }
}
