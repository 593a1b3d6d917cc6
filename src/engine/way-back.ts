// From a fact back to its source, through the very calls that it came by: a function that many call is left to the one that was entered.
import type { Fact, Incoming } from './facts';

const longestChain = 2000;

/** The facts on the way, source first. Leaving a function and entering it belong to one call. */
export function wayBack(end: Fact): Fact[] {
  const chain: Fact[] = [];
  const calls: Incoming[] = [];
  let at: Fact | undefined = end;
  while (at && chain.length < longestChain) {
    chain.push(at);
    const { hop }: Fact = at;
    if (hop.kind === 'leave' && hop.incoming) calls.push(hop.incoming);
    const back: Incoming | undefined = hop.kind === 'enter' ? calls.pop() : undefined;
    at = back ? back.fact : at.previous;
  }
  return chain.reverse();
}
