// Finds what servers register, by the rows that say where a call or an object has a name, a description, a schema and a handler.
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { OfferRow } from '../ir/row';
import { Annotations } from './annotations';
import type { CallSite, Invocation } from './call-targets';
import { writtenIn } from './call-targets';
import type { Offered } from './callbacks';
import type { Conditions } from './conditions';
import { variablesAt } from './derivation';
import type { ParameterTexts } from './parameter-texts';
import type { CodePlaces } from './code-places';
import type { PointsTo } from './points-to';
import type { ReachableValues } from './reachable-values';
import { Registrations } from './registrations';
import type { Handler, Offer } from './offer';
import type { Text } from './text';
import type { Texts } from './texts';
import type { Target, ToolParts } from './tool-parts';
import type { Site } from './universe';
import type { Given } from './wrapped-calls';
import { WrappedCalls } from './wrapped-calls';

const mostBefore = 4000;

/** What fields are read from. */
interface Fields extends Pick<Offer, 'servers' | 'list'> {
  /** What a wrapper was given for it. */
  readonly given?: Given;
  readonly at: (path: string) => readonly number[];
}

/** A call, or an object that defines something. */
interface Subject extends Fields {
  readonly site: Site;
}

/** The same, and a function that is called back. */
interface Told extends Fields, Pick<Offer, 'location'> {
  /** The function that offers it. */
  readonly within: number;
}

export interface FoundOffer {
  readonly offer: Offer;
  /** The functions that are called for it. */
  readonly handlers: readonly number[];
  /** The same, each with the names of those of several that it is called for. */
  readonly targets: () => readonly Target[];
  /** What the wrapper was given that registers this one among others. */
  readonly given?: Given;
}

export class Offers {
  private readonly wrapped: WrappedCalls;
  private readonly hints: Annotations;
  private readonly registrations: Registrations;

  constructor(
    private readonly points: PointsTo,
    private readonly places: CodePlaces,
    private readonly values: ReachableValues,
    private readonly texts: Texts,
    private readonly conditions: Conditions,
    private readonly parameterTexts: ParameterTexts,
    private readonly parts: ToolParts,
  ) {
    this.wrapped = new WrappedCalls(points, values);
    this.hints = new Annotations(points, places, values, this.wrapped);
    this.registrations = new Registrations(points);
  }

  /** In the order of the calls, then what libraries call back; each call, object or function once for each kind. */
  all(): readonly FoundOffer[] {
    const found = new Map<string, FoundOffer>();
    for (const call of this.points.calls.all)
      for (const invocation of call.invocations)
        for (const { row, rest } of invocation.library?.offers ?? []) {
          if (!this.conditions.holds(row.when, invocation)) continue;
          for (const subject of this.subjects(row, call, invocation, rest)) {
            const key = `${row.offer} ${subject.site.program} ${subject.site.instruction.span.start} ${subject.site.instruction.span.end}`;
            if (!found.has(key)) found.set(key, this.read(row, subject));
          }
        }
    for (const offered of this.points.callbacks.offered) {
      const key = `${offered.row.offer} ${offered.function}`;
      const own = found.has(key) ? undefined : this.calledBack(offered);
      if (own) found.set(key, own);
    }
    return [...found.values()];
  }

  /** A function that is offered by how the library got it. */
  private calledBack({ row, function: id, registration }: Offered): FoundOffer | undefined {
    if (!this.conditions.holds(row.when, writtenIn(registration.call.site))) return undefined;
    const { body, program } = this.points.universe.function(id);
    const at = (path: string): readonly number[] => {
      const node = this.registrations.node(path, registration);
      return node === undefined ? [] : [node];
    };
    return this.offering(row, { within: id, location: this.places.location(program, body.span), servers: [], list: undefined, at }, [id], () => [{ function: id, names: [] }]);
  }

  private subjects({ name }: OfferRow, call: CallSite, invocation: Invocation, rest: readonly PathStep[]): Subject[] {
    const servers = this.serversOf(invocation);
    if (rest.length === 0) {
      const own = { site: call.site, servers, list: undefined, at: (path: string) => this.values.atCall(path, invocation) };
      const each = [name ?? []].flat().flatMap((path) => this.variablesIn(path, invocation, (variable, steps) => this.wrapped.of(variable, steps)));
      return each.length === 0 ? [own] : each.map(({ call: { site }, given }) => ({ ...own, site, given, at: (path) => this.variablesIn(path, invocation, (variable, steps) => this.wrapped.nodesAt(variable, steps, given) ?? this.values.within(variable, steps)) }));
    }
    return this.values.atCall(rest, invocation).flatMap((node) => this.definitions(node, servers));
  }

  /** What is told of each variable that a path of a call begins at. */
  private variablesIn<Told>(path: string, invocation: Invocation, tell: (variable: number, steps: readonly PathStep[]) => readonly Told[]): readonly Told[] {
    const [place, ...steps] = parsePath(path);
    return variablesAt(place, invocation).flatMap((variable) => tell(variable, steps));
  }

  /** The records and instances that a node may hold, each where it is made. */
  private definitions(node: number, servers: readonly string[]): Subject[] {
    const { universe, solver } = this.points;
    return solver.before(node, mostBefore).flatMap((variable) =>
      (variable < universe.variables ? universe.definitionsOf(variable) : []).flatMap((site): Subject[] => {
        const { instruction } = site;
        const isObject = instruction.op === 'make' ? instruction.shape === 'record' : instruction.op === 'call' && instruction.construct === true;
        return isObject ? [{ site, servers, list: this.listOf(variable), at: (path) => this.values.within(variable, parsePath(path)) }] : [];
      }),
    );
  }

  /** Where the values are made that the call is a method of. */
  private serversOf({ self }: Invocation): readonly string[] {
    return self === undefined ? [] : makersOf(this.points, self);
  }

  /** The list that a definition is written into, by itself or by its name. */
  private listOf(variable: number): string | undefined {
    for (const site of this.points.universe.usesOf(variable)) {
      const { instruction, base } = site;
      if (instruction.op === 'make' && instruction.shape === 'list') return markOf(site);
      if (instruction.op !== 'copy') continue;
      const list = this.points.universe.usesOf(base + instruction.target).find((use) => use.instruction.op === 'make' && use.instruction.shape === 'list');
      if (list) return markOf(list);
    }
    return undefined;
  }

  private read(row: OfferRow, subject: Subject): FoundOffer {
    const nodes = (paths: string | readonly string[] | undefined): readonly number[] => (paths === undefined ? [] : [paths].flat().flatMap((path) => subject.at(path)));
    const handlers = [...new Set(nodes(row.handler).flatMap((node) => this.values.functionsOf(node)))];
    const targets = (): readonly Target[] => nodes(row.handler).flatMap((node) => this.parts.targetsAt(node, this.values.functionsOf(node), nodes(row.name)));
    return this.offering(row, { ...subject, location: this.places.locationOf(subject.site), within: subject.site.function }, handlers, targets);
  }

  private offering(row: OfferRow, { servers, list, within, location, given, at }: Told, handlers: readonly number[], targets: () => readonly Target[]): FoundOffer {
    const nodes = (paths: string | readonly string[] | undefined): readonly number[] => (paths === undefined ? [] : [paths].flat().flatMap(at));
    return {
      handlers,
      ...(given ? { given } : {}),
      targets,
      offer: {
        kind: row.offer,
        location,
        servers,
        list,
        within: String(within),
        names: this.textsAt(nodes(row.name)),
        titles: this.textsAt(nodes(row.title)),
        descriptions: this.textsAt(nodes(row.description)),
        parameters: nodes(row.parameters).flatMap((node) => this.parameterTexts.of(node)),
        annotations: nodes(row.annotations).flatMap((node) => this.hints.of(node, given)),
        handlers: handlers.map((id) => this.handler(id)),
      },
    };
  }

  private textsAt(nodes: readonly number[]): readonly Text[] {
    return nodes.flatMap((node) => this.texts.of(node));
  }

  private handler(id: number): Handler {
    const { body, program } = this.points.universe.function(id);
    return { name: body.name, location: this.places.location(program, body.span) };
  }
}

/** Marks where the values of a node are made. */
export function makersOf({ universe, solver }: PointsTo, node: number): readonly string[] {
  return solver.before(node, mostBefore).flatMap((variable) =>
    (variable < universe.variables ? universe.definitionsOf(variable) : []).flatMap((site) => (site.instruction.op === 'call' && site.instruction.construct ? [markOf(site)] : [])),
  );
}

function markOf({ program, instruction }: Site): string {
  return `${program}:${instruction.span.start}-${instruction.span.end}`;
}
