// The servers that a host would start, and how a report on one of them is put together. Judges nothing.
import type { Range } from '../../core/location';
import type { Project } from '../../engine/project';
import type { Configuration, ConfiguredServer } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import type { Report } from '../rule';

export interface Started {
  readonly configuration: Configuration;
  readonly server: ConfiguredServer;
}

/** All that are written down: what stands in a file is read there, whether it is started or not. */
export function* writtenServers({ configurations }: Project): Iterable<Started> {
  for (const configuration of configurations) for (const server of configuration.servers) yield { configuration, server };
}

/** Those that are not switched off. */
export function* startedServers(project: Project): Iterable<Started> {
  for (const written of writtenServers(project)) if (!written.server.disabled) yield written;
}

/** `label` tells the places of one server apart, and is never a secret. */
export function reportOn({ configuration, server }: Started, range: Range, label: string, report: Pick<Report, 'message' | 'severity' | 'confidence'>): Report {
  return { location: { file: configuration.file, range }, label, subject: server.name.text, ...report };
}

/** From the start of one text to the end of another. */
export function across(first: PlacedText, last: PlacedText | undefined): Range {
  return { start: first.range.start, end: (last ?? first).range.end };
}
