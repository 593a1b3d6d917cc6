// Which of the flows that end at one sink is told: the first that is not held up by the checks on its way, unless the call is told as something else.
import type { SinkKind } from '../../ir/row';
import type { Hit } from '../taint';
import type { Verdict } from './verdict';

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

/**
 * Kinds of sink that are no finding of their own where the same call is one of another kind: options decide whether a shell reads a program's
 * arguments, and a whole filter may have code in it.
 */
const overshadowing: Readonly<Partial<Record<SinkKind, readonly SinkKind[]>>> = { program: ['shell-command'], 'program-argument': ['shell-command', 'program', 'opener'], 'remote-file': ['program-argument'], code: ['nosql-query'] };

/** A sink that many tools reach is reported once; a value that only is a part of the text there comes first, being the surer harm. */
export function firstPerSink(hits: readonly Hit[], judge: Judge): ReadonlyMap<string, Tried> {
  const bySink = new Map<string, Hit[]>();
  for (const hit of hits) {
    const known = bySink.get(sinkKey(hit));
    if (known) known.push(hit);
    else bySink.set(sinkKey(hit), [hit]);
  }
  const first = new Map<string, Tried>();
  // What an option makes a sink is none where it is off.
  const reached = new Set(hits.filter(({ row }) => !row.when && !row.isRead).map((hit) => sinkKey(hit)));
  const isOvershadowed = (hit: Hit): boolean => (overshadowing[hit.row.sink]?.some((kind) => reached.has(sinkKey(hit, kind))) ?? false) || (hit.row.isInLine === true && first.has(sinkKey(hit, 'shell-command')));
  const ranked = [...bySink].sort(([, [a]], [, [b]]) => rankOf(a?.row.sink) - rankOf(b?.row.sink));
  for (const [key, found] of ranked) {
    const tried = firstThatPasses(orders.flatMap((isNext) => found.filter((hit) => isNext(hit) && !isOvershadowed(hit))), judge);
    if (!tried) continue;
    first.set(key, tried);
    if (!tried.hit.row.isRead) reached.add(key);
  }
  return first;
}

/** What a program reads one of its arguments as says of that one only: `ssh` runs a line, and may take the host before it for an option. */
export function withoutReadTwice(hits: readonly Hit[]): Hit[] {
  const placeKey = (hit: Hit, kind: SinkKind): string => `${sinkKey(hit, kind)} ${hit.fact.variable} ${hit.fact.path.join('.')}`;
  const read = new Set(hits.filter(({ row }) => row.isRead).map((hit) => placeKey(hit, hit.row.sink)));
  return hits.filter((hit) => !overshadowing[hit.row.sink]?.some((kind) => read.has(placeKey(hit, kind))));
}

/** What may overshadow others is tried before them. */
function rankOf(kind: SinkKind | undefined): number {
  return Math.max(0, ...((kind && overshadowing[kind]) ?? []).map((other) => 1 + rankOf(other)));
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
