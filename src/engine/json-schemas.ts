// JSON Schema as a program writes it, where a library enforces it: which members of what conforms are harmless to what.
import type { Constant } from '../ir/program';
import type { SinkKind } from '../ir/row';
import type { Check, Checked } from './checked';
import { add, anything, tellsOf, worstOf } from './checked';
import type { Conditions } from './conditions';
import type { Kinds } from './harmless';
import { allKinds, bitOf, common, kindsOf, noKinds, numberKinds } from './harmless';
import { kindsOfMatch } from './patterns';
import { anyElement } from './paths';
import type { PointsTo } from './points-to';
import type { AbstractObject } from './values';
import { heldBy } from './values';

const keywords = ['type', 'properties', 'items', 'enum', 'const', 'pattern', 'format', 'allOf', 'anyOf', 'oneOf', '$ref', 'required'];

/** Whether a record is a schema by its keywords; what a library made for one has none. */
function isWritten({ isList, stored }: AbstractObject): boolean {
  return !isList && keywords.some((keyword) => stored.has(keyword));
}

/** What values of a type are harmless to; of any other type, nothing is known. */
const kindsOfType: Readonly<Record<string, Kinds>> = {
  boolean: allKinds,
  null: allKinds,
  number: numberKinds,
  integer: numberKinds,
  string: bitOf('nosql-query') | bitOf('amount'),
};

const address: readonly SinkKind[] = ['shell-command', 'program', 'file-path', 'url-path', 'sql', 'code', 'program-argument'];

/** What texts of a format are harmless to. */
const kindsOfFormat: Readonly<Record<string, Kinds>> = { uuid: allKinds, date: allKinds, time: allKinds, 'date-time': allKinds, duration: allKinds, ipv4: kindsOf(address), ipv6: kindsOf(address) };

/** Patterns are read with this flag. */
export const flagsOfJsonPatterns = 'u';

export class JsonSchemas {
  constructor(
    private readonly points: PointsTo,
    private readonly conditions: Conditions,
  ) {}

  /** What conforms to the schema at a node, which may be one of several; nothing where the text does not tell. `depth` is how many members deep to look. */
  at(node: number, depth: number): Checked | undefined {
    const [first, ...others] = this.points.objectsOf(node).filter(isWritten).map((object) => this.of(object, depth));
    return first && others.reduce(worstOf, first);
  }

  private of(object: AbstractObject, depth: number): Checked {
    const { stored } = object;
    if (stored.has('enum') || stored.has('const')) return { ...anything, kinds: allKinds };
    const patterns = this.textsAt(object, 'pattern');
    const checks: readonly Check[] = patterns.length === 1 ? patterns.map((pattern) => ({ pattern })) : [];
    const own = this.kindsOfTypes(object) | common(patterns.map((pattern) => kindsOfMatch(pattern, flagsOfJsonPatterns))) | common(this.textsAt(object, 'format').map((format) => named(kindsOfFormat, format)));
    const all = this.optionsOf(object, 'allOf', depth);
    const kinds = [...all, ...['anyOf', 'oneOf'].flatMap((keyword) => this.optionsOf(object, keyword, depth).reduce<Checked[]>(([known], option) => [known ? worstOf(known, option) : option], []))].reduce((known, part) => known | part.kinds, own);
    const members = depth > 0 ? this.membersOf(object, depth - 1) : new Map<string, Checked>();
    const isOpen = stored.has('properties') && !this.constantsAt(object, 'additionalProperties').some((constant) => constant.kind === 'boolean' && !constant.boolean);
    return { kinds, checks: [...checks, ...all.flatMap((part) => part.checks)], members: members.size > 0 ? members : undefined, isOpen };
  }

  private kindsOfTypes(object: AbstractObject): Kinds {
    const limits = ['maximum', 'exclusiveMaximum'].some((keyword) => object.stored.has(keyword)) ? bitOf('amount') : noKinds;
    const types = [...this.textsAt(object, 'type'), ...this.elementsAt(object, 'type').flatMap((element) => this.conditions.textsOf(element))];
    return common(types.map((type) => named(kindsOfType, type) | (named(kindsOfType, type) === numberKinds ? limits : noKinds)));
  }

  private membersOf(object: AbstractObject, depth: number): Map<string, Checked> {
    const { solver } = this.points;
    const members = new Map<string, Checked>();
    if (object.stored.has('items')) {
      const element = this.at(solver.field(object, 'items'), depth);
      if (element && tellsOf(element)) members.set(anyElement, element);
    }
    if (!object.stored.has('properties')) return members;
    for (const properties of this.points.objectsOf(solver.field(object, 'properties'))) add(members, [...properties.stored].map((name) => [name, this.at(solver.field(properties, name), depth) ?? anything] as const));
    return members;
  }

  private optionsOf(object: AbstractObject, keyword: string, depth: number): readonly Checked[] {
    return depth > 0 ? this.elementsAt(object, keyword).map((option) => this.at(option, depth - 1) ?? anything) : [];
  }

  private elementsAt(object: AbstractObject, keyword: string): readonly number[] {
    if (!object.stored.has(keyword)) return [];
    return this.points.objectsOf(this.points.solver.field(object, keyword)).filter(({ isList }) => isList).flatMap(heldBy);
  }

  private textsAt(object: AbstractObject, keyword: string): readonly string[] {
    return object.stored.has(keyword) ? this.conditions.textsOf(this.points.solver.field(object, keyword)) : [];
  }

  private constantsAt(object: AbstractObject, keyword: string): readonly Constant[] {
    return object.stored.has(keyword) ? this.points.constantsOf(this.points.solver.field(object, keyword)) : [];
  }
}
function named(kinds: Readonly<Record<string, Kinds>>, name: string): Kinds {
  return Object.hasOwn(kinds, name) ? (kinds[name] ?? noKinds) : noKinds;
}
