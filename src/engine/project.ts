// What a rule may ask: an immutable view of everything that was read. Rules never see syntax.
import type { Configuration } from '../ir/configured-server';
import type { Manifest } from '../ir/manifest';
import type { Policy } from '../ir/policy';
import type { SinkKind, SourceKind, UseKind } from '../ir/row';
import type { Flow } from './flow';
import type { Literal } from './literal';
import type { Offer } from './offer';
import type { Profile } from './profile';
import type { Use } from './use';

export interface Project {
  /** Every flow from a source of the kind to a sink of the kind, at most one for each sink, in the order of files and places. */
  flows(source: SourceKind, sink: SinkKind): readonly Flow[];
  /** What servers register, with all that the model is told of it, in the order of files and places. */
  offers(): readonly Offer[];
  /** What the tools can do whose handlers are known, in the order of `offers`. */
  profiles(): readonly Profile[];
  /** The calls, assignments and members that rows give this kind. */
  uses(kind: UseKind): readonly Use[];
  /** The arguments that a caller's data would hurt at, whatever stands there. */
  given(sink: SinkKind): readonly Use[];
  /** The texts that are written out in the code and have at least so many units, in the order of files and places. */
  literals(shortest: number): Iterable<Literal>;
  /** The files that loading a file loads, itself included. */
  loadedBy(file: string): ReadonlySet<string>;
  readonly configurations: readonly Configuration[];
  readonly manifests: readonly Manifest[];
  readonly policies: readonly Policy[];
  /** The names of the servers that may be used, where the user has a list; it counts instead of the policies of the workspace. */
  readonly approvedServers: readonly string[] | undefined;
  /** Whether git leaves a path out, by the ignore files that were read; nothing where none of them speaks of it. */
  isIgnored(path: string): boolean | undefined;
}
