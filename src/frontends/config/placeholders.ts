// The placeholders of all hosts, as data, and which of them a host fills in.
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
  '${env.NAME}': /\$\{(?:process\.)?env\.([A-Za-z_]\w{0,100})\}/g,
  '${NAME:-default}': /\$\{([A-Za-z_]\w{0,100}):?-[^{}]{0,2000}\}/g,
  '${NAME}': /\$\{(?!(?:input|env|file|command|config):)([A-Za-z_/]\w{0,100}(?::(?!-)[\w. -]{1,100})?)\}/g,
  '${{ secrets.NAME }}': /\$\{\{\s{0,5}([\w.-]{1,200})\s{0,5}\}\}/g,
  '{env:NAME}': /(?<!\$)\{env:([^{}]{1,200})\}/g,
  '{file:path}': /(?<!\$)\{file:([^{}]{1,200})\}/g,
  '$env:NAME': /\$env:([A-Za-z_]\w{0,100})/g,
  '$NAME': /(?<=^(?:(?:Bearer|Basic|Token) )?)\$([A-Z][A-Z0-9_]{2,100})$/g,
  '%NAME%': /(?<=^(?:(?:Bearer|Basic|Token) )?)%([A-Z][A-Z0-9_]{2,100})%$/g,
  '$(command)': /\$\(([^()]{1,400})\)/g,
} as const;

export type PlaceholderSyntax = keyof typeof syntaxes;

/** What a shell replaces is not for the host, so a literal one of these counts only where it is the whole text, or all after an authentication scheme; where the host fills it in, it may stand anywhere. */
const anywhere: Readonly<Partial<Record<PlaceholderSyntax, RegExp>>> = { '$NAME': /\$([A-Za-z_]\w{0,100})/g, '%NAME%': /%([A-Za-z_]\w{0,100})%/g };

/** Where the host runs nothing, `$(…)` in a text is a part of it like any other, but nobody means one that is all of it. */
const wholly: Readonly<Partial<Record<PlaceholderSyntax, RegExp>>> = { '$(command)': /(?<=^(?:(?:Bearer|Basic|Token) )?)\$\(([^()]{1,400})\)$/g };

export interface Placeholder {
  readonly syntax: PlaceholderSyntax;
  /** What stands for the name in it; of a name of the host's own that name. */
  readonly name: string;
  readonly written: PlacedText;
  /** Whether the host puts something in its place. */
  readonly filled: boolean;
}

/** The placeholders in a text, in the order of the table; none of a host of which nothing is known. */
export function placeholdersIn(text: PlacedText, host: Host): readonly Placeholder[] {
  if (host.placeholders === 'not known' || !/[$%{]/.test(text.text)) return [];
  const known = new Set<string>(host.placeholders);
  const variables = new Set(host.variables);
  return (Object.keys(syntaxes) as PlaceholderSyntax[]).flatMap((syntax) => {
    const isKnown = known.has(syntax);
    const pattern = (isKnown ? anywhere : wholly)[syntax] ?? syntaxes[syntax];
    return [...text.text.matchAll(pattern)].map(({ 0: found, 1: name = '', index }) => ({
      syntax,
      name,
      written: partOf(text, index, index + found.length),
      filled: isKnown || (syntax === '${NAME}' && variables.has(name.split(':')[0] ?? '')),
    }));
  });
}

/** The placeholders in a text that the host does not fill in. */
export function literalIn(text: PlacedText, host: Host): readonly PlacedText[] {
  return placeholdersIn(text, host).flatMap(({ filled, written }) => (filled ? [] : [written]));
}

/** What the host runs in a shell of its own to fill in a text. */
export function commandsIn(text: PlacedText, host: Host): readonly PlacedText[] {
  if (host.placeholders === 'not known' || !host.placeholders.includes('$(command)')) return [];
  return [...text.text.matchAll(syntaxes['$(command)'])].map(({ 0: found, index }) => partOf(text, index, index + found.length));
}
