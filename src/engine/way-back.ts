// From a fact back to its source, through the very calls that it came by: a function that many call is left to the one that was entered.
import type { Fact, Incoming } from './facts';
import { anyMembers } from './paths';

const longestChain = 2000;

/** The facts on the way, source first. Leaving a function and entering it belong to one call; `open` are the calls that were left already. */
export function wayBack(end: Fact, open: readonly Incoming[] = []): [Fact, ...Fact[]] {
  const chain: [Fact, ...Fact[]] = [end];
  const calls = [...open];
  for (let at = end; chain.length < longestChain; ) {
    const { hop } = at;
    if (hop.kind === 'leave' && hop.incoming) calls.push(hop.incoming);
    const back = hop.kind === 'enter' ? calls.pop() : undefined;
    const before = back ? back.fact : at.previous;
    if (!before) break;
    chain.push(before);
    at = before;
  }
  return chain.reverse() as [Fact, ...Fact[]];
}

/** Whether the members that lead to the data are told all along: where some were cut, a dictionary beside it may have been meant. */
export function isToldAll(end: Fact): boolean {
  return wayBack(end).every(({ path }) => !path.includes(anyMembers));
}
