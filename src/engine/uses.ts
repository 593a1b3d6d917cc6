// Answers what the calls, assignments and members that rows mark are given, where they stand and when they run; each when it is asked.
import type { Location, Span } from '../core/location';
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { SinkKind, UseKind } from '../ir/row';
import type { Conditions } from './conditions';
import { isPlace } from './knowledge';
import type { MadeFrom } from './made-from';
import { ForeignNames } from './foreign-names';
import { LookUps } from './looked-up';
import type { CodePlaces } from './code-places';
import { calleeOf } from './code-places';
import type { Given, Mark } from './marks';
import { Marks } from './marks';
import type { PointsTo } from './points-to';
import type { ReachableValues } from './reachable-values';
import type { Reach } from './reach';
import { makersOf } from './offers';
import { once } from './once';
import type { OfferedParameter } from './offer';
import { Order } from './order';
import type { ParameterTexts } from './parameter-texts';
import { exactReading } from './text';
import type { Texts } from './texts';
import type { ToolPart } from './tool-parts';
import type { Site } from './universe';
import type { Use } from './use';
import { ValueWithin } from './value-within';
import { WaysIn } from './ways-in';

/** Where something stands; a location is made of it when somebody asks. */
interface Place {
  readonly program: number;
  readonly span: Span;
}

export class Uses {
  private readonly byKind = new Map<UseKind, readonly Use[]>();
  private readonly bySink = new Map<SinkKind, readonly Use[]>();
  private readonly sites = new WeakMap<Use, Site>();
  readonly lookUps: LookUps;
  readonly foreignNames: ForeignNames;
  private readonly marks: Marks;
  private readonly order: Order;
  private readonly waysIn: WaysIn;

  constructor(
    readonly points: PointsTo,
    private readonly places: CodePlaces,
    readonly madeFrom: MadeFrom,
    readonly values: ReachableValues,
    readonly texts: Texts,
    private readonly conditions: Conditions,
    private readonly reach: () => Reach,
    private readonly parameters: ParameterTexts,
  ) {
    this.lookUps = new LookUps(points, madeFrom);
    this.foreignNames = new ForeignNames(points);
    this.marks = new Marks(points);
    this.order = new Order(points, values);
    this.waysIn = new WaysIn(points, values, this.order, reach);
  }

  of(kind: UseKind): readonly Use[] {
    const known = this.byKind.get(kind) ?? this.read(this.marks.of(kind));
    this.byKind.set(kind, known);
    return known;
  }

  /** What stands where a caller's data would hurt. */
  given(kind: SinkKind): readonly Use[] {
    const known = this.bySink.get(kind) ?? this.read(this.marks.given(kind));
    this.bySink.set(kind, known);
    return known;
  }

  /** Each place once; what is asked of a use is found out then, since rules ask one or two things of many. */
  private read(marks: readonly Mark[]): readonly Use[] {
    const found: Use[] = [];
    const seen = new Set<string>();
    for (const mark of marks) {
      if (!this.conditions.holds(mark.when, mark.given)) continue;
      const place = this.markedPlace(mark);
      const key = place && `${place.program} ${place.span.start} ${place.span.end}`;
      if (!key || seen.has(key)) continue;
      seen.add(key);
      found.push(this.use(mark, place));
    }
    return found;
  }

  private use({ kind, rest, site, given }: Mark, place: Place): Use {
    const span = given.span ?? site.instruction.span;
    const location = once(() => this.locationOf(place));
    const text = once(() => this.places.text(site.program, span));
    const { reach } = this;
    const { applications } = this.points;
    const use: Use = {
      kind,
      get label() {
        return given.span || site.instruction.op !== 'call' ? text() : calleeOf(text());
      },
      get location() {
        return location();
      },
      get code() {
        return text().replace(/\s/g, '');
      },
      get application() {
        return applications().of(site.program);
      },
      isAssumed: site.instruction.op === 'call' && site.instruction.construct === 'assumed',
      get isHandling() {
        return reach().isHandling(site.function);
      },
      get isServing() {
        return reach().isServing(site.function);
      },
      get isLoading() {
        return reach().isLoading(site.function);
      },
      here: (path = '') => this.valueAt([...rest, ...parsePath(path)], site, given),
      value: (path) => this.valueAt(parsePath(path), site, given),
      parameters: (path) => this.parametersAt(parsePath(path), given),
      mayRun: (other) => this.runs(given, this.siteOf(other)),
      isBeside: (other) => this.siteOf(other)?.function === site.function,
      isBehindOneOf: (others, general) => this.waysIn.isBehind(site, { sites: this.sitesOf(others), general: this.sitesOf(general) }),
      isAlwaysBehind: (other) => this.waysIn.isBehind(site, { sites: this.sitesOf([other]), general: [], isStrict: true }),
      follows: (other) => this.order.isBehind(site, this.siteOf(other)),
    };
    // Rules do not see where a use stands.
    this.sites.set(use, site);
    return use;
  }

  /** Those that run for a tool. */
  within({ functions, runs }: ToolPart, uses: readonly Use[]): readonly Use[] {
    return uses.filter((use) => {
      const site = this.siteOf(use);
      return site !== undefined && functions.has(site.function) && runs(site);
    });
  }

  /** The functions that are registered to answer the calls of all tools, and marks of the servers that they are registered with. */
  answers(): readonly { readonly handlers: readonly number[]; readonly makers: readonly string[] }[] {
    return this.marks.of('raw-handler').flatMap(({ site, given }) => {
      const [request, handler, server] = ['Argument[0]', 'Argument[1]', 'Argument[self]'].map((path) => this.valueAt(parsePath(path), site, given));
      const isOfTools = request?.origins.some(({ uses }) => uses.includes('tool-request')) === true || request?.texts.some((text) => exactReading(text) === 'tools/call') === true;
      if (!isOfTools || !handler || !server) return [];
      return [{ handlers: handler.nodes.flatMap((node) => this.values.functionsOf(node)), makers: server.nodes.flatMap((node) => makersOf(this.points, node)) }];
    });
  }

  private runs({ args }: Given, other: Site | undefined): boolean {
    const handed = new Set(args.flatMap(({ value }) => this.values.functionsOf(value)));
    return other !== undefined && handed.size > 0 && this.reach().reachedFrom(handed).has(other.function);
  }

  private sitesOf(uses: readonly Use[]): readonly Site[] {
    return uses.flatMap((use) => this.siteOf(use) ?? []);
  }

  private siteOf(use: Use): Site | undefined {
    return this.sites.get(use);
  }

  /** What the row points at, if the call has it. */
  private markedPlace({ rest, site, given }: Mark): Place | undefined {
    if (given.span || rest.length === 0) return { program: site.program, span: given.span ?? site.instruction.span };
    const value = this.valueAt(rest, site, given);
    return value.isThere ? this.placeOf(value.nodes, site, rest[0], given) : undefined;
  }

  private parametersAt([place, ...steps]: readonly PathStep[], given: Given): readonly OfferedParameter[] {
    return this.startsOf(place, given).flatMap((start) => this.values.within(start, steps).flatMap((node) => this.parameters.of(node)));
  }

  private valueAt(path: readonly PathStep[], site: Site, given: Given): ValueWithin {
    const [place, ...steps] = path;
    const starts = this.startsOf(place, given);
    return new ValueWithin(
      starts.flatMap((start) => this.values.within(start, steps)),
      () => starts.some((start) => this.conditions.isThere(start, steps)),
      (nodes) => this.locationOf(this.placeOf(nodes, site, place, given)),
      this,
    );
  }

  private locationOf({ program, span }: Place): Location {
    return this.places.location(program, span);
  }

  private startsOf(place: PathStep | undefined, { args, self }: Given): readonly number[] {
    if (place?.step !== 'argument') return [];
    if (place.which === 'self') return self === undefined ? [] : [self];
    return args.filter(({ name }, index) => isPlace(place, index, args.length, name)).map((argument) => argument.value);
  }

  /** Where the value is written; else where the argument stands that it is a part of; else the whole. */
  private placeOf(nodes: readonly number[], site: Site, place: PathStep | undefined, given: Given): Place {
    const { universe, solver } = this.points;
    for (const node of nodes)
      for (const variable of solver.before(node)) {
        if (variable >= universe.variables) continue;
        const program = universe.moduleOf(variable);
        const { program: source, base } = universe.module(program);
        const written = source.places.get(variable - base);
        if (written) return { program, span: written };
        const made = universe.definitionsOf(variable).find(({ instruction }) => instruction.op === 'make' || instruction.op === 'call' || instruction.op === 'function');
        if (made) return { program: made.program, span: made.instruction.span };
      }
    const starts = this.startsOf(place, given);
    const span = site.instruction.op === 'call' ? site.instruction.args.find((argument) => starts.includes(site.base + argument.value))?.span : undefined;
    return { program: site.program, span: span ?? site.instruction.span };
  }
}
