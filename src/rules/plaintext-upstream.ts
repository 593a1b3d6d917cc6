// What the server asks others goes over the network as it is. Whoever is on the way reads the tokens in it, and writes the answers that the model gets.
import { reachOf } from '../ir/reach';
import { placeWithin, readingOf, unknownPart } from '../engine/text';
import { shown } from './message/shown';
import { rule } from './rule';

export default rule({
  id: 'plaintext-upstream',
  title: 'A request is sent without encryption',
  severity: 'warning',
  cwe: [319],
  owasp: 'MCP01',
  *check(project) {
    const seen = new Set<string>();
    for (const use of project.given('request-url'))
      for (const text of use.here().texts) {
        const found = address.exec(readingOf(text));
        const host = found?.[2]?.toLowerCase() ?? '';
        if (!found || host.includes(unknownPart) || reachOf(host.replace(/^\[|\]$/g, '')) !== 'public' || isDocumentation(host)) continue;
        const location = placeWithin(text, 0, found[0].length) ?? use.location;
        const key = JSON.stringify(location);
        if (seen.has(key)) continue;
        seen.add(key);
        yield { location, label: found[0], message: `Requests to \`${shown(host)}\` are sent without encryption: whoever is on the way can read them and change the answers.` };
      }
  },
});

/** A host that is known up to where it ends. */
const address = /^(http|ws):\/\/(?:[^/?#@\ufffc]{0,200}@)?([\w.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?=[:/?#]|$)/i;

/** Names that stand in documents and never answer (RFC 2606, RFC 6761). */
function isDocumentation(host: string): boolean {
  return /(?:^|\.)example(?:\.(?:com|net|org))?$|\.(?:test|invalid)$/.test(host);
}
