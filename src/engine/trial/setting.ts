// What all trials of a project share.
import type { EnforcedSchemas } from '../enforced-schemas';
import type { OwnSchemas } from '../own-schemas';
import type { Owners } from '../owners';
import type { PointsTo } from '../points-to';
import type { Callers } from './callers';
import type { Classes } from './classes';
import type { ConfiguredBeginnings } from './configured-beginnings';
import type { Constructed } from './constructed';
import type { Exported } from './exported';
import type { Fillings } from './fillings';
import type { OwnRecords } from './own-records';
import type { PureCalls } from './pure-calls';
import type { Returning } from './returning';
import type { StoredBefore } from './stored-before';

export interface Setting {
  readonly points: PointsTo;
  readonly owners: Owners;
  readonly callers: Callers;
  readonly beginnings: ConfiguredBeginnings;
  readonly classes: Classes;
  readonly constructed: Constructed;
  readonly returning: Returning;
  readonly stored: StoredBefore;
  readonly ownRecords: OwnRecords;
  readonly pureCalls: PureCalls;
  readonly fillings: Fillings;
  readonly exported: Exported;
  /** Whether the caller's data ever gets into a variable. */
  readonly isCallers: (variable: number) => boolean;
  readonly enforced: EnforcedSchemas;
  readonly ownSchemas: OwnSchemas;
}
