// What all parts of the lowering share: the program under construction, the function and the environment they stand in, and each other.
import ts from 'typescript';
import type { Argument, Catcher, Constant, FunctionBody, Gap, Guard, Instruction, Key, Part, Program, Reach, Variable } from '../../ir/program';
import type { Span } from '../../core/location';
import type { Binding, Scope, Scopes } from './scope';
import { isCell } from './scope';
import { ConstantVariables } from './constant-variables';
import { Environment } from './environment';

/** A function while its body is lowered. */
export interface OpenFunction {
  readonly instructions: Instruction[];
  readonly reaches: Reach[];
  /** `this`; in what is static of a class, the class. */
  self: Variable | undefined;
  /** The class around it, for `super`. */
  readonly parentClass: Variable | undefined;
  /** What stands for the arguments, one by one; of one that has no `arguments`, nothing. More may be added. */
  readonly params?: Variable[];
  allArguments: Variable | undefined;
  /** The list of what a generator yields. */
  yields: Variable | undefined;
  readonly jumps: JumpTarget[];
  /** For each open `try`: the variables that hold whatever the names assigned in it held at any time. */
  readonly tries: ReadonlyMap<Binding, Variable>[];
  /** For each block around the place that has a `catch` of its own. */
  readonly catchers: OpenCatcher[];
  /** All of the function's. */
  readonly caught: Catcher[];
}

/** What is to be caught in the block of a `try`. */
export interface OpenCatcher {
  /** Gets what is thrown. */
  readonly variable: Variable;
  /** By how control comes to where the block itself throws: what it throws there. */
  readonly thrown: Map<number | undefined, Variable>;
}

/** Where `break` and `continue` lead. */
export interface JumpTarget {
  readonly label: string | undefined;
  readonly isLoop: boolean;
  readonly breaks: Environment[];
  readonly continues: Environment[];
  /** What the loop's head knows each assigned name as. */
  readonly head: ReadonlyMap<Binding, Variable>;
}

/** What a loop goes through: each element of a list, or the number of each in the list `of`. */
export interface LoopedOver {
  readonly element: Variable;
  readonly of?: Variable;
}

/** The parts of the lowering call each other through this, so that no module needs the others. */
export interface Parts {
  expression(lowering: Lowering, node: ts.Expression): Variable;
  statement(lowering: Lowering, node: ts.Statement): void;
  functionLike(lowering: Lowering, node: ts.FunctionLikeDeclaration, context?: { owner?: number; parentClass?: Variable }): Variable;
  classLike(lowering: Lowering, node: ts.ClassLikeDeclaration): Variable;
  call(lowering: Lowering, node: ts.CallExpression | ts.NewExpression): Variable;
}

const plainly = {};

export class Lowering {
  /** By variable. */
  readonly names: (string | undefined)[] = [];
  readonly constants: (Constant | undefined)[] = [];
  readonly places = new Map<Variable, Span>();
  readonly functions: FunctionBody[] = [];
  readonly gaps: Gap[] = [];
  readonly bundled: Span[] = [];
  readonly exports: Variable;
  env = new Environment();
  scope!: Scope;
  current!: OpenFunction;
  private readonly constantVariables = new ConstantVariables();
  /** By variable: the name whose value it is, the instruction that makes it where there is only one, and the function that this stands in. */
  private readonly owners: (Binding | undefined)[] = [];
  private readonly definitions: (Instruction | undefined)[] = [];
  private readonly definers: (OpenFunction | undefined)[] = [];
  private spanned: ts.Node | undefined;
  private bare: ts.Node | undefined;
  private lastSpan: Span = { start: 0, end: 0 };

  constructor(
    readonly file: string,
    readonly source: ts.SourceFile,
    readonly parts: Parts,
  ) {
    this.exports = this.variable('exports');
  }

  scopes!: Scopes;
  /** The names of functions that never come back. */
  readonly neverReturning = new Set<Binding>();
  /** Helpers of compilers that have lost their names, and which. */
  helpers: ReadonlyMap<Binding, string> = new Map();

  variable(name?: string): Variable {
    this.constants.push(undefined);
    this.owners.push(undefined);
    this.definitions.push(undefined);
    this.definers.push(undefined);
    return this.names.push(name) - 1;
  }

  /** The variable that stands for a constant; equal constants share one. */
  constant(constant: Constant): Variable {
    const known = this.constantVariables.get(constant);
    if (known !== undefined) return known;
    const variable = this.variable();
    this.constantVariables.set(constant, variable);
    this.constants[variable] = constant;
    return variable;
  }

  text(text: string): Variable {
    return this.constant({ kind: 'text', text });
  }

  /** A text, number or truth value as it is written at a place: a variable of its own, so that it can be pointed at. */
  literal(constant: Constant, place: Span): Variable {
    const variable = this.variable();
    this.constants[variable] = constant;
    this.places.set(variable, place);
    return variable;
  }

  /** A literal text, or a piece of a template; the place is what stands between its quotes. */
  quoted(node: ts.StringLiteralLike | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail): Variable {
    const opensHole = node.kind === ts.SyntaxKind.TemplateHead || node.kind === ts.SyntaxKind.TemplateMiddle;
    return this.literal({ kind: 'text', text: node.text }, { start: node.getStart(this.source) + 1, end: node.end - (opensHole ? 2 : 1) });
  }

  get nothing(): Variable {
    return this.constant({ kind: 'nothing' });
  }

  span(node: ts.Node): Span {
    // What one node becomes is mostly several instructions in a row.
    if (node !== this.spanned) {
      this.spanned = node;
      this.lastSpan = { start: node.getStart(this.source), end: node.end };
    }
    return this.lastSpan;
  }

  expression(node: ts.Expression): Variable {
    return this.parts.expression(this, node);
  }

  /** The same for what is tested, or stands alone, as it is: nobody waits for it. */
  unawaited(node: ts.Expression): Variable {
    this.bare = node;
    return this.expression(node);
  }

  statement(node: ts.Statement): void {
    this.parts.statement(this, node);
  }

  emit(instruction: Instruction): void {
    this.current.instructions.push(instruction);
    if (instruction.op === 'store' || instruction.op === 'return') return;
    this.definitions[instruction.target] = instruction;
    this.definers[instruction.target] = this.current;
  }

  /** The instruction of the present function that makes a variable, where there is only one. */
  definition(variable: Variable): Instruction | undefined {
    return this.definers[variable] === this.current ? this.definitions[variable] : undefined;
  }

  /** More than one instruction makes the variable. */
  isMadeTwice(variable: Variable): void {
    this.definers[variable] = undefined;
  }

  copy(node: ts.Node, target: Variable, value: Variable, without?: readonly string[]): Variable {
    this.emit({ op: 'copy', span: this.span(node), target, value, reach: undefined, ...(without ? { without } : {}) });
    return target;
  }

  /** The same, where that hangs on a condition. */
  choose(node: ts.Node, target: Variable, value: Variable): void {
    this.emit({ op: 'copy', span: this.span(node), target, value, reach: this.env.reach });
  }

  make(node: ts.Node, shape: 'template' | 'concatenation' | 'list' | 'record', parts: readonly Part[], target = this.variable()): Variable {
    this.emit({ op: 'make', span: this.span(node), target, shape, parts });
    return target;
  }

  load(node: ts.Node, base: Variable, key: Key, target = this.variable()): Variable {
    this.emit({ op: 'load', span: this.span(node), target, base, key });
    return target;
  }

  store(node: ts.Node, base: Variable, key: Key, value: Variable): void {
    this.emit({ op: 'store', span: this.span(node), base, key, value, reach: this.env.reach });
  }

  invoke(node: ts.Node, callee: Variable, args: readonly Argument[], { self, construct }: { readonly self?: Variable; readonly construct?: boolean | 'assumed' } = plainly): Variable {
    const target = this.variable();
    this.emit({ op: 'call', span: this.span(node), target, callee, self, args, construct, unawaited: node === this.bare, reach: this.env.reach, catcher: this.current.catchers.at(-1)?.variable });
    return target;
  }

  /** A function that gives the value, whoever calls it. */
  answering(node: ts.Node, value: Variable): Variable {
    const span = this.span(node);
    const target = this.variable();
    const body = this.functions.push({ name: '', span, params: [], paramNames: [], rest: undefined, self: undefined, allArguments: undefined, owner: undefined, instructions: [{ op: 'return', span, value, refined: [] }] }) - 1;
    this.emit({ op: 'function', span, target, body });
    return target;
  }

  operator(node: ts.Node, name: string, ...values: readonly Variable[]): Variable {
    const callee = this.constant({ kind: 'operator', name });
    const target = this.variable();
    this.operates(node, target, callee, values);
    return target;
  }

  /** The same, with the variable given. */
  operatorInto(node: ts.Node, target: Variable, name: string, values: readonly Variable[]): void {
    this.operates(node, target, this.constant({ kind: 'operator', name }), values);
  }

  private operates(node: ts.Node, target: Variable, callee: Variable, values: readonly Variable[]): void {
    this.emit({ op: 'call', span: this.span(node), target, callee, self: undefined, args: values.map((value) => ({ value })), construct: undefined, unawaited: false, reach: undefined, catcher: undefined });
  }

  return(node: ts.Node, value: Variable | undefined): void {
    const refined: (readonly [Variable, Variable])[] = [];
    for (const [binding, version] of this.env.known()) if (binding.writes <= 0 && this.isVisible(binding)) refined.push([binding.variable, version]);
    this.emit({ op: 'return', span: this.span(node), value, refined, reach: this.env.reach });
  }

  /** From here on, in this environment, the condition is known to have come out so. */
  behind(condition: Variable, outcome: Guard['outcome'], env: Environment): void {
    env.reach = this.current.reaches.push({ condition, outcome, after: env.reach }) - 1;
  }

  /** From here on, in the environment `exit`, each round of a loop is known to have come to its end, which began at `beginning`. */
  behindRounds(over: LoopedOver, end: Environment, { before, beginning }: { readonly before: number | undefined; readonly beginning: number | undefined }, exit: Environment): void {
    if (!end.dead && end.reach !== undefined && end.reach !== beginning) exit.reach = this.current.reaches.push({ ...over, round: end.reach, after: before }) - 1;
  }

  /** From here on, in this environment, something is known to have been thrown that is caught here. */
  behindThrown({ variable, thrown }: OpenCatcher, env: Environment): void {
    // Behind what is thrown in any case, nothing more is known.
    if (!thrown.has(env.reach)) env.reach = this.current.reaches.push({ catcher: variable, thrown: [...thrown].flatMap(([at, value]) => (at === undefined ? [] : [{ at, value }])), after: env.reach }) - 1;
  }

  /** How control comes to where several ways meet. */
  private reachOf(ways: readonly Environment[]): number | undefined {
    const met = [...new Set(ways.map(({ reach }) => reach))];
    const [first, second, ...others] = met;
    if (second === undefined || met.includes(undefined)) return met.length === 1 ? first : undefined;
    const [a, b] = [first, second].map((index) => (index === undefined ? undefined : this.current.reaches[index]));
    // Whichever way the condition came out.
    if (others.length === 0 && a && b && 'condition' in a && 'condition' in b && a.condition === b.condition && a.outcome !== b.outcome && a.after === b.after) return a.after;
    return this.current.reaches.push({ ways: met.filter((index) => index !== undefined) }) - 1;
  }

  /** Runs `work` in the scope that `node` opens, where it opens one. */
  inScopeOf<T>(node: ts.Node, work: () => T): T {
    const outer = this.scope;
    this.scope = this.scopes.opened.get(node) ?? outer;
    const result = work();
    this.scope = outer;
    return result;
  }

  /** The names of this function that a loop or a `try` gives values and that were there before it, where they may be told apart. */
  assignedIn(node: ts.Node): Binding[] {
    return [...(this.scopes.assigned.get(node) ?? [])].filter((binding) => !isCell(binding) && binding.writes > 0 && this.isVisible(binding));
  }

  /** Whether the name means this here; what a block declared is gone behind it. */
  private isVisible(binding: Binding): boolean {
    return this.scope.resolve(binding.name) === binding;
  }

  /** The variable that holds a name's value here. */
  read(binding: Binding): Variable {
    return isCell(binding) ? binding.variable : this.env.read(binding);
  }

  /** Gives a name a new value. The first value of a name is its own variable. */
  assign(node: ts.Node, binding: Binding, value: Variable): void {
    if (isCell(binding) || binding.writes <= 0) {
      this.copy(node, binding.variable, value);
      this.own(binding.variable, binding);
      if (this.env.read(binding) !== binding.variable) this.env.set(binding, binding.variable);
      return;
    }
    const version = this.variable(binding.name);
    this.choose(node, version, value);
    for (const seen of this.current.tries) {
      const any = seen.get(binding);
      if (any !== undefined) this.copy(node, any, version);
    }
    this.renew(binding, version);
  }

  /** From here on the name is known as `version`. */
  renew(binding: Binding, version: Variable): void {
    this.env.set(binding, version);
    this.own(version, binding);
  }

  own(variable: Variable, binding: Binding): void {
    this.owners[variable] = binding;
  }

  /** The name whose present value this variable is, also where guards have renamed the value since. */
  ownerOf(variable: Variable): Binding | undefined {
    const binding = this.owners[variable];
    if (!binding || isCell(binding)) return undefined;
    for (let present = this.env.read(binding); present !== variable; ) {
      const made = this.definition(present);
      if (made?.op !== 'guard') return undefined;
      present = made.value;
    }
    return binding;
  }

  /** One environment for several ways to the same place. */
  join(node: ts.Node, ways: readonly Environment[]): Environment {
    const alive = ways.filter((way) => !way.dead);
    const first = alive[0] ?? ways[0];
    if (!first || alive.length < 2) return first?.fork() ?? new Environment();
    const joined = first.fork();
    joined.reach = this.reachOf(alive);
    for (const binding of Environment.differences(alive)) {
      if (!this.isVisible(binding)) continue;
      const versions = new Set(alive.map((way) => way.read(binding)));
      if (versions.size === 1) continue;
      const version = this.variable(binding.name);
      for (const value of versions) this.emit({ op: 'copy', span: this.span(node), target: version, value, reach: this.reachOf(alive.filter((way) => way.read(binding) === value)) });
      this.isMadeTwice(version);
      joined.set(binding, version);
      this.own(version, binding);
    }
    return joined;
  }

  guard(node: ts.Node, binding: Binding, condition: Variable, outcome: Guard['outcome'], env: Environment): void {
    const version = this.variable(binding.name);
    this.emit({ op: 'guard', span: this.span(node), target: version, value: env.read(binding), condition, outcome });
    env.set(binding, version);
    this.own(version, binding);
  }

  program(): Program {
    const { file, names, constants, places, functions, gaps, exports, bundled } = this;
    return { file, text: this.source.text, variables: names.length, names, constants, places, functions, exports, gaps, ...(bundled.length === 0 ? {} : { bundled }) };
  }
}
