// Every way back from a fact that leads over another place: a helper that everyone calls is one end of many ways.
import type { Fact, Incoming } from './facts';
import type { Site } from './universe';
import { wayBack } from './way-back';

const longest = 2000;
const mostWays = 200;

/** Facts from the source to an end. `place` is where the value was put into what reached the end, if it was looked for and found. */
export interface FactWay {
  readonly facts: readonly [Fact, ...Fact[]];
  readonly place: Site | undefined;
}

/**
 * The place that a fact which arose from the one before speaks for, if it does. `handedOver` is where the value then left the function
 * towards the end: the call of a helper, or the end itself.
 */
export type PlaceOf = (fact: Fact, before: Fact, handedOver: Site, end: Site) => Site | undefined;

/**
 * For each place from which the value can have come: a way over it. `placeOf` tells whether a fact arose from the one before at such a place. A
 * way without a place is given only where there is no other.
 */
export function waysOver(end: Fact, use: Site, placeOf: PlaceOf): FactWay[] {
  const ways: FactWay[] = [];
  const seen = new Set<Fact>();
  const work: { readonly fact: Fact; readonly after: readonly Fact[]; readonly handedOver: Site }[] = [{ fact: end, after: [], handedOver: use }];
  for (let next = work.pop(); next && ways.length < mostWays; next = work.pop()) {
    if (seen.has(next.fact)) continue;
    seen.add(next.fact);
    const after = [...next.after];
    const open: Incoming[] = [];
    for (let at: Fact | undefined = next.fact; at && after.length < longest; ) {
      const place = at.previous && placeOf(at, at.previous, next.handedOver, use);
      if (place) {
        ways.push({ facts: [...wayBack(at, open), ...after.reverse()], place });
        break;
      }
      after.push(at);
      const { hop }: Fact = at;
      if (hop.kind === 'leave' && hop.incoming) open.push(hop.incoming);
      if (hop.kind === 'enter' && open.length === 0) {
        for (const incoming of at.context.incoming) work.push({ fact: incoming.fact, after, handedOver: isOwnCall(incoming, at.context) ? incoming.call.site : next.handedOver });
        break;
      }
      at = hop.kind === 'enter' ? open.pop()?.fact : at.previous;
    }
  }
  return ways.length > 0 ? ways : [{ facts: wayBack(end), place: undefined }];
}

/** Whether the project calls the function itself, as against a library that calls it back. */
function isOwnCall({ call }: Incoming, { function: id }: Fact['context']): boolean {
  return call.invocations.some((invocation) => invocation.function === id);
}
