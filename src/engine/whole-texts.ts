// Which sources get to a sink as all of a text: who may choose the whole gains nothing by a part that the same value is put into on another way, as
// where a statement gets a limit.
import type { Hit } from './taint';
import type { Trace } from './trace';
import { sinkKey } from './trial/first-per-sink';
import type { TrialsOverPlaces } from './trial/over-places';
import type { FactWay } from './ways';

export class WholeTexts {
  private readonly sources = new Set<string>();

  constructor(private readonly trace: Trace) {}

  /** A hit with all of the text: on all ways that no check closes. */
  add(hit: Hit, trials: TrialsOverPlaces): void {
    for (const { way, verdict } of trials.openOf(hit)) if (verdict.kind === 'open') this.sources.add(this.keyOf(hit, way));
  }

  /** Whether what was put into a text there, and got to these sinks, gets there as the whole, too. */
  have(hits: readonly Hit[], way: FactWay): boolean {
    return hits.every((hit) => this.sources.has(this.keyOf(hit, way)));
  }

  private keyOf(hit: Hit, { facts }: FactWay): string {
    const { site } = hit.call;
    const { sourceLabel, sourceLocation } = this.trace.told(facts, site, site.instruction.span);
    const { file, range } = sourceLocation;
    return `${sinkKey(hit)} ${sourceLabel} ${file} ${String(range.start.line)}:${String(range.start.character)}`;
  }
}
