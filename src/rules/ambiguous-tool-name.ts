// A model chooses a tool by its name, and so does a user who approves one. Two that are alike, or look alike, are one to them, and not to the host.
import type { Offer } from '../engine/offer';
import { placeWithin } from '../engine/text';
import { shown } from './message/shown';
import { codesOf, isMixed, lookOf, plain } from './names/look';
import { nameOf } from './poisoning/told';
import type { Report } from './rule';
import { rule } from './rule';

export default rule({
  id: 'ambiguous-tool-name',
  title: 'The name of a tool can be taken for another',
  severity: 'warning',
  cwe: [1007],
  owasp: 'MCP03',
  *check(project) {
    const named = project.offers().flatMap((offer) => {
      const name = offer.kind === 'tool' || offer.kind === 'prompt' ? nameOf(offer) : undefined;
      return name === undefined ? [] : [{ offer, name }];
    });
    for (const { offer, name } of named) {
      const codes = codesOf(name);
      if (codes !== '') yield report(offer, name, `has characters in it that nobody sees (${codes}): it looks like \`${shown(plain(name))}\` and is another`, 'high');
      else if (isMixed(name)) yield report(offer, name, 'is written with letters of several alphabets: it looks like a name that it is not', 'high');
    }
    const byLook = new Map<string, Named[]>();
    for (const one of named) {
      const key = `${one.offer.kind} ${lookOf(one.name)}`;
      byLook.set(key, [...(byLook.get(key) ?? []), one]);
    }
    for (const alike of byLook.values())
      for (const [at, one] of alike.entries()) {
        const other = alike.slice(0, at).find((earlier) => isTogether(earlier.offer, one.offer) && !isSame(earlier.offer, one.offer));
        if (!other) continue;
        if (other.name === one.name) yield report(one.offer, one.name, `is there twice: which of both ${one.offer.kind}s is called depends on the client`, 'high');
        else yield report(one.offer, one.name, `differs from \`${shown(other.name)}\` only in how it is written: a model takes the one for the other`, 'medium');
      }
  },
});

interface Named {
  readonly offer: Offer;
  readonly name: string;
}

/** Both are there at once: in one list, or registered with one server by different functions. Two calls in one function may be two branches of it. */
function isTogether(a: Offer, b: Offer): boolean {
  if (a.list !== undefined || b.list !== undefined) return a.list !== undefined && a.list === b.list;
  return a.within !== b.within && a.servers.some((server) => b.servers.includes(server));
}

/** A name that is written once and goes through a wrapper is seen at both calls. */
function isSame(a: Offer, b: Offer): boolean {
  return JSON.stringify(a.names[0]?.pieces) === JSON.stringify(b.names[0]?.pieces);
}

function report(offer: Offer, name: string, says: string, confidence: 'high' | 'medium'): Report {
  const [text] = offer.names;
  return {
    location: (text && placeWithin(text, 0, name.length)) ?? offer.location,
    label: `${offer.kind} ${name}`,
    subject: name,
    message: `The name \`${shown(name)}\` ${says}.`,
    confidence,
  };
}
