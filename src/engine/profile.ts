// What a tool can do, as its code says: the kinds of effect that calling it may have, whatever its description promises.
import type { Offer } from './offer';
import type { Use } from './use';

export const capabilities = ['reads-files', 'writes-files', 'deletes-files', 'runs-commands', 'reaches-network', 'sends-data', 'queries-databases', 'reads-secrets'] as const;
export type Capability = (typeof capabilities)[number];

export interface Profile {
  readonly offer: Offer;
  /** What the tool's handlers can do, themselves or through what they call, in the order of `capabilities`. */
  readonly capabilities: readonly Capability[];
  /** The calls that give it a capability. */
  uses(capability: Capability): readonly Use[];
}
