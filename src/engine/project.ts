// What a rule may ask: an immutable view of everything that was read. Rules never see syntax.
import type { Configuration } from '../ir/configured-server';
import type { Manifest } from '../ir/manifest';
import type { Policy } from '../ir/policy';
import type { SinkKind, SourceKind } from '../ir/row';
import type { Flow } from './flow';

export interface Project {
  /** Every flow from a source of the kind to a sink of the kind, at most one for each sink, in the order of files and places. */
  flows(source: SourceKind, sink: SinkKind): readonly Flow[];
  readonly configurations: readonly Configuration[];
  readonly manifests: readonly Manifest[];
  readonly policies: readonly Policy[];
  /** The names of the servers that may be used, where the user has a list; it counts instead of the policies of the workspace. */
  readonly approvedServers: readonly string[] | undefined;
}
