// Which of the flows that end at one sink is told: the first that is not held up by the checks on its way.
import type { Hit } from '../taint';
import type { Verdict } from './trial';

/** Whoever tries a hit out; with `isOneOfMany` a few inputs only are tried. */
export interface Judge {
  verdictOn(hit: Hit, isOneOfMany: boolean): Verdict;
}

export interface Tried {
  readonly hit: Hit;
  readonly verdict: Verdict;
}

/** How many flows into one sink are tried out before the next one is taken as it is. */
const mostTried = 60;
/** How many of them with all inputs: those after them come through the same checks, as a rule. */
const mostTriedInFull = 4;

/** A sink that many tools reach is reported once; a value that only is a part of the text there comes first, being the surer harm. */
export function firstPerSink(hits: readonly Hit[], judge: Judge): ReadonlyMap<string, Tried> {
  const bySink = new Map<string, Hit[]>();
  for (const hit of hits) {
    const known = bySink.get(sinkKey(hit));
    if (known) known.push(hit);
    else bySink.set(sinkKey(hit), [hit]);
  }
  const first = new Map<string, Tried>();
  for (const [key, found] of bySink) {
    const tried = firstThatPasses(orders.flatMap((isNext) => found.filter(isNext)), judge);
    if (tried) first.set(key, tried);
  }
  return first;
}

export function sinkKey({ call, row, fact }: Hit, kind = row.sink): string {
  return `${call.id} ${kind} ${fact.source}`;
}

export function isPart({ fact, joined }: Hit): boolean {
  return fact.part || joined;
}

/** In this order they are tried: what is a part of the text, what is all of it, and what came another way. */
const orders: readonly ((hit: Hit) => boolean)[] = [(hit) => !hit.otherWays && isPart(hit), (hit) => !hit.otherWays && !isPart(hit), (hit) => hit.otherWays !== undefined];

function firstThatPasses(hits: readonly Hit[], judge: Judge): Tried | undefined {
  for (const [count, hit] of hits.entries()) {
    if (hit.otherWays && count >= mostTried) return undefined;
    const verdict: Verdict = count < mostTried ? judge.verdictOn(hit, count >= mostTriedInFull) : { kind: 'open' };
    if (verdict.kind !== 'held') return { hit, verdict };
  }
  return undefined;
}
