// What libraries are given to call: arguments, assigned members, subclasses, files that stand where a library looks for them. Their
// parameters hold what the library gives them, and where rows say so that is what a caller chooses.
import type { Call } from '../ir/program';
import type { OfferRow, SourceRow } from '../ir/row';
import { secretKindOf } from '../ir/secret-name';
import type { CallSite } from './call-targets';
import { ConnectedFiles } from './connected-files';
import type { KnowledgeNode } from './knowledge';
import { memberNodes, placeNodes, resultNode } from './knowledge';
import type { FieldPath } from './paths';
import { wholeValue } from './paths';
import type { PointsTo } from './points-to';
import type { Callback, Registration } from './registrations';
import type { Token } from './values';

/** More arguments no library of interest hands over. */
const mostFurther = 4;

/** A variable that the caller of the server chooses, and the row that says so. */
export interface Seed {
  readonly variable: number;
  /** The part of the variable that is handed over: one element of the parameter that takes all further arguments. */
  readonly within: FieldPath;
  readonly row: SourceRow;
  /** Where the source is what a library gives to a function: how it got the function. */
  readonly registration: Registration | undefined;
}

/** What a library takes back from a function that it calls: the node of what is known of it, and how the library got the function. */
export interface Answer {
  readonly node: KnowledgeNode;
  readonly registration: Registration;
}

/** A function that a library calls back for what it offers, and how the library got it. */
export interface Offered {
  readonly row: OfferRow;
  readonly function: number;
  readonly registration: Registration;
}

/** What was handed over together: the call, and the objects on the way to the value. */
interface Given {
  readonly call: CallSite;
  readonly maker: CallSite | undefined;
  readonly found: Pick<Callback, 'argument' | 'holder'> | undefined;
}

export class Callbacks {
  readonly seeds: Seed[] = [];
  /** By the functions of the project that libraries call back and whose answer rows speak of. */
  readonly answers = new Map<number, Answer[]>();
  readonly offered: Offered[] = [];
  private readonly registrations: Registration[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly seeded = new Set<string>();
  private readonly expected = new Set<string>();
  private readonly extended = new Set<string>();
  /** Stands for the registration of what is only assigned. */
  private nowhere: CallSite | undefined;

  private readonly connected: ConnectedFiles;

  constructor(private readonly points: PointsTo) {
    this.connected = new ConnectedFiles(points.universe);
  }

  /** The number of a new registration; zero means none. Library values carry it, so that what is read of them knows where they come from. */
  register(registration: Registration): number {
    return this.registrations.push(registration);
  }

  get nextNumber(): number {
    return this.registrations.length + 1;
  }

  registration(id: number): Registration | undefined {
    return this.registrations[id - 1];
  }

  /** The number that what a call gives is known under; `made` is the one that came with what is called, where rows ask for it. */
  result(call: CallSite, made: number): number {
    return this.numberOf(0, { call, maker: this.registration(made)?.call, found: undefined });
  }

  /** `member` is the name under which the value was read, where it was. */
  seed(variable: number, node: KnowledgeNode, id: number, member?: string, within: FieldPath = wholeValue): void {
    if (variable >= this.points.universe.variables) return;
    for (const row of node.sources) {
      if (row.beside && !this.connected.haveAny(this.points.universe.moduleOf(variable), row.beside)) continue;
      if (row.named !== undefined && (member === undefined || (row.named === 'secret' && secretKindOf(member) === undefined))) continue;
      const key = `${variable} ${within.join('.')} ${node.id} ${id} ${row.source} ${row.schema ?? ''} ${row.name ?? ''} ${row.when?.at ?? ''}`;
      if (this.seeded.has(key)) continue;
      this.seeded.add(key);
      this.seeds.push({ variable, within, row, registration: this.registration(id) });
    }
  }

  /** A value handed to a library as an argument; `made` is the number that came with what is called. */
  argument(value: number, place: KnowledgeNode, call: CallSite, made: number): void {
    if (isLeaf(place)) return;
    this.expect(value, place, { call, maker: this.registration(made)?.call, found: this.points.isTaken(value) ? { argument: value } : undefined });
  }

  /** An element of a list that is spread over the arguments. */
  element(list: number, key: string, place: KnowledgeNode, call: CallSite, made: number): void {
    if (isLeaf(place)) return;
    const node = this.points.source(list);
    this.expect(this.points.solver.member(node, key), place, { call, maker: this.registration(made)?.call, found: { holder: { node, key } } });
  }

  /** A value assigned to a member of a library's value. */
  assigned(value: number, member: KnowledgeNode, id: number): void {
    const call = this.registration(id)?.call ?? (this.nowhere ??= this.standIn(0, 0, 0, { start: 0, end: 0 }));
    this.expect(value, member, { call, maker: undefined, found: undefined });
  }

  /** A class of the project that extends one of a library: the library makes instances of it and calls their methods. */
  subclass(id: number, parent: KnowledgeNode): void {
    const known = [...parent.steps.values()].find(({ step }) => step.step === 'subclass')?.node;
    const key = `${id} ${parent.id}`;
    if (!known || this.extended.has(key)) return;
    this.extended.add(key);
    const { universe } = this.points;
    const { body, program } = universe.function(id);
    if (body.self === undefined) return;
    const call = this.standIn(id, program, body.self, body.span);
    for (const { step, node } of known.steps.values())
      if (step.step === 'instance') this.expect(universe.module(program).base + body.self, node, { call, maker: undefined, found: undefined });
  }

  /** A file whose exports a library uses because of where the file stands. */
  file(program: number, known: KnowledgeNode): void {
    const { program: source, base, firstFunction } = this.points.universe.module(program);
    const call = this.standIn(firstFunction, program, source.exports, { start: 0, end: 0 });
    this.expect(base + source.exports, known, { call, maker: undefined, found: undefined });
  }

  /** Nobody wrote a call there; relative paths of rows find what was handed over as its receiver. */
  private standIn(id: number, program: number, self: number, span: Call['span']): CallSite {
    const { base } = this.points.universe.module(program);
    const instruction: Call = { op: 'call', span, target: self, callee: self, self, args: [] };
    const call: CallSite = { id: this.nextNumber, site: { instruction, function: id, program, base }, target: base + self, invocations: [], collected: [] };
    this.register({ call });
    return call;
  }

  private expect(node: number, known: KnowledgeNode, given: Given): void {
    if (isLeaf(known)) return;
    const { call, maker } = given;
    const key = `${node} ${known.id} ${call.id} ${maker?.id ?? 0}`;
    if (this.expected.has(key)) return;
    this.expected.add(key);
    const { solver } = this.points;
    for (const [name, child] of known.members) this.expect(solver.member(node, name), child, { call, maker, found: { holder: { node, key: name } } });
    if (known.any) this.expect(solver.member(node, undefined), known.any, { call, maker, found: undefined });
    if (known.steps.size > 0 || known.offered.length > 0) solver.when(node, (token) => this.callBack(token, known, given, 0));
  }

  private callBack(token: Token, known: KnowledgeNode, given: Given, skipped: number): void {
    const { universe, solver, values } = this.points;
    const value = values.get(token);
    if (value.kind === 'bound' && value.how === 'partial') {
      this.callBack(value.callee, known, given, skipped + value.given.length);
      const callee = values.get(value.callee);
      if (callee.kind !== 'function') return;
      const { body, program } = universe.function(callee.function);
      const { base } = universe.module(program);
      if (value.self !== undefined && body.self !== undefined) solver.edge(value.self, base + body.self);
      value.given.forEach((variable, index) => {
        const param = body.params[index];
        if (param !== undefined) solver.edge(variable, base + param);
      });
    }
    if (value.kind !== 'function') return;
    const { body, program } = universe.function(value.function);
    const { base } = universe.module(program);
    this.takeAnswer(value.function, token, known, given);
    this.takeOffer(value.function, token, known, given);
    body.params.slice(skipped).forEach((param, index) => {
      if (skipped + index === body.rest) {
        this.handOver(value.function, base + param, token, known, given, index);
        return;
      }
      for (const place of placeNodes(known, 'parameter', index, body.params.length - skipped)) {
        const id = this.numberOf(token, given);
        solver.add(base + param, values.library(place, id));
        this.seed(base + param, place, id);
      }
    });
  }

  /** What a function takes as a list: the elements that stand for the parameters from `first` on. */
  private handOver(id: number, variable: number, token: Token, known: KnowledgeNode, given: Given, first: number): void {
    const { solver, values } = this.points;
    const list = values.object('rest', id, true);
    solver.add(variable, list.token);
    for (let at = 0; at < mostFurther; at++) {
      for (const place of placeNodes(known, 'parameter', first + at, Infinity)) {
        const number = this.numberOf(token, given);
        list.object.stored.add(String(at));
        solver.add(solver.field(list.object, String(at)), values.library(place, number));
        this.seed(variable, place, number, undefined, [String(at)]);
      }
    }
  }

  private takeAnswer(id: number, token: Token, known: KnowledgeNode, given: Given): void {
    const node = resultNode(known, false);
    const registration = node && this.registration(this.numberOf(token, given));
    if (!node || !registration) return;
    const answers = this.answers.get(id);
    if (!answers) this.answers.set(id, [{ node, registration }]);
    else if (!answers.some((answer) => answer.node === node && answer.registration.call === registration.call)) answers.push({ node, registration });
  }

  private takeOffer(id: number, token: Token, { offered }: KnowledgeNode, given: Given): void {
    const registration = offered.length > 0 ? this.registration(this.numberOf(token, given)) : undefined;
    if (registration) for (const row of offered) this.offered.push({ row, function: id, registration });
  }

  private numberOf(token: Token, { call, maker, found }: Given): number {
    if (!maker && !found) return call.id;
    const key = `${call.id} ${maker?.id ?? 0} ${found ? `${found.argument ?? ''} ${found.holder?.node ?? ''} ${found.holder?.key ?? ''} ${token}` : ''}`;
    const known = this.numbers.get(key) ?? this.register({ call, maker, callback: found && { token, ...found } });
    this.numbers.set(key, known);
    return known;
  }
}

/** Nothing below: no callback is expected there. */
function isLeaf({ steps, members, any, offered }: KnowledgeNode): boolean {
  return steps.size + members.size + offered.length === 0 && !any;
}

/** Whether the library reads what stands there by a name, or calls it. */
export function assignedNodes(node: KnowledgeNode, key: string | undefined): KnowledgeNode[] {
  return memberNodes(node, key).filter((member) => [...member.steps.values()].some(({ step }) => step.step === 'parameter'));
}
