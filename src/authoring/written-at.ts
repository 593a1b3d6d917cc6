// Which text of a server's entry the cursor stands in, and what the host takes it for. Texts that are still being typed count, too.
import type { Position } from '../core/location';
import { holds, isBefore, LineMap } from '../core/location';
import { readConfiguration } from '../frontends/config/read-configuration';
import type { Configuration, ConfiguredServer, PlacedEntry } from '../ir/configured-server';
import type { PlacedText } from '../ir/placed-text';

/** A text of a server's entry in which the host fills in placeholders. */
export interface ServerText {
  readonly text: PlacedText;
  readonly as: 'command' | 'argument' | 'value';
  /** The variable or header that it is the value of. */
  readonly entry?: string;
}

export interface Written extends ServerText {
  readonly configuration: Configuration;
  readonly server: ConfiguredServer;
  /** The unit of the text that the cursor stands before. */
  readonly at: number;
}

/** All of a server's texts that the host looks for placeholders in. */
export function textsOf({ command, args, url, cwd, envFile, environment, headers }: ConfiguredServer): readonly ServerText[] {
  const entries = (list: readonly PlacedEntry[]) => list.flatMap(({ name, value }) => (value ? [{ text: value, as: 'value' as const, entry: name.text }] : []));
  return [
    ...(command ? [{ text: command, as: 'command' as const }] : []),
    ...args.map((text) => ({ text, as: 'argument' as const })),
    ...[url, cwd, envFile].flatMap((text) => (text ? [{ text, as: 'value' as const }] : [])),
    ...entries(environment),
    ...entries(headers),
  ];
}

/** Nothing where the cursor stands in no such text. */
export function writtenAt(file: string, text: string, position: Position): Written | undefined {
  for (const attempt of attempts(file, text, position)) {
    const configuration = readConfiguration(file, attempt());
    for (const server of configuration.servers)
      for (const one of textsOf(server)) if (holds(one.text.range, position)) return { ...one, configuration, server, at: unitAt(one.text, position) };
  }
  return undefined;
}

/** TOML's parser takes no text without its end, so the ends that it may have are tried: what follows on the line is left out. */
function attempts(file: string, text: string, position: Position): readonly (() => string)[] {
  if (!/\.toml$/i.test(file)) return [() => text];
  const lines = new LineMap(text);
  const offset = lines.offset(position);
  const lineEnd = offset + (/^[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);
  return [() => text, ...['"', "'", '"]', "']", '" }', "' }"].map((end) => () => text.slice(0, offset) + end + text.slice(lineEnd))];
}

function unitAt({ range, positions }: PlacedText, position: Position): number {
  if (!positions) return position.character - range.start.character;
  return Math.max(0, positions.findLastIndex((one) => !isBefore(position, one)));
}
