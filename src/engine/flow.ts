// What the engine answers: the flows of a program, each as a path that a person can follow.
import type { Location } from '../core/location';
import type { Confidence, Step } from '../core/finding';
import type { FileKind } from '../ir/file-kinds';
import type { Entry, SinkKind, SourceKind } from '../ir/row';

export interface Endpoint<Kind extends string> {
  readonly kind: Kind;
  /** As written, on one line, at most 60 characters: `repoPath`, `execSync(…)`. */
  readonly label: string;
  readonly location: Location;
}

/** A check on the way that is not enough. */
export interface FaultyGuard {
  /** The condition as written, on one line. */
  readonly label: string;
  readonly location: Location;
  /** An input that passes it and still does harm, as the caller would type it. */
  readonly input: string;
}

export interface Flow {
  readonly source: Endpoint<SourceKind>;
  readonly sink: Endpoint<SinkKind>;
  /** Who hands the data over, and the name it registered under, where the text tells. */
  readonly entry: Entry;
  readonly subject: string | undefined;
  /** From source to sink, both included. */
  readonly steps: readonly Step[];
  /** The other sinks that the value is used by after the place that the flow is shown at. */
  readonly elsewhere: readonly Step[];
  /** The caller chooses the whole value, not only a part of it. */
  readonly whole: boolean;
  /** It hurts less than others to a sink of the kind. */
  readonly isSlight: boolean;
  /** What the file is that it is written into, where it hurts there and not at once. */
  readonly file: FileKind | undefined;
  readonly confidence: Confidence;
  /** The check that should have stopped it, where there is one. */
  readonly guard: FaultyGuard | undefined;
  /** The sink's text without blanks, for the fingerprint. */
  readonly sinkText: string;
}
