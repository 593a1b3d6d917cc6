// How many facts about a variable are heard: what is passed on everywhere, as a library in a bundle does, has no end of them.
import type { Fact } from './facts';
import { subsuming } from './facts';

const mostKnown = 40;

/** Of those that mean a plain member: as many as many tools have parameters, where the tools share what reads them. */
const mostMembers = 200;

/** How many of those that only that lets in are followed in all. */
const mostFurther = 3000;

export class HeardFacts {
  private further = 0;

  /** Adds a fact to those that are known of its variable, or gives the one that says as much already; itself where no more are heard. */
  add(known: Fact[], fact: Fact): Fact | undefined {
    const most = fact.path.length === 1 && !fact.part && this.further < mostFurther ? mostMembers : mostKnown;
    const told = known.length > most ? fact : subsuming(known, fact);
    if (!told && known.push(fact) > mostKnown + 1) this.further++;
    return told;
  }
}
