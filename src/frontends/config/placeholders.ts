// The placeholders of all hosts, as data, and which of them a host hands on as they are written.
import type { PlacedText } from '../../ir/placed-text';
import { partOf } from '../../ir/placed-text';
import type { Host } from './host';

/** How each is written. A pattern is linear and matches a whole placeholder; the group is the name in it. */
const syntaxes = {
  '${input:name}': /\$\{input:([^{}]{1,200})\}/g,
  '${env:NAME}': /\$\{env:([^{}]{1,200})\}/g,
  '${file:path}': /\$\{file:([^{}]{1,200})\}/g,
  '${command:id}': /\$\{(?:command|config):([^{}]{1,200})\}/g,
  '${user_config.name}': /\$\{user_config\.([\w.-]{1,200})\}/g,
  '${NAME:-default}': /\$\{([A-Za-z_]\w{0,100}):?-[^{}]{0,2000}\}/g,
  '${NAME}': /\$\{(?!(?:input|env|file|command|config):)([A-Za-z_/]\w{0,100}(?::(?!-)[\w. -]{1,100})?)\}/g,
  '${{ secrets.NAME }}': /\$\{\{\s{0,5}([\w.-]{1,200})\s{0,5}\}\}/g,
  '{env:NAME}': /(?<!\$)\{env:([^{}]{1,200})\}/g,
  '{file:path}': /(?<!\$)\{file:([^{}]{1,200})\}/g,
  '$NAME': /^\$([A-Z][A-Z0-9_]{2,100})$/g,
  '%NAME%': /^%([A-Z][A-Z0-9_]{2,100})%$/g,
  '$(command)': /\$\(([^()]{1,400})\)/g,
} as const;

export type PlaceholderSyntax = keyof typeof syntaxes;

/** The placeholders in a text that the host does not fill in, in the order of the table; none of a host of which nothing is known. */
export function literalIn(text: PlacedText, host: Host): readonly PlacedText[] {
  if (host.placeholders === 'not known' || !/[$%{]/.test(text.text)) return [];
  const filled = new Set<string>(host.placeholders);
  const variables = new Set(host.variables);
  return Object.entries(syntaxes).flatMap(([syntax, pattern]) => {
    if (filled.has(syntax)) return [];
    return [...text.text.matchAll(pattern)]
      // What a shell replaces is not for the host, and `$(…)` is a text like any other without one.
      .filter(([, name = '']) => syntax !== '$(command)' && !(syntax === '${NAME}' && variables.has(name.split(':')[0] ?? '')))
      .map(({ 0: found, index }) => partOf(text, index, index + found.length));
  });
}

/** What the host runs in a shell of its own to fill in a text. */
export function commandsIn(text: PlacedText, host: Host): readonly PlacedText[] {
  if (host.placeholders === 'not known' || !host.placeholders.includes('$(command)')) return [];
  return [...text.text.matchAll(syntaxes['$(command)'])].map(({ 0: found, index }) => partOf(text, index, index + found.length));
}
