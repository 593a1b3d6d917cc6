// Operations on addresses in a trial: URLs, names of hosts and IP addresses. Nothing here asks the network: a name's address is made up.
import ipaddr from 'ipaddr.js';
import type { Operations } from './operation';
import type { Value } from './value';
import { booleanOf, isMarked, nothing, numberOf, refused, textOf, thrown, unknown, writtenOf } from './value';

type Address = ReturnType<typeof ipaddr.parse>;

/** The members of an address that are texts. */
export const addressMembers: ReadonlySet<string> = new Set(['href', 'host', 'hostname', 'protocol', 'origin', 'port', 'pathname', 'search', 'hash', 'username', 'password']);

/** Stands for an address that only the configuration knows. */
const configured = 'https://configured.example/';
const publicAddress = '93.184.216.34';

/** The IP address that a host of a URL is, without the brackets of version 6. */
function addressOf(text: string): Address | undefined {
  try {
    return ipaddr.process(text.replace(/^\[(.*)\]$/, '$1'));
  } catch {
    return undefined;
  }
}

/** Which of the inner networks an address belongs to; of private ones there are three. */
function innerRange(text: string): string | undefined {
  const address = addressOf(text);
  const range = address?.range();
  return range === 'private' ? `private ${String(address?.toByteArray()[0])}` : range === 'unicast' ? undefined : range;
}

/** Whether a host, as it stands in a URL, is one that only this machine or its network reaches. */
export function isInner(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === 'localhost' || name.endsWith('.localhost')) return true;
  return innerRange(name) !== undefined;
}

function isAddress(text: string, kind?: 'ipv4' | 'ipv6'): boolean {
  // As `isIP` has it: no brackets, no short forms.
  if (text.includes('[') || (!text.includes(':') && !/^\d+\.\d+\.\d+\.\d+$/.test(text)) || !ipaddr.isValid(text)) return false;
  return kind === undefined || ipaddr.parse(text).kind() === kind;
}

function ofText(compute: (text: string, marked: boolean) => Value) {
  return ([value = nothing]: readonly Value[]): Value => {
    const text = writtenOf(value);
    return text === undefined ? { kind: 'unknown', marked: isMarked(value) } : compute(text, isMarked(value));
  };
}

/** The address that a name leads to, as a resolver would say it. */
function lookedUp(host: string): string {
  const name = host.toLowerCase();
  if (name === 'localhost') return '127.0.0.1';
  return ipaddr.isValid(name) ? name : publicAddress;
}

function answerOf(host: string, marked: boolean): Value {
  const address = lookedUp(host);
  return {
    kind: 'record',
    marked,
    members: new Map<string, Value>([
      ['address', textOf(address, marked)],
      ['family', numberOf(address.includes(':') ? 6 : 4)],
    ]),
  };
}

function wantsAll(options: Value): boolean {
  const all = options.kind === 'record' ? options.members.get('all') : undefined;
  return all?.kind === 'boolean' && all.boolean;
}

export const addressOperations: Operations = {
  address: ([text = nothing, base = nothing]) => {
    if (text.kind === 'address') return text;
    const marked = isMarked(text) || isMarked(base);
    // A variable of the environment that is not set is no address: whoever runs the server sets it.
    const [written, against] = [text.kind === 'nothing' ? configured : (writtenOf(text) ?? (marked ? undefined : configured)), base.kind === 'nothing' ? undefined : (writtenOf(base) ?? configured)];
    if (written === undefined) return { kind: 'unknown', marked };
    try {
      return { kind: 'address', address: new URL(written, against), marked };
    } catch {
      return thrown;
    }
  },
  'is-address': ofText((text) => booleanOf(URL.canParse(text))),
  'ip-version': ofText((text) => numberOf(isAddress(text) ? (text.includes(':') ? 6 : 4) : 0)),
  'is-ip': ofText((text) => booleanOf(isAddress(text))),
  'is-ipv4': ofText((text) => booleanOf(isAddress(text, 'ipv4'))),
  'is-ipv6': ofText((text) => booleanOf(isAddress(text, 'ipv6'))),
  // What is no address is not private either: a whole URL, a host in brackets.
  'is-private-ip': ofText((text) => booleanOf(isAddress(text) && innerRange(text) !== undefined)),
  // A network is entered by an address in it: those of one range belong together. What is not told of a list is taken for what it should have.
  'is-in-networks': ([networks = nothing, value = nothing]) => {
    const text = writtenOf(value);
    if (text === undefined) return { kind: 'unknown', marked: isMarked(value) };
    const range = isAddress(text) ? innerRange(text) : undefined;
    const known = networks.kind === 'list' ? networks.items.map((item) => writtenOf(item)) : [undefined];
    return booleanOf(range !== undefined && known.some((network) => network === undefined || innerRange(network) === range));
  },
  ip: ofText((text, marked) => (ipaddr.isValid(text) ? textOf(text, marked) : thrown)),
  'plain-ip': ofText((text, marked) => (ipaddr.isValid(text) ? textOf(ipaddr.process(text).toString(), marked) : thrown)),
  'ip-range': ofText((text, marked) => (ipaddr.isValid(text) ? textOf(ipaddr.parse(text).range(), marked) : thrown)),
  'ip-kind': ofText((text, marked) => (ipaddr.isValid(text) ? textOf(ipaddr.parse(text).kind(), marked) : thrown)),
  'look-up': ([host = nothing, options = nothing]) => {
    const name = writtenOf(host);
    if (name === undefined) return unknown;
    // No name has brackets: whoever looks one up gets an error.
    if (name.startsWith('[')) return refused;
    const answer = answerOf(name, isMarked(host));
    return wantsAll(options) ? { kind: 'list', items: [answer] } : answer;
  },
  'look-up-all': ofText((text, marked) => (text.startsWith('[') ? refused : { kind: 'list', items: [textOf(lookedUp(text), marked)] })),
};
