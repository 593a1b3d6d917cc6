// A project that has one configuration and nothing else, for rules that are asked by hand.
import type { Project } from '../../src/engine/project';
import type { Configuration } from '../../src/ir/configured-server';

export function projectWith(configuration: Configuration): Project {
  return { flows: () => [], offers: () => [], profiles: () => [], uses: () => [], given: () => [], literals: () => [], loadedBy: (file) => new Set([file]), manifests: [], policies: [], approvedServers: undefined, isIgnored: () => undefined, configurations: [configuration] };
}
