// All that rules may ask of linked programs beyond flows: what servers offer, uses of libraries, texts. Computed when asked for, once.
import type { Entry, SinkKind, UseKind } from '../ir/row';
import { Choices } from './choices';
import { Conditions } from './conditions';
import type { KnowledgeNode } from './knowledge';
import { MadeFrom } from './made-from';
import { ParameterTexts } from './parameter-texts';
import { CodePlaces } from './code-places';
import type { PointsTo } from './points-to';
import type { Profile } from './profile';
import { profilesOf } from './profiles';
import { Reach } from './reach';
import { ReachableValues } from './reachable-values';
import type { Offer } from './offer';
import type { FoundOffer } from './offers';
import { Offers } from './offers';
import { once } from './once';
import { RequestedNames } from './requested-names';
import { Texts } from './texts';
import { ToolParts } from './tool-parts';
import type { Use } from './use';
import { Uses } from './uses';

export class Observations {
  private readonly places: CodePlaces;
  private readonly madeFrom: MadeFrom;
  private readonly values: ReachableValues;
  private readonly texts: Texts;
  private readonly conditions: Conditions;
  private readonly parameters: ParameterTexts;
  private readonly parts: ToolParts;
  private readonly answers = once(() => this.usesOfAll().answers());
  private readonly entries = new Map<KnowledgeNode, readonly (Entry | undefined)[]>();
  private found: readonly FoundOffer[] | undefined;
  private allUses: Uses | undefined;
  private knownReach: Reach | undefined;
  private allProfiles: readonly Profile[] | undefined;

  constructor(private readonly points: PointsTo) {
    this.places = new CodePlaces(points.universe);
    this.madeFrom = new MadeFrom(points, this.places);
    this.values = new ReachableValues(points);
    this.texts = new Texts(points, this.places, this.madeFrom);
    this.conditions = new Conditions(points);
    this.parameters = new ParameterTexts(points, this.places, this.texts);
    this.parts = new ToolParts(points, this.conditions, new Choices(points), new RequestedNames(points, this.conditions), () => this.reach());
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

  /** What the tools can do whose handlers are known. */
  profiles(): readonly Profile[] {
    return (this.allProfiles ??= profilesOf(this.foundOffers(), this.usesOfAll(), () => this.reach(), (offer) => this.answering(offer), this.parts));
  }

  /** The functions that a server which has the tool answers the calls of its tools with. */
  private answering({ servers }: Offer): readonly number[] {
    return this.answers().flatMap(({ handlers, makers }) => (servers.length > 0 && makers.length > 0 && !makers.some((maker) => servers.includes(maker)) ? [] : handlers));
  }

  private usesOfAll(): Uses {
    return (this.allUses ??= new Uses(this.points, this.places, this.madeFrom, this.values, this.texts, this.conditions, () => this.reach(), this.parameters));
  }

  private reach(): Reach {
    return (this.knownReach ??= new Reach(this.points, this.values, this.handlers(), this.routes()));
  }

  private foundOffers(): readonly FoundOffer[] {
    return (this.found ??= new Offers(this.points, this.places, this.values, this.texts, this.conditions, this.parameters, this.parts).all());
  }

  /** The files that loading a file loads, itself included. */
  loadedBy(file: string): ReadonlySet<string> {
    const { universe } = this.points;
    const loaded = new Set([file]);
    for (const name of loaded)
      for (const constant of universe.moduleAt(name)?.program.constants ?? []) {
        const next = constant?.kind === 'module' ? universe.resolve(name, constant.specifier) : undefined;
        if (next !== undefined) loaded.add(next);
      }
    return loaded;
  }

  /** The functions that answer calls: those that the server registers, and those that rows name as given what a caller chooses. */
  private handlers(): ReadonlySet<number> {
    return new Set([...this.foundOffers().flatMap(({ handlers }) => handlers), ...this.seeded((entry) => entry !== 'request' && !isOfOthers(entry)), ...this.calledBack()]);
  }

  /** The functions that a library calls with what others choose: whoever only handed an answer of theirs on is called by the project. */
  private calledBack(): readonly number[] {
    return this.points.callbacks.seeds.flatMap(({ variable, row }) => (row.source === 'caller-input' && isOfOthers(row.entry) ? (this.points.parameterOf(variable)?.function ?? []) : []));
  }

  private routes(): ReadonlySet<number> {
    return new Set(this.seeded((entry) => entry === 'request'));
  }

  /** The functions that are given what a caller chooses, at once or inside of a parameter, by who that is. */
  private seeded(isMeant: (entry: Entry | undefined) => boolean): readonly number[] {
    const { universe, values } = this.points;
    const isGiven = (variable: number): boolean =>
      this.points.tokensOf(variable).some((token) => {
        const value = values.get(token);
        return value.kind === 'library' && this.entriesBelow(value.node).some(isMeant);
      });
    return universe.functions.flatMap(({ id, body, program }) => (body.params.some((param) => isGiven(universe.module(program).base + param)) ? [id] : []));
  }

  /** Who chooses the value of a library, or a part of it. */
  private entriesBelow(node: KnowledgeNode): readonly (Entry | undefined)[] {
    const known = this.entries.get(node);
    if (known) return known;
    const inner = [...node.members.values(), ...(node.any ? [node.any] : []), ...[...node.steps.values()].filter(({ step }) => step.step === 'return').map((step) => step.node)];
    const found = [...node.sources.flatMap((row) => (row.source === 'caller-input' ? [row.entry] : [])), ...inner.flatMap((child) => this.entriesBelow(child))];
    this.entries.set(node, found);
    return found;
  }
}

/** Whether it is chosen by those whom the server itself has asked. */
function isOfOthers(entry: Entry | undefined): boolean {
  return entry === 'remote server' || entry === 'archive';
}
