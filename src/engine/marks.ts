// Finds the calls, assignments and members that rows mark as of interest: which row, and where. What rules ask of them is found out in `Uses`.
import type { Span } from '../core/location';
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { Condition, SinkKind, UseKind, UseRow } from '../ir/row';
import { secretKindOf } from '../ir/secret-name';
import type { Invocation } from './call-targets';
import { writtenIn } from './call-targets';
import type { KnowledgeNode, PlacedRow } from './knowledge';
import { memberNodes } from './knowledge';
import type { PointsTo } from './points-to';
import type { ProjectFunction, Site } from './universe';

/** What a path of a use starts from: the call, or what stands for one. */
export interface Given extends Pick<Invocation, 'args' | 'self'> {
  /** Where it is written, if it is not the whole instruction. */
  readonly span?: Span;
}

/** What a row says of a call, or of what stands for one. Whether its condition holds is not asked yet. */
export interface Mark<Kind = UseKind | SinkKind> {
  readonly kind: Kind;
  /** The argument, or the part of one, that is meant; empty for the whole. */
  readonly rest: readonly PathStep[];
  readonly when: Condition | undefined;
  readonly site: Site;
  readonly given: Given;
}

/** What an assignment counts as the first argument of. */
const assigned = parsePath('Argument[0]');

export class Marks {
  private readonly uses = new Map<UseKind, Mark[]>();
  private readonly sinks = new Map<SinkKind, Mark[]>();

  constructor(private readonly points: PointsTo) {
    for (const [at, { site, invocations }] of points.calls.all.entries()) {
      for (const invocation of invocations) {
        if (!invocation.library) continue;
        this.call(invocation.library, site, invocation);
        // What an element of a list, what is fed or what is written to a file is read as depends on others; that a program is started is said anyway.
        for (const { row, rest } of invocation.library.given) if (!row.isRead && !row.isFed && !row.file) put(this.sinks, { kind: row.sink, rest, when: row.when, site, given: invocation });
      }
      const named = this.namedMethod(at);
      // What else is known of the method does not make its name mean less.
      if (named && !invocations.some(({ library }) => library === named)) this.call(named, site, writtenIn(site));
    }
    for (const body of points.universe.functions) this.members(body);
  }

  /** Calls before members, each in the order of the code. */
  of(kind: UseKind): readonly Mark[] {
    return this.uses.get(kind) ?? [];
  }

  given(kind: SinkKind): readonly Mark[] {
    return this.sinks.get(kind) ?? [];
  }

  private call({ uses }: KnowledgeNode, site: Site, given: Given): void {
    for (const { row, rest } of uses) if ((row.by ?? 'call') === 'call') put(this.uses, { kind: row.use, rest, when: row.when, site, given });
  }

  private namedMethod(at: number): KnowledgeNode | undefined {
    const name = this.points.calls.foreignMethod(at);
    const node = name === undefined ? undefined : this.points.knowledge.methods.members.get(name);
    return node && node.uses.length > 0 ? node : undefined;
  }

  /** Operators and assignments to members that rows speak of, records that are made with such members, and readings. */
  private members({ body, program, id }: ProjectFunction): void {
    const { universe } = this.points;
    const { base } = universe.module(program);
    for (const instruction of body.instructions) {
      if (instruction.op === 'call') {
        const operator = universe.constantOf(base + instruction.callee);
        const known = operator?.kind === 'operator' ? this.points.knowledge.operators.members.get(operator.name) : undefined;
        if (known) this.call(known, { instruction, function: id, program, base }, { args: instruction.args.map(({ value }) => ({ value: base + value })), self: undefined });
      } else if (instruction.op === 'make' && instruction.shape === 'record') {
        for (const { key, value, span } of instruction.parts)
          if (key !== undefined)
            for (const row of this.rowsOf('assignment', undefined, key)) this.member(row, { instruction, function: id, program, base }, { args: [{ value: base + value }], self: undefined, span: span ?? instruction.span });
      } else if (instruction.op === 'store' || instruction.op === 'load') {
        const { key, span } = instruction;
        const constant = typeof key === 'number' ? universe.constantOf(base + key) : undefined;
        const name = typeof key === 'string' ? key : constant?.kind === 'text' ? constant.text : undefined;
        if (name === undefined) continue;
        const self = base + instruction.base;
        const by = instruction.op === 'load' ? 'reading' : 'assignment';
        for (const row of this.rowsOf(by, self, name)) this.member(row, { instruction, function: id, program, base }, { args: instruction.op === 'load' ? [] : [{ value: base + instruction.value }], self, span });
      }
    }
  }

  private member({ row, rest }: PlacedRow<UseRow>, site: Site, given: Given): void {
    put(this.uses, { kind: row.use, rest: row.by === 'assignment' ? assigned : rest, when: row.when, site, given });
  }

  /** The rows about a member of anything with this name, then those about one of the library values at `base`. */
  private rowsOf(by: UseRow['by'], base: number | undefined, name: string): readonly PlacedRow<UseRow>[] {
    const { knowledge, values } = this.points;
    // Most members are of no interest, and most of the code is members.
    const isNamed = knowledge.observesMember(name);
    const ofAnything = isNamed ? knowledge.methods.members.get(name) : undefined;
    const nodes = ofAnything ? [ofAnything] : [];
    for (const token of base === undefined ? none : this.points.tokensOf(base)) {
      const value = values.get(token);
      if (value.kind === 'library' && (isNamed || value.node.any)) nodes.push(...memberNodes(value.node, name));
    }
    if (nodes.length === 0) return none;
    return nodes.flatMap((node) => node.uses.filter(({ row }) => row.by === by && (row.named !== 'secret' || secretKindOf(name) !== undefined)));
  }
}

const none: readonly never[] = [];

function put<Kind extends UseKind | SinkKind>(marks: Map<Kind, Mark[]>, mark: Mark<Kind>): void {
  const known = marks.get(mark.kind);
  if (known) known.push(mark);
  else marks.set(mark.kind, [mark]);
}
