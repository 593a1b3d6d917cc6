// Every way back from a fact that leads over another place: a helper that everyone calls is one end of many ways.
import type { CallSite } from './call-targets';
import type { Fact, Incoming, OtherWays } from './facts';
import { enteredAs, incomingOf } from './facts';
import type { Kinds } from './harmless';
import type { Site } from './universe';
import { wayBack } from './way-back';

const longest = 2000;
const mostWays = 1000;

/** Facts from the source to an end. `place` is where the value was put into what reached the end, if it was looked for and found. */
export interface FactWay {
  readonly facts: readonly [Fact, ...Fact[]];
  readonly place: Site | undefined;
  /** Which of the facts the place speaks for. */
  readonly at?: number;
}

/** Where the search goes on: the facts behind, the calls that have come back there, and whether a way from here is meant. */
interface Ahead {
  readonly fact: Fact;
  readonly after: readonly Fact[];
  readonly handedOver: Site;
  readonly open: readonly Incoming[];
  readonly isMeant: boolean;
}

/**
 * The place that a fact which arose from the one before speaks for, if it does. `handedOver` is where the value then left the function
 * towards the end: the call of a helper, or the end itself.
 */
export type PlaceOf = (fact: Fact, before: Fact, handedOver: Site, end: Site) => Site | undefined;

/**
 * For each place from which the value can have come: a way over it. `placeOf` tells whether a fact arose from the one before at such a place;
 * `harm` is what the value must not have become harmless to. A way without a place is given only where there is no other. With `otherWays` it is
 * none but those that go over one of them.
 */
export function waysOver(end: Fact, use: Site, placeOf: PlaceOf, harm: Kinds, otherWays?: OtherWays): FactWay[] {
  const ways: FactWay[] = [];
  const seen = new Set<Fact>();
  const work: Ahead[] = [{ fact: end, after: [], handedOver: use, open: [], isMeant: !otherWays }];
  for (let next = work.pop(); next && ways.length < mostWays; next = work.pop()) {
    if (seen.has(next.fact)) continue;
    seen.add(next.fact);
    const after = [...next.after];
    const open = [...next.open];
    const left = new Set<number>();
    for (let at: Fact | undefined = next.fact; at && after.length < longest; ) {
      const place = at.previous && at.hop.kind !== 'enter' && placeOf(at, at.previous, next.handedOver, use);
      if (place) {
        const before = wayBack(at, open);
        if (next.isMeant) ways.push({ facts: [...before, ...after.reverse()], place, at: before.length - 1 });
        break;
      }
      // What an inner function sees of the one around it holds however that was entered.
      if (open.length === 0) for (const other of at.others ?? []) if ((other.harmless & harm) === 0) work.push({ ...next, fact: other, after: [...after], open: [] });
      for (const other of otherWays?.get(at) ?? []) if ((other.harmless & harm) === 0) work.push({ ...next, fact: other, after: [...after], open: [...open], isMeant: true });
      after.push(at);
      const { hop }: Fact = at;
      if (hop.kind === 'leave' && hop.incoming) open.push(hop.incoming);
      else if (hop.kind === 'leave') for (const { function: id } of hop.call.invocations) if (id !== undefined) left.add(id);
      const context = enteredAs(at);
      if (hop.kind === 'enter' && open.length === 0 && !left.has(context.function ?? -1)) {
        for (const incoming of context.incoming) {
          const { fact, call } = incoming;
          const handedOver = isOwnCall(incoming, context) ? call.site : next.handedOver;
          const given = placeOf({ ...at, hop: { kind: 'enter', call } }, fact, handedOver, use);
          const before = given && wayBack(fact);
          if (!before) work.push({ ...next, fact, after, handedOver, open: [] });
          else if (next.isMeant) ways.push({ facts: [...before, ...after.toReversed()], place: given, at: before.length });
        }
        break;
      }
      at = hop.kind === 'enter' && open.length > 0 ? open.pop()?.fact : at.previous;
    }
  }
  return ways.length > 0 || otherWays ? ways : [{ facts: wayBack(end), place: undefined }];
}

/** The calls that led from the place of a way to its end and have not come back. */
export function callsBehind({ facts, at = 0 }: FactWay): readonly CallSite[] {
  const open: (CallSite | undefined)[] = [];
  for (const [index, fact] of facts.entries()) {
    const { hop } = fact;
    if (index < at) continue;
    if (hop.kind === 'enter') open.push(incomingOf(fact, facts[index - 1])?.call ?? hop.call);
    if (hop.kind === 'leave') open.pop();
  }
  return open.filter((call) => call !== undefined);
}

/** Whether the project calls the function itself, as against a library that calls it back. */
function isOwnCall({ call }: Incoming, { function: id }: Fact['context']): boolean {
  return call.invocations.some((invocation) => invocation.function === id);
}
