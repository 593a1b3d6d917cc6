// Schemas that a library enforces: which members of the checked value are harmless to what.
import { parsePath } from '../ir/access-path';
import type { CheckRow, Operation } from '../ir/row';
import type { CallSite } from './call-targets';
import { writtenIn } from './call-targets';
import type { Check, CheckByCall, Checked } from './checked';
import { add, anything, tellsOf } from './checked';
import type { Choice } from './choices';
import type { Conditions } from './conditions';
import { membersOf, variablesAt } from './derivation';
import type { Guards } from './guards';
import { common, noKinds, numberKinds } from './harmless';
import { JsonSchemas } from './json-schemas';
import { anyElement } from './paths';
import type { PointsTo } from './points-to';
import type { Registration, Registrations } from './registrations';
import type { AbstractObject } from './values';
import { heldBy } from './values';

const deepest = 3;
/** What passed one of more schemas, nobody knows which, counts as any value. */
const mostSchemas = 150;

/** A JSON schema as text of the program: libraries show it to clients and check nothing. */
function isAdvertised({ stored }: AbstractObject): boolean {
  return stored.has('properties') && stored.has('type');
}

/** Whether rows made the object, as what a library gave, or as a part of that. */
function isGiven(role: string): boolean {
  return role.startsWith('result') || role.startsWith('instance at');
}

export class Schemas {
  private readonly known = new Map<string, Checked | undefined>();
  private readonly json: JsonSchemas;

  constructor(
    private readonly points: PointsTo,
    private readonly conditions: Conditions,
    private readonly registrations: Registrations,
    private readonly guards: Guards,
  ) {
    this.json = new JsonSchemas(points, conditions);
  }

  /**
   * The schema at a path of a registration; nothing where the text does not tell, `absent` where there is none. `known` says what is certain to
   * stand for a variable of several values.
   */
  at(registration: Registration, path: string, chosen: readonly Choice[] = [], known = (variable: number): number => variable): Checked | 'absent' | undefined {
    const { node, steps: all } = this.registrations.start(path, registration, chosen);
    if (node === undefined) return undefined;
    const steps = all.filter(({ step }) => step !== 'json-schema');
    const isJson = steps.length < all.length;
    const variable = known(node);
    const holders = [...this.points.tokensOf(variable)].map((token) => this.points.values.get(token));
    const isRecord = holders.length > 0 && holders.every((value) => value.kind === 'object' && !value.object.isList && value.object.delegates.length === 0);
    // Who checks by JSON Schema hands on what has none as it was sent.
    if (!isJson && steps.length > 0 && isRecord && !this.conditions.isThere(variable, steps)) return 'absent';
    const schema = this.pickedFrom(this.member(variable, membersOf(steps)));
    // A text in its place is a fixed address, not a template.
    if (this.points.tokensOf(schema).length === 0 && this.points.constantsOf(schema).some(({ kind }) => kind === 'text')) return 'absent';
    return (isJson ? this.json.at(schema, deepest) : undefined) ?? this.of(schema, deepest);
  }

  /** The one function that makes another value of a record which passed. */
  changedBy({ checks, members }: Checked): number | undefined {
    const changing = checks.flatMap((check) => ('pattern' in check ? [] : [check])).filter(({ row, call }) => row.check === 'replaces' && call.invocations.some(({ library }) => library?.summaries.some(({ from, to }) => from === 'Argument[self]' && to === 'ReturnValue')));
    return members && changing.length === 1 ? changing[0]?.function : undefined;
  }

  /** The record that another one was made of by leaving entries out: it asks all that is left of it asks. */
  private pickedFrom(node: number): number {
    const made = this.madeBy('from-entries', node);
    let entries = made?.args[0];
    for (let at = this.madeBy('filter', entries); at?.self !== undefined; at = this.madeBy('filter', entries)) entries = at.self;
    return this.madeBy('entries', entries)?.args[0] ?? node;
  }

  /** What the one call that computes this was given to make the value. */
  private madeBy(operation: Operation, node: number | undefined): { readonly self: number | undefined; readonly args: readonly number[] } | undefined {
    const call = node === undefined ? undefined : this.points.givingOf(node);
    if (!call?.invocations.some(({ library }) => library?.computations.some(({ computes }) => computes === operation))) return undefined;
    const { base, instruction } = call.site;
    return { self: instruction.self === undefined ? undefined : base + instruction.self, args: instruction.args.map(({ value }) => base + value) };
  }

  private of(node: number, depth: number): Checked | undefined {
    const key = `${node} ${depth}`;
    if (!this.known.has(key)) {
      this.known.set(key, undefined);
      this.known.set(key, this.read(node, depth));
    }
    return this.known.get(key);
  }

  private read(node: number, depth: number): Checked | undefined {
    let kinds = noKinds;
    const checks: CheckByCall[] = [];
    /** What was checked without a call of its own. */
    const unplaced: Check[] = [];
    let members: Map<string, Checked> | undefined;
    let known = false;
    // Members whose names the text does not tell pass under any name.
    let isOpen = false;
    const tokens = this.points.tokensOf(node);
    if (tokens.length > mostSchemas) return undefined;
    for (const token of tokens) {
      const value = this.points.values.get(token);
      if (value.kind === 'library') {
        known = true;
        const call = this.points.callbacks.registration(value.site)?.call;
        for (const row of value.node.sanitizers) kinds |= this.conditions.sanitizes(row, call);
        if (call) checks.push(...value.node.checks.flatMap((row) => this.checksBy(row, call)));
      } else if (value.kind === 'object' && !value.object.isList && !isAdvertised(value.object)) {
        const { stored, role } = value.object;
        /** What rows put into what a library gave; a record of the program's own may have parameters of such names. */
        const has = (name: string): boolean => isGiven(role) && stored.has(name);
        // What has nothing of its own, inside of a record, is made by a library that is not known.
        if (stored.size === 0 && depth < deepest) continue;
        if (has('options') || has('json')) {
          known = true;
          const passed = has('options') ? this.ofOptions(this.member(node, ['options']), depth) : (this.json.at(this.member(node, ['json']), depth) ?? anything);
          kinds |= passed.kinds;
          if (passed.members) add((members ??= new Map<string, Checked>()), passed.members);
          unplaced.push(...passed.checks);
          isOpen ||= passed.isOpen === true;
          continue;
        }
        if (depth === 0) continue;
        const described = depth < deepest && stored.has('type') ? this.describedBy(this.member(node, ['type']), depth) : undefined;
        if (described) return described;
        known = true;
        if (has('element') || has('values')) {
          const element = this.of(this.member(node, [has('element') ? 'element' : 'values']), depth - 1);
          // A list of any texts is as any other text; nothing is gained by telling its elements apart.
          if (element && tellsOf(element)) members = new Map([[anyElement, element]]);
          // The names of the values are chosen as well.
          isOpen ||= has('values');
          continue;
        }
        const shape = has('shape') ? this.shape(node) : [value.object];
        isOpen ||= shape.some((object) => this.isOpen(object, depth));
        for (const object of shape) add((members ??= new Map<string, Checked>()), new Map(this.membersOf(object, depth - 1)));
      }
    }
    for (const { row, function: id } of checks) if (row.check === 'approves' && id !== undefined) kinds |= this.guards.approvedBy(id);
    // One that is called on what another one gave stands further on.
    return known ? { kinds, checks: [...unplaced, ...checks.sort((a, b) => a.call.site.instruction.span.end - b.call.site.instruction.span.end)], members, isOpen } : undefined;
  }

  /** The schema that stands as the type of a parameter; a type that has one is no schema, and may have it without end. */
  private describedBy(type: number, depth: number): Checked | undefined {
    return this.points.objectsOf(type).some(({ stored }) => stored.has('type')) ? undefined : this.of(type, depth);
  }

  /** The function that a value is shown; none where it may be one of several. */
  private checksBy(row: CheckRow, call: CallSite): readonly CheckByCall[] {
    if (typeof row.by !== 'string') return [{ row, function: undefined, call }];
    const [variable] = variablesAt(parsePath(row.by)[0], { ...writtenIn(call.site), call });
    const [token, ...others] = variable === undefined ? [] : this.points.tokensOf(variable);
    const value = token === undefined || others.length > 0 ? undefined : this.points.values.get(token);
    return value?.kind === 'function' ? [{ row, function: value.function, call }] : [];
  }

  /** What passed one of several schemas: as harmless as in the worst of them. */
  private ofOptions(node: number, depth: number): Checked {
    const options = this.points.objectsOf(node).flatMap(heldBy);
    const checked = options.map((option) => this.of(option, depth) ?? anything);
    const kinds = common(checked.map((option) => option.kinds));
    // Members say all there is to say only where no other option lets a text pass.
    const open = checked.filter((option) => (option.kinds & numberKinds) !== numberKinds);
    const isOfRecords = open.length > 0 && open.every((option) => option.members);
    if (!isOfRecords) return { kinds, checks: [], members: undefined };
    const members = new Map<string, Checked>();
    for (const option of open) add(members, option.members ?? []);
    return { kinds, checks: [], members, isOpen: open.some((option) => option.isOpen) };
  }

  private shape(node: number): readonly AbstractObject[] {
    return this.points.objectsOf(this.member(node, ['shape']));
  }

  private membersOf(object: AbstractObject, depth: number): [string, Checked][] {
    if (depth < 0) return [];
    const own = [...object.stored].map((name): [string, Checked] => [name, this.of(this.points.solver.field(object, name), depth) ?? anything]);
    return [...object.delegates.flatMap((delegate) => this.points.objectsOf(delegate).flatMap((inner) => (inner === object ? [] : this.membersOf(inner, depth - 1)))), ...own];
  }

  /** Whether it has members of which the text does not tell the names, itself or from what it was made of; of what nobody knows it may have any. */
  private isOpen({ rest, delegates }: AbstractObject, depth: number): boolean {
    if (rest !== undefined) return true;
    return depth > 0 && delegates.map((delegate) => this.points.objectsOf(delegate)).some((inner) => inner.length === 0 || inner.some((object) => this.isOpen(object, depth - 1)));
  }

  private member(node: number, names: readonly string[]): number {
    const at = names.reduce((inner, name) => this.points.solver.member(inner, name), node);
    this.points.solver.solve();
    return at;
  }
}
