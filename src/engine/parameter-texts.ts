// What a schema says of the parameters: a walk over what it was made from that keeps the name of the member it is in. Knows two ways to
// describe: a `description` beside a `type`, as in JSON Schema, and calls that rows mark as describing.
import type { Span } from '../core/location';
import type { Call, Make } from '../ir/program';
import { makesText } from '../ir/program';
import type { CodePlaces } from './code-places';
import type { PointsTo } from './points-to';
import { membersOf, variablesAt } from './derivation';
import type { OfferedParameter } from './offer';
import type { Text } from './text';
import { exactReading } from './text';
import type { Texts } from './texts';
import type { Site } from './universe';

/** Words of JSON Schema and of schema libraries that name no parameter. */
const keywords = new Set(['properties', 'items', 'prefixItems', 'additionalProperties', 'anyOf', 'oneOf', 'allOf', 'not', '$defs', 'definitions', 'shape', 'schema', 'jsonSchema', 'inputSchema']);
const texts = new Set(['description', 'title', 'describe']);

const mostNodes = 1500;
const mostBefore = 300;

interface Described {
  readonly name: string;
  readonly site: Site;
  readonly span: Span;
  readonly types: string[];
  readonly descriptions: Text[];
}

export class ParameterTexts {
  constructor(
    private readonly points: PointsTo,
    private readonly places: CodePlaces,
    private readonly texts: Texts,
  ) {}

  /** The parameters of the schema at a node, in the order in which they are written. */
  of(node: number): readonly OfferedParameter[] {
    const found = new Map<string, Described>();
    const seen = new Set<number>();
    this.walk(node, undefined, found, seen);
    return [...found.values()].map(({ name, site, span, types, descriptions }) => ({ name, location: this.places.location(site.program, span), types, descriptions }));
  }

  private walk(start: number, owner: Described | undefined, found: Map<string, Described>, seen: Set<number>): void {
    const { universe, solver } = this.points;
    if (seen.has(start)) return;
    for (const variable of solver.before(start, mostBefore)) {
      if (seen.has(variable) || seen.size > mostNodes) continue;
      seen.add(variable);
      if (variable >= universe.variables) continue;
      for (const site of universe.definitionsOf(variable)) {
        if (site.instruction.op === 'make') this.record(site.instruction, site, owner, found, seen);
        else if (site.instruction.op === 'call') this.call(site.instruction, site, owner, found, seen);
        else if (site.instruction.op === 'load' && !this.points.solver.isFed(variable)) this.walk(site.base + site.instruction.base, owner, found, seen);
      }
    }
  }

  private record(made: Make, site: Site, owner: Described | undefined, found: Map<string, Described>, seen: Set<number>): void {
    if (makesText(made)) return;
    const { parts } = made;
    const named = this.nameIn(parts, site);
    if (named !== undefined) owner = this.described(named, site, undefined, found);
    const isSchema = parts.some(({ key }) => key === 'type' || key === 'description' || key === '$ref' || key === 'enum');
    for (const part of parts) {
      const node = site.base + part.value;
      const { key } = part;
      if (key !== undefined && texts.has(key) && owner && isSchema && this.holdsText(node)) {
        owner.descriptions.push(...this.texts.of(node));
        continue;
      }
      if (key === 'type' && owner && isSchema) {
        owner.types.push(...this.texts.of(node).flatMap((text) => exactReading(text) ?? []));
        continue;
      }
      const names = made.shape === 'record' && key !== undefined && !keywords.has(key) && !this.isKeyword(key, isSchema, parts);
      this.walk(node, names ? this.described(key, site, part.span, found) : owner, found, seen);
    }
  }

  /** The arguments of a prompt are a list of records with a name in each. */
  private nameIn(parts: Make['parts'], { base }: Site): string | undefined {
    const name = parts.find(({ key }) => key === 'name');
    const [only, ...others] = name && parts.some(({ key }) => key === 'description' || key === 'required') ? this.texts.of(base + name.value) : [];
    return only && others.length === 0 ? exactReading(only) : undefined;
  }

  /** Beside a `type` stand words of JSON Schema, elsewhere names. */
  private isKeyword(key: string, isSchema: boolean, parts: Make['parts']): boolean {
    return isSchema && (parts.some((part) => part.key === 'type') || texts.has(key));
  }

  private holdsText(node: number): boolean {
    return this.points.tokensOf(node).every((token) => this.points.values.get(token).kind !== 'object' && this.points.values.get(token).kind !== 'library');
  }

  private described(name: string, site: Site, span: Span | undefined, found: Map<string, Described>): Described {
    const key = `${site.program} ${site.instruction.span.start} ${name}`;
    const known = found.get(key) ?? { name, site, span: span ?? site.instruction.span, types: [], descriptions: [] };
    found.set(key, known);
    return known;
  }

  private call(instruction: Call, { base }: Site, owner: Described | undefined, found: Map<string, Described>, seen: Set<number>): void {
    const call = this.points.calls.at(instruction);
    for (const invocation of call?.invocations ?? [])
      for (const { row, rest } of invocation.library?.uses ?? []) {
        if (row.use !== 'description' || !owner) continue;
        const [place, ...steps] = rest;
        for (const variable of variablesAt(place, invocation)) {
          const node = membersOf(steps).reduce((at, name) => this.points.solver.member(at, name), variable);
          this.points.solver.solve();
          owner.descriptions.push(...this.texts.of(node));
        }
      }
    if (call?.invocations.some((invocation) => invocation.function !== undefined)) return;
    for (const argument of instruction.args) this.walk(base + argument.value, owner, found, seen);
    if (instruction.self !== undefined) this.walk(base + instruction.self, owner, found, seen);
  }
}
