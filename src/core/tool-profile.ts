// What an audit tells of a tool beside its findings: what calling it may do, as its code says.
import type { Location } from './location';

export interface ToolProfile {
  /** As it is registered; absent where the text does not tell. */
  readonly name: string | undefined;
  /** Where the name is written, else the registration. */
  readonly location: Location;
  /** Such as `reads-files` and `runs-commands`. */
  readonly capabilities: readonly string[];
}
