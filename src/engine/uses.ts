// Finds the calls, assignments and members that rows mark as of interest, and answers what they are given.
import type { Location, Span } from '../core/location';
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { Condition, SinkKind, UseKind, UseRow } from '../ir/row';
import { secretKindOf } from '../ir/secret-name';
import type { Applications } from './applications';
import type { CallSite, Invocation } from './call-targets';
import type { Conditions } from './conditions';
import type { KnowledgeNode } from './knowledge';
import { isPlace, memberNodes } from './knowledge';
import type { MadeFrom } from './made-from';
import type { CodePlaces } from './code-places';
import { calleeOf } from './code-places';
import type { PointsTo } from './points-to';
import type { ReachableValues } from './reachable-values';
import type { Reach } from './reach';
import type { OfferedParameter } from './offer';
import { Order } from './order';
import type { ParameterTexts } from './parameter-texts';
import type { Texts } from './texts';
import type { Site } from './universe';
import type { Use, UsedValue } from './use';
import { ValueWithin } from './value-within';

/** What a path of a use starts from: the call, or what stands for one. */
interface Given extends Pick<Invocation, 'args' | 'self'> {
  /** Where it is written, if it is not the whole instruction. */
  readonly span?: Span;
}

/** What a row says of a call, or of what stands for one. */
interface Mark {
  readonly kind: Use['kind'];
  /** The argument, or the part of one, that is meant; empty for the whole. */
  readonly rest: readonly PathStep[];
  readonly when: Condition | undefined;
}

/** What an assignment counts as the first argument of. */
const assigned = parsePath('Argument[0]');

type Add = (mark: Mark, site: Site, given: Given) => void;

export class Uses {
  private byKind: Map<Use['kind'], Use[]> | undefined;
  private bySink: Map<Use['kind'], Use[]> | undefined;
  private readonly sites = new WeakMap<Use, Site>();
  private readonly order: Order;

  constructor(
    readonly points: PointsTo,
    private readonly places: CodePlaces,
    readonly madeFrom: MadeFrom,
    readonly values: ReachableValues,
    readonly texts: Texts,
    private readonly conditions: Conditions,
    private readonly reach: Reach,
    private readonly parameters: ParameterTexts,
    private readonly applications: Applications,
  ) {
    this.order = new Order(points, values);
  }

  of(kind: UseKind): readonly Use[] {
    return (this.byKind ??= this.marked()).get(kind) ?? [];
  }

  /** What stands where a caller's data would hurt. */
  given(kind: SinkKind): readonly Use[] {
    this.bySink ??= this.collected((add) => {
      for (const call of this.points.calls.all)
        for (const invocation of call.invocations) for (const { row, rest } of invocation.library?.given ?? []) add({ kind: row.sink, rest, when: row.when }, call.site, invocation);
    });
    return this.bySink.get(kind) ?? [];
  }

  private marked(): Map<Use['kind'], Use[]> {
    return this.collected((add) => {
      for (const [at, call] of this.points.calls.all.entries()) {
        const known = new Set(call.invocations.flatMap(({ library }) => library ?? []));
        for (const invocation of call.invocations) if (invocation.library) this.call(invocation.library, call.site, invocation, add);
        const named = this.namedMethod(at);
        // What else is known of the method does not make its name mean less.
        if (named && !known.has(named)) this.call(named, call.site, this.writtenGiven(call), add);
      }
      this.eachMember(add);
    });
  }

  private call({ uses }: KnowledgeNode, site: Site, given: Given, add: Add): void {
    for (const { row, rest } of uses) if ((row.by ?? 'call') === 'call') add({ kind: row.use, rest, when: row.when }, site, given);
  }

  private namedMethod(at: number): KnowledgeNode | undefined {
    const name = this.points.calls.foreignMethod(at);
    const node = name === undefined ? undefined : this.points.knowledge.methods.members.get(name);
    return node && node.uses.length > 0 ? node : undefined;
  }

  private writtenGiven({ site: { instruction, base } }: CallSite): Given {
    return { args: instruction.args.map((argument) => ({ ...argument, value: base + argument.value })), self: instruction.self === undefined ? undefined : base + instruction.self };
  }

  private collected(collect: (add: Add) => void): Map<Use['kind'], Use[]> {
    const found = new Map<Use['kind'], Use[]>();
    const seen = new Set<string>();
    collect((mark, site, given) => {
      if (!this.conditions.holds(mark.when, given)) return;
      for (const use of this.uses(mark, site, given)) {
        const { file, range } = use.location;
        const key = `${use.kind} ${file} ${range.start.line} ${range.start.character} ${range.end.line} ${range.end.character}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const known = found.get(use.kind);
        if (known) known.push(use);
        else found.set(use.kind, [use]);
      }
    });
    return found;
  }

  /** Assignments to members that rows speak of, records that are made with such members, and readings. */
  private eachMember(add: Add): void {
    const { universe } = this.points;
    for (const { body, program, id } of universe.functions) {
      const { base } = universe.module(program);
      for (const instruction of body.instructions) {
        const site: Site = { instruction, function: id, program, base };
        if (instruction.op === 'make' && instruction.shape === 'record') {
          for (const { key, value, span } of instruction.parts)
            if (key !== undefined) this.member('assignment', undefined, key, { args: [{ value: base + value }], self: undefined, span: span ?? instruction.span }, site, add);
        } else if (instruction.op === 'store' || instruction.op === 'load') {
          const { key } = instruction;
          const constant = typeof key === 'number' ? universe.constantOf(base + key) : undefined;
          const name = typeof key === 'string' ? key : constant?.kind === 'text' ? constant.text : undefined;
          const self = base + instruction.base;
          if (name === undefined) continue;
          if (instruction.op === 'load') this.member('reading', self, name, { args: [], self, span: instruction.span }, site, add);
          else this.member('assignment', self, name, { args: [{ value: base + instruction.value }], self, span: instruction.span }, site, add);
        }
      }
    }
  }

  private member(by: UseRow['by'], base: number | undefined, name: string, given: Given, site: Site, add: Add): void {
    for (const node of this.memberOf(base, name)) for (const { row, rest } of node.uses) if (row.by === by && (row.named !== 'secret' || secretKindOf(name) !== undefined)) add({ kind: row.use, rest: by === 'assignment' ? assigned : rest, when: row.when }, site, given);
  }

  private memberOf(base: number | undefined, name: string): readonly KnowledgeNode[] {
    const ofAnything = this.points.knowledge.methods.members.get(name);
    const own = base === undefined ? [] : this.libraryMembers(base, name);
    return ofAnything ? [ofAnything, ...own] : own;
  }

  private libraryMembers(node: number, name: string): readonly KnowledgeNode[] {
    return this.points.tokensOf(node).flatMap((token) => {
      const value = this.points.values.get(token);
      return value.kind === 'library' ? memberNodes(value.node, name) : [];
    });
  }

  private uses({ kind, rest }: Mark, site: Site, given: Given): Use[] {
    const span = given.span ?? site.instruction.span;
    const places = given.span || rest.length === 0 ? [this.places.location(site.program, span)] : this.markedPlaces(rest, site, given);
    return places.map((location) => this.known(site, {
      kind,
      label: given.span || site.instruction.op !== 'call' ? this.places.text(site.program, span) : calleeOf(this.places.textOf(site)),
      location,
      code: this.places.text(site.program, span).replace(/\s/g, ''),
      application: this.applications.of(site.program),
      isHandling: this.reach.isHandling(site.function),
      isServing: this.reach.isServing(site.function),
      isLoading: this.reach.isLoading(site.function),
      here: (path = '') => this.valueAt([...rest, ...parsePath(path)], site, given),
      value: (path) => this.valueAt(parsePath(path), site, given),
      parameters: (path) => this.parametersAt(parsePath(path), given),
      isBeside: (other) => this.siteOf(other)?.function === site.function,
      follows: (other) => this.order.isBehind(site, this.siteOf(other)),
    }));
  }

  /** Those that stand in one of these functions. */
  within(functions: ReadonlySet<number>, uses: readonly Use[]): readonly Use[] {
    return uses.filter((use) => {
      const site = this.siteOf(use);
      return site !== undefined && functions.has(site.function);
    });
  }

  /** Keeps where a use stands, which rules do not see. */
  private known(site: Site, use: Use): Use {
    this.sites.set(use, site);
    return use;
  }

  private siteOf(use: Use): Site | undefined {
    return this.sites.get(use);
  }

  private markedPlaces(rest: readonly PathStep[], site: Site, given: Given): Location[] {
    const value = this.valueAt(rest, site, given);
    return value.isThere ? [value.location] : [];
  }

  private parametersAt([place, ...steps]: readonly PathStep[], given: Given): readonly OfferedParameter[] {
    return this.startsOf(place, given).flatMap((start) => this.values.within(start, steps).flatMap((node) => this.parameters.of(node)));
  }

  private valueAt(path: readonly PathStep[], site: Site, given: Given): UsedValue {
    const [place, ...steps] = path;
    const starts = this.startsOf(place, given);
    return new ValueWithin(
      starts.flatMap((start) => this.values.within(start, steps)),
      () => starts.some((start) => this.conditions.isThere(start, steps)),
      (nodes) => this.placeOf(nodes, site, place, given),
      this,
    );
  }

  private startsOf(place: PathStep | undefined, { args, self }: Given): readonly number[] {
    if (place?.step !== 'argument') return [];
    if (place.which === 'self') return self === undefined ? [] : [self];
    return args.filter(({ name }, index) => isPlace(place, index, args.length, name)).map((argument) => argument.value);
  }

  /** Where the value is written; else where the argument stands that it is a part of; else the whole. */
  private placeOf(nodes: readonly number[], site: Site, place: PathStep | undefined, given: Given): Location {
    const { universe, solver } = this.points;
    for (const node of nodes)
      for (const variable of solver.before(node)) {
        if (variable >= universe.variables) continue;
        const program = universe.moduleOf(variable);
        const { program: source, base } = universe.module(program);
        const written = source.places.get(variable - base);
        if (written) return this.places.location(program, written);
        const made = universe.definitionsOf(variable).find(({ instruction }) => instruction.op === 'make' || instruction.op === 'call' || instruction.op === 'function');
        if (made) return this.places.locationOf(made);
      }
    const starts = this.startsOf(place, given);
    const span = site.instruction.op === 'call' ? site.instruction.args.find((argument) => starts.includes(site.base + argument.value))?.span : undefined;
    return span ? this.places.location(site.program, span) : this.places.locationOf(site);
  }
}
