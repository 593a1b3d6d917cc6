// The addresses of servers that a configuration names, and which parts of one are kept in logs and histories: the user, and what follows `?`.
import type { ConfiguredServer } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';

const networkAddress = /^(?:--?[\w-]{1,60}=)?(?=(?:https?|wss?):\/\/)/i;

/** The server's own address and those among its arguments. */
export function addressesOf(server: ConfiguredServer): readonly PlacedText[] {
  return [...(server.url ? [server.url] : []), ...server.args].flatMap((text) => {
    const start = networkAddress.exec(text.text)?.[0].length;
    return start === undefined ? [] : [partOf(text, start, text.text.length)];
  });
}

/** Where its user and password stand, and its query; an `@` after the host is none of it. */
export function exposedParts(address: string): readonly { readonly start: number; readonly end: number }[] {
  const [authority = '', scheme = ''] = /^(\w+:\/\/)[^/?#\s]*/.exec(address) ?? [];
  const at = authority.lastIndexOf('@');
  const query = address.indexOf('?');
  return [...(at < 0 ? [] : [{ start: scheme.length, end: at }]), ...(query < 0 ? [] : [{ start: query, end: address.length }])];
}

/** Whether the character of a text is in such a part of a network address that the text is. */
export function isInExposedPart(text: string, at: number): boolean {
  const start = networkAddress.exec(text)?.[0].length;
  return start !== undefined && exposedParts(text.slice(start)).some((part) => part.start + start <= at && at < part.end + start);
}
