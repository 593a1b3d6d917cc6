// What the solver knows a node to hold, where no instruction of a trial's frames tells: imported constants, fields of instances.
import type { KnowledgeNode } from '../knowledge';
import type { PointsTo } from '../points-to';
import type { Value } from './value';
import { eitherOf, optionsOf, unknown, unknownOfInput, valueOfConstant } from './value';

const deepest = 3;
const mostFields = 400;
const mostBefore = 300;
const mostSwitches = 4;

export class NodeValues {
  private readonly known = new Map<number, Value>();

  constructor(
    private readonly points: PointsTo,
    /** Whether the caller's data ever gets into a variable. */
    private readonly isCallers: (variable: number) => boolean,
    private readonly made: { readonly functionOf: (id: number) => Value; readonly ofLibrary: (node: KnowledgeNode) => Value; readonly valueOf: (variable: number) => Value },
  ) {}

  of(node: number, depth = 0): Value {
    if (node < 0) return unknown;
    const known = this.known.get(node);
    if (known) return known;
    this.known.set(node, unknown);
    const value = this.read(node, depth);
    this.known.set(node, value);
    return value;
  }

  /** What a library gives of what was put into a collection, which one of the constants there is where no caller's data is among them. */
  takenOut(node: number): Value {
    if (this.isCallers(node)) return unknownOfInput;
    const constants = this.points.constantsOf(node);
    return constants.length === 0 || this.isOpen(node) ? unknown : eitherOf(constants.map((constant) => valueOfConstant(constant) ?? unknown));
  }

  /** The list of what was put into a collection of a library's. */
  elementsOf(collection: number): Value & { kind: 'list' } {
    const { solver } = this.points;
    const node = solver.member(collection, undefined);
    solver.solve();
    return { kind: 'list', items: optionsOf(this.takenOut(node)) };
  }

  private read(node: number, depth: number): Value {
    if (this.isCallers(node)) return unknownOfInput;
    const { points } = this;
    const [token, ...others] = points.tokensOf(node);
    if (token === undefined) {
      const switches = this.switchesIn(node);
      if (switches) return eitherOf(switches);
      const constants = points.constantsOf(node);
      if (constants.length === 0) return unknown;
      return eitherOf([...constants.map((constant) => valueOfConstant(constant) ?? unknown), ...(this.isOpen(node) ? [unknown] : [])]);
    }
    if (others.length > 0 || depth > deepest) return unknown;
    const value = points.values.get(token);
    if (value.kind === 'function') return this.made.functionOf(value.function);
    if (value.kind === 'library') return this.made.ofLibrary(value.node);
    if (value.kind !== 'object' || value.object.delegates.length > 0 || value.object.fields.size > mostFields) return unknown;
    const { object } = value;
    if (object.isList || object.rest !== undefined) {
      const fields = [...object.fields].filter(([name]) => /^\d+$/.test(name)).map(([, field]) => field);
      const items = [...fields, ...(object.rest === undefined ? [] : [object.rest])].map((field) => this.of(field, depth + 1));
      return { kind: 'list', items: items.flatMap(optionsOf) };
    }
    return { kind: 'record', marked: false, members: new Map([...object.stored].map((name) => [name, this.of(points.solver.field(object, name), depth + 1)])) };
  }

  /** What a configuration sets where nobody has written one; nothing for anything else than switches. */
  private switchesIn(node: number): readonly Value[] | undefined {
    const { universe, solver } = this.points;
    // What a function gives is asked of each call.
    const isCalled = (before: number): boolean => before < universe.variables && universe.definitionsOf(before).every(({ instruction }, index) => index === 0 && instruction.op === 'call') && universe.definitionsOf(before).length > 0;
    const all = solver.before(node, mostBefore, isCalled).filter((before) => before < universe.variables);
    const set = all.filter((before) => universe.constantOf(before) === undefined && (isCalled(before) || !solver.isFed(before)));
    if (all.length >= mostBefore || set.length > mostSwitches || set.some(this.isCallers)) return undefined;
    const written = all.flatMap((before) => universe.constantOf(before) ?? []).map((constant) => valueOfConstant(constant) ?? unknown);
    const values = [...written, ...set.map(this.made.valueOf)].filter(({ kind }) => kind !== 'never');
    return values.length > 0 && values.every(({ kind }) => kind === 'boolean') ? values : undefined;
  }

  /** Whether something else than constants gets there, too: what an operator or a library gives, or what nobody here hands over. */
  private isOpen(node: number): boolean {
    const { universe, solver } = this.points;
    const all = solver.before(node, mostBefore);
    return all.length >= mostBefore || all.some((before) => before < universe.variables && universe.constantOf(before) === undefined && !solver.isFed(before));
  }
}
