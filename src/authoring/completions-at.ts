// What may be written at a place of a configuration: the placeholders of its host, and well-known servers. Names of keys are left to the editor,
// whose schemas know them.
import type { Position } from '../core/location';
import { hosts, isConfiguration } from '../frontends/config/hosts';
import type { Completion } from './completion';
import { packageCompletions } from './package-completions';
import { placeholderCompletions } from './placeholder-completions';
import { writtenAt } from './written-at';

/** The likeliest first. None where the file is no configuration, or where the cursor stands in no text of a server. */
export function completionsAt(file: string, text: string, position: Position): readonly Completion[] {
  const written = isConfiguration(file) ? writtenAt(file, text, position) : undefined;
  if (!written) return [];
  const host = hosts.find(({ id }) => id === written.configuration.host);
  const placeholders = host ? placeholderCompletions(written, host, text) : [];
  return placeholders.length > 0 ? placeholders : packageCompletions(written);
}
