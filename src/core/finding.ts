// What an audit reports: a finding, the steps of its flow, and the sentence for what could not be audited.
import type { Location } from './location';

/** How bad a finding is if it is true, worst first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** How sure the audit is that it is true. */
export type Confidence = 'high' | 'medium' | 'low';

/** One place on the way of the data, source first. */
export interface Step {
  readonly location: Location;
  /** What happens there, as a plain sentence or phrase without Markdown. */
  readonly message: string;
}

export interface Finding {
  /** The rule's id, as in `docs/rules/<id>.md`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** One sentence: what the caller can do with it. Names in it stand between backquotes. */
  readonly message: string;
  /** Where it is reported: for a flow, the sink. */
  readonly location: Location;
  /** The way of the data from source to sink; empty where the finding is no flow. */
  readonly steps: readonly Step[];
  /** Further places that what is reported here harms, as a text that is completed once and used twice. */
  readonly elsewhere?: readonly Step[];
  /** The tool, resource, prompt or configured server it belongs to, where known. */
  readonly subject?: string;
  /** What the expectation comment calls the source (`expect: rule from x`). */
  readonly source?: string;
  /** Stable across moved lines: rule, source label, sink label, subject and the sink's text without blanks. */
  readonly fingerprint: string;
}

/** Something the audit could not look at, and why: the file is too large, does not parse, a rule threw. */
export interface Notice {
  readonly location: Location;
  readonly message: string;
  readonly kind: 'skipped' | 'partial' | 'internal';
  /** An editor in which the file is open says so itself. */
  readonly toldByEditors?: true;
}
