// A user approves a tool by what it says of itself. What it says tomorrow, if it comes from elsewhere, nobody has seen.
import type { Offer } from '../engine/offer';
import type { UnknownPiece } from '../engine/text';
import type { ValueOrigin } from '../engine/value-origin';
import { comesFrom } from '../engine/value-origin';
import { shown } from './message/shown';
import { nameOf, subjectOf, toldBy } from './poisoning/told';
import { rule } from './rule';

export default rule({
  id: 'dynamic-tool-metadata',
  title: 'What a tool says of itself can change after approval',
  severity: 'warning',
  cwe: [494],
  owasp: 'MCP03',
  *check(project) {
    const seen = new Set<string>();
    for (const offer of project.offers()) {
      const found = changing(offer);
      if (!found) continue;
      const { piece, what, origin } = found;
      const place = JSON.stringify(piece.location);
      if (seen.has(place)) continue;
      seen.add(place);
      const subject = nameOf(offer);
      yield {
        location: piece.location,
        label: `${what} from ${origin.label}`,
        message: `${what.charAt(0).toUpperCase()}${what.slice(1)} of ${subjectOf(offer)} is made from \`${shown(origin.label)}\`, ${why(origin)}: it can change after the user has approved the ${offer.kind}.`,
        ...(subject === undefined ? {} : { subject }),
      };
    }
  },
});

interface Changing {
  readonly piece: UnknownPiece;
  readonly what: string;
  readonly origin: ValueOrigin;
}

function changing(offer: Offer): Changing | undefined {
  for (const { text, what } of toldBy(offer))
    for (const piece of text.pieces) {
      const origin = piece.kind === 'unknown' ? foreign(piece.origins) : undefined;
      if (piece.kind === 'unknown' && origin) return { piece, what, origin };
    }
  return undefined;
}

/** What decides about it and is no part of the program. */
function foreign(origins: readonly ValueOrigin[]): ValueOrigin | undefined {
  return (
    origins.find(({ isCallers }) => isCallers) ??
    origins.find(({ reaches }) => reaches.includes('request-url') || reaches.includes('sql')) ??
    // What lies beside the code came with it; what lies where the user's files are did not.
    (comesFrom(origins, 'user-folder') ? origins.find(({ reaches }) => reaches.includes('file-path')) : undefined)
  );
}

function why({ isCallers, reaches }: ValueOrigin): string {
  if (isCallers) return 'which somebody else chooses';
  if (reaches.includes('request-url')) return 'which comes over the network';
  return reaches.includes('sql') ? 'which is read from a database' : 'which is read from a file outside of the program';
}
