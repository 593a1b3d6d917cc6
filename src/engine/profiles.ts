// Derives what tools can do from the calls that their handlers reach. Computed when asked for.
import type { FoundOffer } from './offers';
import { once } from './once';
import type { Capability, Profile } from './profile';
import { capabilities } from './profile';
import type { Reach } from './reach';
import type { Use } from './use';
import type { Uses } from './uses';

/** One for each tool whose handler is known. */
export function profilesOf(offers: readonly FoundOffer[], uses: Uses, reach: () => Reach): readonly Profile[] {
  return offers.filter(({ offer, handlers }) => offer.kind === 'tool' && handlers.length > 0).map(({ offer, handlers }) => {
    const reached = once(() => reach().reachedFrom(new Set(handlers)));
    const found = new Map<Capability, readonly Use[]>();
    const usesFor = (capability: Capability): readonly Use[] => {
      const known = found.get(capability) ?? uses.within(reached(), signs[capability](uses));
      found.set(capability, known);
      return known;
    };
    const all = once(() => capabilities.filter((capability) => usesFor(capability).length > 0));
    return {
      offer,
      get capabilities() {
        return all();
      },
      uses: usesFor,
    };
  });
}

/** The calls that show a capability. What hurts when a caller chooses it does something whoever chooses. */
const signs: Readonly<Record<Capability, (uses: Uses) => readonly Use[]>> = {
  'reads-files': (uses) => uses.of('file-reading'),
  'writes-files': (uses) => uses.of('file-writing'),
  'deletes-files': (uses) => uses.of('file-deletion'),
  'runs-commands': (uses) => [...uses.given('shell-command'), ...uses.given('program')],
  'reaches-network': (uses) => uses.given('request-url'),
  'sends-data': (uses) => uses.of('data-sending'),
  'queries-databases': (uses) => uses.given('sql'),
  'reads-secrets': (uses) => uses.of('secret-reading'),
};
