// All that rules may ask of linked programs beyond flows: what servers offer, uses of libraries, texts. Computed when asked for, once.
import type { SinkKind, UseKind } from '../ir/row';
import { Conditions } from './conditions';
import { MadeFrom } from './made-from';
import { ParameterTexts } from './parameter-texts';
import { CodePlaces } from './code-places';
import type { PointsTo } from './points-to';
import { Reach } from './reach';
import { ReachableValues } from './reachable-values';
import type { Offer } from './offer';
import type { FoundOffer } from './offers';
import { Offers } from './offers';
import { Texts } from './texts';
import type { Use } from './use';
import { Uses } from './uses';

export class Observations {
  private readonly places: CodePlaces;
  private readonly madeFrom: MadeFrom;
  private readonly values: ReachableValues;
  private readonly texts: Texts;
  private readonly conditions: Conditions;
  private readonly parameters: ParameterTexts;
  private found: readonly FoundOffer[] | undefined;
  private allUses: Uses | undefined;

  constructor(private readonly points: PointsTo) {
    this.places = new CodePlaces(points.universe);
    this.madeFrom = new MadeFrom(points, this.places);
    this.values = new ReachableValues(points);
    this.texts = new Texts(points, this.places, this.madeFrom);
    this.conditions = new Conditions(points);
    this.parameters = new ParameterTexts(points, this.places, this.madeFrom, this.texts);
  }

  offers(): readonly Offer[] {
    return this.foundOffers().map(({ offer }) => offer);
  }

  uses(kind: UseKind): readonly Use[] {
    return this.usesOfAll().of(kind);
  }

  given(sink: SinkKind): readonly Use[] {
    return this.usesOfAll().given(sink);
  }

  private usesOfAll(): Uses {
    return (this.allUses ??= new Uses(this.points, this.places, this.madeFrom, this.values, this.texts, this.conditions, new Reach(this.points, this.values, this.handlers()), this.parameters));
  }

  private foundOffers(): readonly FoundOffer[] {
    return (this.found ??= new Offers(this.points, this.places, this.values, this.texts, this.conditions, this.parameters).all());
  }

  /** The functions that the server registers, and those that rows name as given the caller's data. */
  private handlers(): ReadonlySet<number> {
    const { universe, callbacks } = this.points;
    const seeded = new Set(callbacks.seeds.flatMap((seed) => (seed.row.source === 'caller-input' ? [seed.variable] : [])));
    const found = new Set(this.foundOffers().flatMap(({ handlers }) => handlers));
    for (const { id, body, program } of universe.functions) {
      const { base } = universe.module(program);
      if (body.params.some((param) => seeded.has(base + param))) found.add(id);
    }
    return found;
  }
}
