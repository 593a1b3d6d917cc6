// Rows compiled into a trie over access paths, so that an abstract value of a library is one node and a row is what hangs at its node.
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import { packageOf } from '../ir/package-name';
import { placesOf } from './file-places';
import type { CheckRow, ComputationRow, GuardRow, Library, OfferRow, SanitizerRow, SinkRow, SourceRow, SummaryRow, UseRow } from '../ir/row';

/** A row that hangs at the call or member it speaks of, and how its path goes on from there. */
export interface PlacedRow<Row> {
  readonly row: Row;
  readonly rest: readonly PathStep[];
}

export interface KnowledgeNode {
  readonly id: number;
  readonly sources: SourceRow[];
  readonly sinks: SinkRow[];
  readonly sanitizers: SanitizerRow[];
  readonly checks: CheckRow[];
  readonly summaries: SummaryRow[];
  readonly guards: GuardRow[];
  readonly computations: ComputationRow[];
  readonly offers: PlacedRow<OfferRow>[];
  /** What a function is offered as that the library calls back here. */
  readonly offered: OfferRow[];
  readonly uses: PlacedRow<UseRow>[];
  /** The sinks among the arguments of a call. */
  readonly given: PlacedRow<SinkRow>[];
  /** Steps other than members. */
  readonly steps: Map<string, { readonly step: PathStep; readonly node: KnowledgeNode }>;
  readonly members: Map<string, KnowledgeNode>;
  any: KnowledgeNode | undefined;
  /** Rows ask which call gave this value. */
  isMaker: boolean;
  /** Whether a row about a callback's parameter or a schema hangs below, so that it matters at which call the value arose. */
  readonly root: boolean;
}

/** Files that a library finds by where they stand; `folderOf` answers the folder, with `/` at its end, that such a place is relative to. */
export interface Convention {
  /** Without any, the runtime loads the files. */
  readonly packages: readonly string[];
  readonly node: KnowledgeNode;
  readonly folderOf: (file: string) => string | undefined;
}

/** Some runtimes are told registry and version beside the name: `npm:zod@4/mini`, `https://esm.sh/zod`. */
function withoutRegistry(specifier: string): string {
  return /^[a-z]+:/.test(specifier) ? specifier.replace(/^(?:npm:|jsr:|https:\/\/(?:esm\.sh|cdn\.skypack\.dev|esm\.run)\/)\/?((?:@[\w.-]+\/)?[\w.-]+)(?:@[^/?]*)?(\/[^?]*)?.*$/, '$1$2') : specifier;
}

export class Knowledge {
  readonly nodes: KnowledgeNode[] = [];
  readonly globals: KnowledgeNode;
  readonly operators: KnowledgeNode;
  readonly methods: KnowledgeNode;
  /** The sinks that are members of whatever gets them. */
  readonly assigned: KnowledgeNode;
  readonly conventions: Convention[] = [];
  private readonly packages = new Map<string, KnowledgeNode>();
  /** The libraries that a package stands for and whose rows were not asked for yet: a server imports few of all that are known. */
  private readonly unread = new Map<string, Library[]>();
  private observed = new Set<string>();
  private observing = 0;

  constructor(libraries: readonly Library[]) {
    this.globals = this.node(true);
    this.operators = this.node(true);
    this.methods = this.node(true);
    this.assigned = this.node(true);
    for (const library of libraries) {
      for (const row of library.rows) if (isAssigned(row)) this.add(this.assigned, row);
      const root = this.rootOf(library);
      if (root) this.addAll(root, library);
      else this.putOff(library);
    }
  }

  /** What is known of the package that an import specifier names: of itself, or of the package it is a part of. */
  packageOf(written: string): KnowledgeNode | undefined {
    const specifier = withoutRegistry(written);
    const exact = this.packageNamed(specifier);
    if (exact) return exact;
    const whole = this.packageNamed(packageOf(specifier));
    return (whole && this.functionIn(whole, specifier)) ?? whole;
  }

  /** What a file of a package exports, where the package has a function of the file's name: `lodash/get` is that, or has it. */
  private functionIn(whole: KnowledgeNode, specifier: string): KnowledgeNode | undefined {
    const known = whole.members.get(/([^/]+?)(?:\.[cm]?js)?$/.exec(specifier)?.[1] ?? '');
    if (!known || known.summaries.length === 0) return undefined;
    const node: KnowledgeNode = { ...known, id: this.nodes.length, members: new Map([...whole.members, ...known.members]), any: known.any ?? whole.any, root: true };
    this.nodes.push(node);
    this.packages.set(specifier, node);
    return node;
  }

  /** Whether a row names a member like this one as of interest where it is assigned or read; rows about any member of a value are not counted. */
  observesMember(name: string): boolean {
    for (; this.observing < this.nodes.length; this.observing++) {
      const node = this.nodes[this.observing];
      if (node) for (const known of observedIn(node)) this.observed.add(known);
    }
    return this.observed.has(name);
  }

  /** The conventions of the package that an import specifier names. */
  filesOf(written: string): readonly Convention[] {
    const specifier = withoutRegistry(written);
    return this.conventions.filter(({ packages }) => packages.some((name) => specifier === name || specifier.startsWith(`${name}/`)));
  }

  /** The node of what a library is about, unless those are packages. */
  private rootOf({ files, packages }: Library): KnowledgeNode | undefined {
    if (files) {
      const convention: Convention = { packages: typeof packages === 'string' ? [] : packages, node: this.node(), folderOf: placesOf(files) };
      this.conventions.push(convention);
      return convention.node;
    }
    if (packages === 'globals') return this.globals;
    if (packages === 'operators') return this.operators;
    return packages === 'methods' ? this.methods : undefined;
  }

  private putOff(library: Library): void {
    for (const name of typeof library.packages === 'string' ? [] : library.packages) {
      const waiting = this.unread.get(name);
      if (waiting) waiting.push(library);
      else this.unread.set(name, [library]);
    }
  }

  private packageNamed(name: string): KnowledgeNode | undefined {
    const waiting = this.unread.get(name);
    if (!waiting) return this.packages.get(name);
    this.unread.delete(name);
    const node = this.node(true);
    this.packages.set(name, node);
    for (const library of waiting) this.addAll(node, library);
    return node;
  }

  private addAll(root: KnowledgeNode, { rows }: Library): void {
    for (const row of rows) if (!isAssigned(row)) this.add(root, row);
  }

  private node(root = false): KnowledgeNode {
    const node: KnowledgeNode = {
      id: this.nodes.length,
      sources: [],
      sinks: [],
      sanitizers: [],
      checks: [],
      summaries: [],
      guards: [],
      computations: [],
      offers: [],
      offered: [],
      uses: [],
      given: [],
      steps: new Map(),
      members: new Map(),
      any: undefined,
      isMaker: false,
      root,
    };
    this.nodes.push(node);
    return node;
  }

  private add(root: KnowledgeNode, row: Library['rows'][number]): void {
    const steps = parsePath(row.at);
    // What is only looked up at calls must not make the solver follow the paths inside of them.
    if (('offer' in row && row.by !== 'callback') || 'use' in row) {
      this.place(root, row, steps);
      return;
    }
    if ('sink' in row && root !== this.assigned) this.place(root, row, steps);
    const nodes: KnowledgeNode[] = [];
    for (const step of steps) nodes.push(this.child(nodes.at(-1) ?? root, step));
    const node = nodes.at(-1) ?? root;
    if (placesIn(row).some(asksMaker)) {
      // The row of a guard ends at what is called.
      const call = 'guard' in row ? steps.length : steps.findLastIndex((step) => step.step === 'argument' || step.step === 'return' || step.step === 'instance');
      const made = nodes[steps.findLastIndex((step, at) => at < call && (step.step === 'return' || step.step === 'instance'))];
      if (made) made.isMaker = true;
    }
    if ('source' in row) node.sources.push(row);
    else if ('offer' in row) node.offered.push(row);
    else if ('sink' in row) node.sinks.push(row);
    else if ('sanitizer' in row) node.sanitizers.push(row);
    else if ('check' in row) node.checks.push(row);
    else if ('summary' in row) node.summaries.push(row);
    else if ('guard' in row) node.guards.push(row);
    else node.computations.push(row);
  }

  private place(root: KnowledgeNode, row: OfferRow | UseRow | SinkRow, steps: readonly PathStep[]): void {
    const end = endOfCall(steps);
    const call = steps.slice(0, end).reduce((at, step) => this.child(at, step), root);
    const rest = steps.slice(end);
    if ('offer' in row) call.offers.push({ row, rest });
    else if ('use' in row) call.uses.push({ row, rest });
    else call.given.push({ row, rest });
  }

  private child(node: KnowledgeNode, step: PathStep): KnowledgeNode {
    // A package and its default export are one value; so are they in rows.
    if (step.step === 'member' && step.name === 'default' && node.root) return node;
    if (step.step === 'any') return (node.any ??= this.node());
    if (step.step === 'member') {
      const known = node.members.get(step.name) ?? this.node();
      node.members.set(step.name, known);
      return known;
    }
    const key = keyOf(step);
    const known = node.steps.get(key)?.node ?? this.node();
    node.steps.set(key, { step, node: known });
    return known;
  }
}

/** What tells a step from other ones that are no members. */
function keyOf(step: PathStep): string {
  if (step.step !== 'argument' && step.step !== 'parameter') return step.step;
  return `${step.step} ${step.which} ${step.from ? 'from' : ''} ${'name' in step ? step.name : ''}`;
}

/** A sink that is a member of whatever gets it. */
function isAssigned(row: Library['rows'][number]): boolean {
  return 'sink' in row && row.by === 'assignment';
}

/** The names of the members of a node that rows about assignments and readings hang at. */
function observedIn({ members, uses, root }: KnowledgeNode): string[] {
  const isObserved = (rows: KnowledgeNode['uses']): boolean => rows.some(({ row }) => (row.by ?? 'call') !== 'call');
  const names = root && isObserved(uses) ? ['default'] : [];
  for (const [name, member] of members) if (isObserved(member.uses)) names.push(name);
  return names;
}

/** The places that a row speaks of beside its own. */
function placesIn(row: Library['rows'][number]): readonly (string | undefined)[] {
  if ('source' in row) return [row.name, row.schema, row.when?.at];
  if ('sink' in row) return [row.program, row.file?.at, row.when?.at, row.wholeIsFine?.at];
  if ('offer' in row) return [row.name, row.description, row.parameters, row.annotations].flat();
  return 'guard' in row ? [row.against] : [];
}

function asksMaker(path: string | undefined): boolean {
  return path !== undefined && parsePath(path)[0]?.step === 'maker';
}

/** How many steps lead to the call that a path ends in: those before the last argument that is not followed by a parameter of a callback. */
function endOfCall(steps: readonly PathStep[]): number {
  const callback = steps.findLastIndex((step) => step.step === 'parameter');
  const argument = steps.findIndex((step, at) => at > callback && step.step === 'argument');
  return argument < 0 ? steps.length : argument;
}

/** The nodes for a member with this name, or, without one, for any member. */
export function memberNodes(node: KnowledgeNode, name: string | undefined): KnowledgeNode[] {
  if (name === 'default' && node.root) return [node];
  const named = name === undefined ? [...node.members.values()] : [node.members.get(name)];
  return [...named, node.any].filter((found) => found !== undefined);
}

/** The nodes for the argument or parameter at `index` of `count`; the receiver's index is `self`. */
export function placeNodes(node: KnowledgeNode, kind: 'argument' | 'parameter', index: number | 'self', count: number, name?: string): KnowledgeNode[] {
  const found: KnowledgeNode[] = [];
  for (const { step, node: child } of node.steps.values()) if (step.step === kind && isPlace(step, index, count, name)) found.push(child);
  return found;
}

/** Whether a step of a path means the place at `index` of `count`; an argument with a name is meant by its name only, or by `any`. */
export function isPlace(step: PathStep & { step: 'argument' | 'parameter' }, index: number | 'self', count: number, name?: string): boolean {
  if (step.step === 'argument' && step.name !== undefined) return step.name === name;
  if (name !== undefined) return step.which === 'any';
  if (index === 'self') return step.which === 'self';
  if (step.which === 'self') return false;
  if (step.which === 'any') return true;
  if (step.from) return index >= step.which;
  return step.which === index || (step.which === -1 && index === count - 1);
}

/** The node of what a call gives. */
export function resultNode(node: KnowledgeNode, construct: boolean): KnowledgeNode | undefined {
  for (const { step, node: child } of node.steps.values()) if (step.step === (construct ? 'instance' : 'return')) return child;
  return undefined;
}
