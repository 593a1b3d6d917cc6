// A model takes a tool's description for the word of its user. What stands there and works against the user is an attack on every client.
import type { Location } from '../core/location';
import { placeWithin, readingOf } from '../engine/text';
import { encodedText } from './poisoning/encoded-text';
import { hiddenCharacters } from './poisoning/hidden-characters';
import { instructionsIn } from './poisoning/instructions';
import type { Suspicion } from './poisoning/suspicion';
import { nameOf, subjectOf, toldBy } from './poisoning/told';
import { rule } from './rule';

export default rule({
  id: 'tool-poisoning',
  title: 'A text for the model works against its user',
  severity: 'error',
  cwe: [1427],
  owasp: 'MCP03',
  *check(project) {
    const seen = new Set<string>();
    // Parameters of many tools are described in the same words.
    const read = new Map<string, readonly Suspicion[]>();
    const suspicionsOf = (text: string): readonly Suspicion[] => {
      const known = read.get(text) ?? suspicionsIn(text);
      read.set(text, known);
      return known;
    };
    for (const offer of project.offers())
      for (const { text, what } of toldBy(offer))
        for (const suspicion of what === 'the name' ? [] : suspicionsOf(readingOf(text))) {
          const location = placeWithin(text, suspicion.start, suspicion.end) ?? offer.location;
          if (isKnown(seen, location)) continue;
          const subject = nameOf(offer);
          yield {
            location,
            label: `${what} ${suspicion.says}`,
            message: `${capitalized(what)} of ${subjectOf(offer)} ${suspicion.says}.`,
            confidence: suspicion.confidence,
            ...(subject === undefined ? {} : { subject }),
          };
        }
  },
});

function suspicionsIn(text: string): readonly Suspicion[] {
  const instructions = instructionsIn(text);
  return [...hiddenCharacters(text), ...encodedText(text), ...(instructions ? [instructions] : [])];
}

/** A text that several offers share is reported once. */
function isKnown(seen: Set<string>, { file, range: { start, end } }: Location): boolean {
  const key = `${file} ${start.line} ${start.character} ${end.line} ${end.character}`;
  if (seen.has(key)) return true;
  seen.add(key);
  return false;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
