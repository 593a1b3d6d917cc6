// What a rule is: a generator over an immutable project. Its documentation link, SARIF descriptor and setting follow from its id.
import type { Confidence, Severity } from '../core/finding';
import type { Location } from '../core/location';
import type { Flow } from '../engine/flow';
import type { Project } from '../engine/project';

/** A finding as a rule states it: either about a flow or about a place. */
export type Report = {
  /** One sentence. Names in it stand between backquotes. */
  readonly message: string;
  /** Where they differ from the rule's own. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
} & (
  | { readonly flow: Flow }
  | {
      readonly location: Location;
      /** What it is about, for the fingerprint: a server's name and key. Never a secret. */
      readonly label: string;
      readonly subject?: string;
    }
);

export interface Rule {
  /** Kebab-case; a contract with settings, suppressions and reports. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly cwe: readonly number[];
  /** The item of the OWASP MCP Top 10, as `MCP05`. */
  readonly owasp: string;
  /** Off unless asked for. */
  readonly offByDefault?: boolean;
  check(project: Project): Iterable<Report>;
}

export function rule(definition: Rule): Rule {
  return definition;
}
