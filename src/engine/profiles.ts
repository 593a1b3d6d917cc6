// Derives what tools can do from the calls that their handlers reach. Computed when asked for.
import type { Offer } from './offer';
import type { FoundOffer } from './offers';
import { once } from './once';
import type { Capability, Profile } from './profile';
import { capabilities } from './profile';
import type { Reach } from './reach';
import { exactReading } from './text';
import type { ToolPart, ToolParts } from './tool-parts';
import type { Use } from './use';
import type { Uses } from './uses';

/** One for each tool of which the text tells what runs for it. `answering` are the functions that answer the calls of a server's tools. */
export function profilesOf(offers: readonly FoundOffer[], uses: Uses, reach: () => Reach, answering: (offer: Offer) => readonly number[], parts: ToolParts): readonly Profile[] {
  const told = new Set<string>();
  // What one offer says of a tool alone says more than what another one, as that of a wrapper, says of several.
  const alone = new Set(offers.flatMap(({ offer, handlers }) => (offer.kind === 'tool' && isAlone(offer, handlers) ? [placeOf(offer)] : [])));
  return offers.flatMap(({ offer, handlers, targets, given }): readonly Profile[] => {
    if (offer.kind !== 'tool') return [];
    const named = offersOf(offer);
    const starts = handlers.length > 0 ? targets() : answering(offer).map((id) => ({ function: id, names: [] }));
    const isOne = isAlone(offer, handlers);
    const profiles = isOne || starts.length === 0 ? [] : named.flatMap(({ name, offer: one }) => {
      // Several registrations of the same list tell of the same tools.
      const place = placeOf(one);
      const part = told.has(place) || alone.has(place) ? undefined : parts.of(name, starts);
      if (!part) return [];
      told.add(place);
      return [profileOf(one, uses, () => part)];
    });
    if (profiles.length > 0 || handlers.length === 0 || named.some((each) => told.has(placeOf(each.offer)) || (!isOne && alone.has(placeOf(each.offer))))) return profiles;
    return [profileOf(offer, uses, () => ({ functions: reach().runFor(new Set(handlers), given), runs: () => true }))];
  });
}

/** Whether an offer that says what is called stands for one tool. */
function isAlone(offer: Offer, handlers: readonly number[]): boolean {
  return handlers.length > 0 && offersOf(offer).length < 2;
}

/** Each of the tools that one offer stands for. What else is told of all of them is of none alone. */
function offersOf(offer: Offer): readonly { readonly name: string; readonly offer: Offer }[] {
  const found = new Map(offer.names.flatMap((text) => {
    const name = exactReading(text);
    return name === undefined ? [] : [[name, text] as const];
  }));
  if (found.size < 2) return [...found.keys()].map((name) => ({ name, offer }));
  return [...found].map(([name, text]) => ({ name, offer: { ...offer, names: [text], titles: [], descriptions: [], parameters: [], annotations: [] } }));
}

function placeOf({ names: [name], location }: Offer): string {
  const { file, range } = name?.pieces[0]?.location ?? location;
  return `${file}:${range.start.line}:${range.start.character}`;
}

function profileOf(offer: Offer, uses: Uses, part: () => ToolPart): Profile {
  const reached = once(part);
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
