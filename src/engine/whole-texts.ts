// Which sources get to a sink as all of a text: who may choose the whole gains nothing by a part that the same value is put into on another way, as
// where a statement gets a limit. What checks say of the whole, they say of that.
import type { Hit } from './taint';
import type { Trace } from './trace';
import { sinkKey } from './trial/first-per-sink';
import type { TrialsOverPlaces } from './trial/over-places';
import type { Verdict } from './trial/verdict';
import { graver } from './trial/verdict';
import type { FactWay } from './ways';

export class WholeTexts {
  private readonly verdicts = new Map<string, Verdict>();

  constructor(private readonly trace: Trace) {}

  /** A hit with all of the text. */
  add(hit: Hit, trials: TrialsOverPlaces): void {
    for (const { way, verdict } of trials.allOf(hit)) {
      const key = this.keyOf(hit, way);
      this.verdicts.set(key, graver(verdict, this.verdicts.get(key)));
    }
  }

  /** What is known of the whole where what was put into a text on this way, and got to these sinks, gets there as that, too. */
  verdictOn(hits: readonly Hit[], way: FactWay): Verdict | undefined {
    let gravestOfAll: Verdict | undefined;
    for (const hit of hits) {
      const verdict = this.verdicts.get(this.keyOf(hit, way));
      if (!verdict) return undefined;
      gravestOfAll = graver(verdict, gravestOfAll);
    }
    return gravestOfAll;
  }

  private keyOf(hit: Hit, { facts }: FactWay): string {
    const { site } = hit.call;
    const { sourceLabel, sourceLocation } = this.trace.told(facts, site, site.instruction.span);
    const { file, range } = sourceLocation;
    return `${sinkKey(hit)} ${sourceLabel} ${file} ${String(range.start.line)}:${String(range.start.character)}`;
  }
}
