// Markdown from untrusted text. Whatever the workspace calls its files and variables, it stays text: no link, no image, no broken-out code span.
import { visible } from '../report/visible';

/** Plain text in which nothing is markup: every sign that could be is escaped. */
export function plain(text: string): string {
  return shown(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** A message whose names stand between backquotes, as findings have it: the names as code, the rest as plain text. */
export function message(text: string): string {
  const parts = text.split('`');
  return parts.map((part, at) => (at % 2 === 0 ? plain(part) : at === parts.length - 1 ? plain(`\`${part}`) : code(part))).join('');
}

/** A name that links to an address. The address is encoded already; the few signs that could end the link are encoded in any case. */
export function link(name: string, uri: string): string {
  return `[${name.includes('`') ? plain(name) : code(name)}](<${uri.replace(/[<>\\\s\p{Cc}]/gu, encodeURIComponent)}>)`;
}

/** Text without backquotes, as a code span. */
function code(text: string): string {
  return text.trim() === '' ? plain(text) : `\`${shown(text)}\``;
}

/** On one line; `visible` shows what would hide or reorder text. */
function shown(text: string): string {
  return visible(text.replace(/\s+/g, ' '));
}
