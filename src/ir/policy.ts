// What an organization says of the servers that its people may use.
import type { ConfigurationProblem } from './configured-server';

export interface Policy {
  /** The path of the file that says so. */
  readonly file: string;
  /** Names of servers, in which `*` stands for any text: `npm:@scope/name`, `npm:name@1.2.*`, `pypi:name`, `oci:image`, `https://host/*`, `command:program`. */
  readonly approved: readonly string[];
  readonly problems: readonly ConfigurationProblem[];
}
