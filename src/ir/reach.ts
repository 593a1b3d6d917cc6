// Where an address ends: on this machine, in a private network, or anywhere. Judges by name alone; nothing is looked up.
import ipaddr from 'ipaddr.js';
import type { Endpoint } from './configured-server';

/** Names of this machine as containers see it, whose traffic does not leave it. */
const ownNames = new Set(['localhost', 'ip6-localhost', 'host.docker.internal', 'host.containers.internal', 'host.lima.internal']);

/** Endings that public DNS does not serve (RFC 6762, RFC 8375, RFC 6761, ICANN's `internal`) or that only a private network answers. */
const privateEndings = ['.local', '.internal', '.home.arpa', '.lan', '.home', '.corp', '.intranet', '.private', '.test'];

const ownRanges = new Set(['loopback', 'unspecified']);
const privateRanges = new Set(['private', 'linkLocal', 'uniqueLocal', 'carrierGradeNat']);

/** `host` is in lower case, without brackets. */
export function reachOf(host: string): Endpoint['reach'] {
  const name = host.replace(/\.$/, '');
  if (ipaddr.isValid(name)) {
    // `process` sees an IPv4 address behind its IPv6 form.
    const range = ipaddr.process(name).range();
    return ownRanges.has(range) ? 'this-machine' : privateRanges.has(range) ? 'private' : 'public';
  }
  if (ownNames.has(name) || name.endsWith('.localhost')) return 'this-machine';
  if (!name.includes('.') || privateEndings.some((ending) => name.endsWith(ending))) return 'private';
  return 'public';
}
