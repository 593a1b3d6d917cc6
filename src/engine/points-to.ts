// What every variable of a project may hold, and so whom every call may reach. Says how instructions, classes and modules become constraints.
import type { Call, Constant, Copy, Guard, Key, Load, Make, MakeFunction } from '../ir/program';
import { makesText } from '../ir/program';
import { Applications } from './applications';
import type { CallSite } from './call-targets';
import { CallTargets } from './call-targets';
import { Callbacks, assignedNodes } from './callbacks';
import type { Knowledge, KnowledgeNode } from './knowledge';
import { memberNodes, resultNode } from './knowledge';
import { mergedInto } from './merged-objects';
import { MemberNames } from './member-names';
import { once } from './once';
import { Solver } from './solver';
import type { Site, SiteOf, Universe } from './universe';
import type { AbstractObject, Token } from './values';
import { Values } from './values';

/** So many different ones are told of a node. */
const mostConstants = 100;
/** So many names of one value, and checks of it, are gone back over. */
export const mostVersions = 64;

export class PointsTo {
  readonly values = new Values();
  readonly solver: Solver;
  readonly calls: CallTargets;
  readonly callbacks: Callbacks;
  readonly names = new MemberNames(this);
  readonly merged = once(() => mergedInto(this));
  readonly applications = once(() => new Applications(this.universe));
  private readonly results = new Map<number, number>();
  /** The classes of instances, and of the methods whose `this` a variable is. */
  private readonly classes = new Map<Token, number>();
  private readonly receivers = new Map<number, number>();
  private readonly parents = new Map<number, number>();

  /** By variable: the name of the member that was read into it; code reads a method before it calls it. */
  private readonly read: (string | undefined)[];

  constructor(
    readonly universe: Universe,
    readonly knowledge: Knowledge,
  ) {
    this.read = new Array<string | undefined>(universe.variables);
    this.solver = new Solver(this.values, universe.variables);
    this.solver.members = {
      load: (token, key, target) => this.load(token, key, target),
      store: (token, key, from) => this.store(token, key, from),
      call: (site, token) => this.calls.reach(site, token),
    };
    this.callbacks = new Callbacks(this);
    this.calls = new CallTargets(this);
  }

  /** Solves everything, with pauses; afterwards the answers are there. */
  *steps(): Generator<undefined, void> {
    const { universe, solver } = this;
    for (const { base, firstFunction, program } of universe.modules)
      for (const { owner, self } of program.functions) if (owner !== undefined && self !== undefined) this.isReceiver(base + self, firstFunction + owner);
    // One after the other, each with steps of its own: what is too entangled in one takes nothing from the others.
    for (const programs of this.applications().all()) {
      solver.allowFor(programs.reduce((sum, program) => sum + universe.module(program).program.variables, 0));
      for (const program of programs) {
        yield;
        this.constants(program);
        this.defaultExport(program);
        const { program: { functions }, firstFunction, base } = universe.module(program);
        functions.forEach((body, offset) => {
          for (const instruction of body.instructions) this.constrain({ instruction, function: firstFunction + offset, program, base });
        });
      }
      yield* solver.steps();
    }
    this.files();
    yield* solver.steps();
    yield* this.calls.settle();
  }

  tokensOf(variable: number): readonly Token[] {
    return this.solver.tokensOf(variable);
  }

  /** The objects of the project that a node may hold. */
  objectsOf(node: number): readonly AbstractObject[] {
    return this.tokensOf(node).flatMap((token) => {
      const value = this.values.get(token);
      return value.kind === 'object' ? [value.object] : [];
    });
  }

  /** The constants that a node may hold, the nearest first and at most a dozen. */
  constantsOf(node: number): readonly Constant[] {
    // A helper that many call is given the same names again and again.
    const found = new Map<string, Constant>();
    for (const before of this.solver.before(node)) {
      const constant = before < this.universe.variables ? this.universe.constantOf(before) : undefined;
      if (constant && found.size < mostConstants) found.set(Object.values(constant).join(' '), constant);
    }
    return [...found.values()];
  }

  /** The node of what a function gives its callers. */
  resultOf(id: number): number {
    const known = this.results.get(id);
    if (known !== undefined) return known;
    const node = this.solver.node();
    this.results.set(id, node);
    return node;
  }

  /** The one object that stands for all instances of a class. */
  instance(id: number): { token: Token; object: AbstractObject } {
    const made = this.values.object('instance', id);
    if (made.object.delegates.length === 0) {
      this.classes.set(made.token, id);
      const prototypes = this.solver.node();
      this.solver.delegate(made.object, prototypes);
      this.solver.add(prototypes, this.prototype(id).token);
    }
    return made;
  }

  private isReceiver(self: number, id: number): void {
    this.receivers.set(self, id);
    this.solver.add(self, this.instance(id).token);
  }

  /**
   * What a call is made on becomes the `this` of whom it reaches. Where many values come together, a method of a class takes the instances of the
   * class and of those that extend it, and leaves the others to their own methods.
   */
  receive(from: number, self: number): void {
    const { solver } = this;
    const id = this.receivers.get(self);
    if (id === undefined || this.receivers.get(from) === id) solver.edge(from, self);
    else
      solver.when(from, (token) => {
        const made = this.classes.get(token);
        if (made === undefined || made === id) return;
        solver.when(this.ancestors(made), (parent) => {
          const value = this.values.get(parent);
          if (value.kind === 'function' && value.function === id) solver.add(self, token);
        });
      });
  }

  /** Whether a value is an object that was given a member of this name, itself or by what it takes its members from, which may be a library's. */
  hasMember(token: Token, name: string, seen = new Set<Token>()): boolean {
    const value = this.values.get(token);
    if (value.kind !== 'object' || seen.has(token)) return false;
    if (value.object.stored.has(name)) return true;
    seen.add(token);
    return value.object.delegates.some((delegate) =>
      this.tokensOf(delegate).some((inner) => {
        const taken = this.values.get(inner);
        return taken.kind === 'library' ? memberNodes(taken.node, name).length > 0 : this.hasMember(inner, name, seen);
      }),
    );
  }

  /** Whether a variable is read from an object, or is a parameter: what it holds depends on which object, or which call. */
  isTaken(variable: number): boolean {
    const named = this.source(variable);
    return this.parameterOf(named) !== undefined || this.madeBy(named)?.instruction.op === 'load';
  }

  /** The function that a variable is a parameter of, and which. */
  parameterOf(variable: number): { readonly function: number; readonly index: number } | undefined {
    return variable < this.universe.variables ? this.universe.parameterOf(variable) : undefined;
  }

  /** What rows say of the method that a call names, whatever has it. */
  methodCalled({ instruction, base }: Pick<Site, 'base'> & { readonly instruction: Call }): KnowledgeNode | undefined {
    const loaded = this.universe.definitionsOf(base + instruction.callee).find((made) => made.instruction.op === 'load')?.instruction;
    return loaded?.op === 'load' && typeof loaded.key === 'string' ? this.knowledge.methods.members.get(loaded.key) : undefined;
  }

  /** The variable that this one is another name of. */
  source(variable: number): number {
    let at = variable;
    for (let step = 0; step < mostVersions; step++) {
      const version = this.versionOf(at);
      if (!version) return at;
      at = version.base + version.instruction.value;
    }
    return at;
  }

  /** What gives the variable its value, if that only is another name for one, or a check of it. */
  versionOf(variable: number): SiteOf<Copy | Guard> | undefined {
    const made = this.parameterOf(variable) ? undefined : this.madeBy(variable);
    return made?.instruction.op === 'guard' || made?.instruction.op === 'copy' ? (made as SiteOf<Copy | Guard>) : undefined;
  }

  /** The instruction that makes what a variable holds, under whatever name it was made. */
  makingOf(variable: number): Site | undefined {
    return this.madeBy(this.source(variable));
  }

  /** The call that gave it. */
  givingOf(variable: number): CallSite | undefined {
    const made = this.makingOf(variable)?.instruction;
    return made?.op === 'call' ? this.calls.at(made) : undefined;
  }

  /** The one instruction that gives a variable its value. */
  madeBy(variable: number): Site | undefined {
    if (variable >= this.universe.variables) return undefined;
    const [made, ...others] = this.universe.definitionsOf(variable);
    return others.length === 0 ? made : undefined;
  }

  /** The node of what a class extends, and of what that extends. */
  private ancestors(id: number): number {
    const known = this.parents.get(id);
    if (known !== undefined) return known;
    const node = this.solver.node();
    this.parents.set(id, node);
    return node;
  }

  private extend(id: number, token: Token): void {
    const value = this.values.get(token);
    if (value.kind === 'function') this.solver.edge(this.ancestors(value.function), this.ancestors(id));
    else if (value.kind === 'library') this.callbacks.subclass(id, value.node);
  }

  private prototype(id: number): { token: Token; object: AbstractObject } {
    return this.values.object('prototype', id);
  }

  /** The members of a function itself: of a class, the static ones. */
  private statics(id: number): AbstractObject {
    return this.values.object('function', id).object;
  }

  private constants(program: number): void {
    const { program: source, base } = this.universe.module(program);
    for (const [variable, constant] of source.constants.entries()) {
      if (!constant) continue;
      const node = base + variable;
      if (constant.kind === 'global') for (const known of memberNodes(this.knowledge.globals, constant.name)) this.solver.add(node, this.values.library(known, 0));
      else if (constant.kind === 'module') this.module(source.file, constant.specifier, node);
    }
  }

  /** Where a file has no default export, importing it by default gives all of its exports, as CommonJS interop does. */
  private defaultExport(index: number): void {
    const { program, base } = this.universe.module(index);
    const stores = program.functions[0]?.instructions.some((made) => made.op === 'store' && made.base === program.exports && made.key === 'default');
    if (!stores) this.solver.store(base + program.exports, 'default', base + program.exports);
  }

  /** Files that a library finds by their places, where one that belongs to them imports the library. */
  private files(): void {
    const imports = new Map<KnowledgeNode, string[]>();
    for (const { program } of this.universe.modules)
      for (const constant of program.constants)
        if (constant?.kind === 'module') for (const { node } of this.knowledge.filesOf(constant.specifier)) imports.set(node, [...(imports.get(node) ?? []), program.file]);
    this.universe.modules.forEach(({ program }, index) => {
      for (const { node, packages, folderOf } of this.knowledge.conventions) {
        const importing = packages.length === 0 ? [program.file] : imports.get(node);
        const folder = importing ? folderOf(program.file) : undefined;
        if (folder !== undefined && importing?.some((file) => file.startsWith(folder))) this.callbacks.file(index, node);
      }
    });
  }

  private module(from: string, specifier: string, node: number): void {
    const file = this.universe.resolve(from, specifier);
    const found = file === undefined ? undefined : this.universe.moduleAt(file);
    if (found) this.solver.edge(found.base + found.program.exports, node);
    else {
      const known = this.knowledge.packageOf(specifier);
      if (known) this.solver.add(node, this.values.library(known, 0));
    }
  }

  private constrain(site: Site): void {
    const { instruction, base } = site;
    const { solver } = this;
    switch (instruction.op) {
      case 'copy':
        // The rest of a record is another record: what is put into the first later, or was left out, is not in it.
        if (instruction.without) solver.delegate(this.made(base + instruction.target, false), base + instruction.value);
        else solver.edge(base + instruction.value, base + instruction.target);
        break;
      case 'guard':
        solver.edge(base + instruction.value, base + instruction.target);
        break;
      case 'make':
        this.make(site, instruction);
        break;
      case 'load':
        if (typeof instruction.key === 'string') this.read[base + instruction.target] ??= instruction.key;
        if (this.isPlain(base + instruction.base)) break;
        this.readOfSource(site as Site & { instruction: Load });
        for (const key of this.keysOf(site, instruction.key)) solver.load(base + instruction.base, key, base + instruction.target);
        break;
      case 'store':
        for (const key of this.keysOf(site, instruction.key)) solver.store(base + instruction.base, key, base + instruction.value);
        break;
      case 'call':
        // Operators reach nobody.
        if (!this.isPlain(base + instruction.callee)) this.calls.add(site as Site & { instruction: Call }, instruction.self === undefined ? undefined : this.read[base + instruction.callee]);
        break;
      case 'function':
        this.makeFunction(site as SiteOf<MakeFunction>);
        break;
      case 'return':
        if (instruction.value !== undefined) solver.edge(base + instruction.value, this.resultOf(site.function));
    }
  }

  private readOfSource(site: SiteOf<Load>): void {
    const { key } = site.instruction;
    const known = typeof key === 'string' ? this.knowledge.methods.members.get(key) : undefined;
    if (known && known.sources.length > 0) this.calls.read(site, known);
  }

  /** Whether it is a constant that has no members or callees that the solver could find: what an import or a free name stands for may have some. */
  isPlain(variable: number): boolean {
    const kind = this.universe.constantOf(variable)?.kind;
    return kind !== undefined && kind !== 'module' && kind !== 'global';
  }

  /** The names that a key may be; `undefined` where the text does not tell. */
  private keysOf(site: Site, key: Key): readonly (string | undefined)[] {
    if (typeof key === 'string') return [key];
    if (key === null) return [undefined];
    const constant = this.universe.constantOf(site.base + key);
    if (constant?.kind === 'text') return [constant.text];
    return [undefined];
  }

  private make({ base }: Site, made: Make): void {
    if (makesText(made)) return;
    const { shape, target, parts } = made;
    const object = this.made(base + target, shape === 'list');
    let isCounted = shape === 'list';
    const spread = parts.findLastIndex((part) => part.spread);
    if (shape === 'record' && spread >= 0) object.overriding = new Set(parts.slice(spread + 1).flatMap(({ key }) => key ?? []));
    parts.forEach((part, index) => {
      const value = base + part.value;
      if (part.spread) {
        if (shape === 'record') this.solver.delegate(object, value);
        else this.solver.storeInto(object, undefined, this.solver.member(value, undefined));
        isCounted = false;
      } else this.solver.storeInto(object, part.key ?? (isCounted ? String(index) : undefined), value);
    });
  }

  private made(variable: number, isList: boolean): AbstractObject {
    const { token, object } = this.values.object('made', variable, isList);
    this.solver.add(variable, token);
    return object;
  }

  private makeFunction(site: SiteOf<MakeFunction>): void {
    const { base, program, instruction: { target, body, parent } } = site;
    const id = this.universe.module(program).firstFunction + body;
    this.solver.add(base + target, this.values.function(id));
    if (parent === undefined) return;
    this.solver.edge(base + parent, this.ancestors(id));
    this.solver.when(this.ancestors(id), (token) => this.extend(id, token));
    const inherited = this.solver.member(base + parent, 'prototype');
    const { object } = this.prototype(id);
    object.overriding = new Set(this.methodsOf(site));
    this.solver.delegate(object, inherited);
    if (object.overriding.size > 0) this.keepLibraries(id, inherited);
    this.solver.delegate(this.statics(id), base + parent);
  }

  /** The methods that are written in a class: what it extends has none of these names any more, but for `super`. */
  private methodsOf({ instruction: { target, span }, function: id }: SiteOf<MakeFunction>): readonly string[] {
    const { instructions } = this.universe.function(id).body;
    const made = instructions.find((one) => one.op === 'load' && one.base === target && one.key === 'prototype' && one.span.start === span.start && one.span.end === span.end);
    if (made?.op !== 'load') return [];
    return instructions.flatMap((one) => (one.op === 'store' && one.base === made.target && typeof one.key === 'string' ? [one.key] : []));
  }

  /** What a library's class is called on is told of its methods, whatever stands in their place. */
  private keepLibraries(id: number, inherited: number): void {
    const libraries = this.solver.node();
    this.solver.when(inherited, (token) => {
      if (this.values.get(token).kind === 'library') this.solver.add(libraries, token);
    });
    this.solver.delegate(this.instance(id).object, libraries);
  }

  private load(token: Token, key: string | undefined, target: number): void {
    const value = this.values.get(token);
    switch (value.kind) {
      case 'function':
        if (key === 'prototype') this.solver.add(target, this.prototype(value.function).token);
        else if (key === 'default') this.solver.add(target, token);
        this.loadBinding(token, key, target);
        this.solver.loadFrom(this.statics(value.function), key, target);
        break;
      case 'library':
        if (key === 'prototype') {
          const instance = resultNode(value.node, true);
          if (instance) this.solver.add(target, this.values.library(instance, value.site));
        }
        this.loadBinding(token, key, target);
        for (const node of memberNodes(value.node, key)) {
          this.solver.add(target, this.values.library(node, value.site));
          this.callbacks.seed(target, node, value.site, key);
        }
        break;
      case 'bound':
        this.loadBinding(token, key, target);
        break;
      default:
    }
  }

  private loadBinding(token: Token, key: string | undefined, target: number): void {
    if (key === 'bind' || key === 'call' || key === 'apply') this.solver.add(target, this.values.bound(key, token));
  }

  private store(token: Token, key: string | undefined, from: number): void {
    const value = this.values.get(token);
    if (value.kind === 'function') this.solver.storeInto(this.statics(value.function), key, from);
    else if (value.kind === 'library') for (const node of assignedNodes(value.node, key)) this.callbacks.assigned(from, node, value.site);
  }
}

