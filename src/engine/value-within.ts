// What a use was given at a path, worked out piece by piece as a rule asks for it: most uses are only looked at for where they stand.
import type { Location } from '../core/location';
import type { ForeignNames } from './foreign-names';
import type { LookUp, LookUps } from './looked-up';
import type { MadeFrom } from './made-from';
import type { PointsTo } from './points-to';
import type { ReachableValues } from './reachable-values';
import type { Text } from './text';
import type { Texts } from './texts';
import type { UsedValue } from './use';
import type { ValueOrigin } from './value-origin';

/** What answers questions about a node. */
interface Knowing {
  readonly points: PointsTo;
  readonly values: ReachableValues;
  readonly texts: Texts;
  readonly madeFrom: MadeFrom;
  readonly lookUps: LookUps;
  readonly foreignNames: ForeignNames;
}

export class ValueWithin implements UsedValue {
  /** `isPlace`: whether what the path leads through is there; `placeOf`: where the value is written. */
  constructor(
    readonly nodes: readonly number[],
    private readonly isPlace: () => boolean,
    private readonly placeOf: (nodes: readonly number[]) => Location,
    private readonly known: Knowing,
  ) {}

  get isThere(): boolean {
    if (!this.isPlace()) return false;
    const { constants } = this;
    return constants.length === 0 || constants.some((constant) => constant !== undefined) || this.texts.length > 0 || this.nodes.some((node) => this.known.points.tokensOf(node).length > 0);
  }

  get location(): Location {
    return this.placeOf(this.nodes);
  }

  get texts(): readonly Text[] {
    return this.nodes.flatMap((node) => this.known.texts.of(node));
  }

  get constants(): readonly (number | boolean | undefined)[] {
    return this.nodes.flatMap((node) =>
      this.known.points.constantsOf(node).flatMap((constant): (number | boolean | undefined)[] => {
        if (constant.kind === 'number') return [constant.number];
        if (constant.kind === 'boolean') return [constant.boolean];
        return constant.kind === 'nothing' ? [undefined] : [];
      }),
    );
  }

  get isFunction(): boolean {
    return this.nodes.some((node) => this.known.values.functionsOf(node).length > 0);
  }

  get members(): readonly string[] {
    return this.nodes.flatMap((node) => this.known.values.namesOf(node));
  }

  get foreignNames(): readonly string[] {
    return this.nodes.flatMap((node) => this.known.foreignNames.of(node));
  }

  get lookUps(): readonly LookUp[] {
    return this.nodes.flatMap((node) => this.known.lookUps.of(node));
  }

  get origins(): readonly ValueOrigin[] {
    return this.nodes.flatMap((node) => this.known.madeFrom.origins(node));
  }
}
