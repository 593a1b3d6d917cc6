// From what a tested value was made: a test of `new URL(x).hostname` says something about `x`, and about requests only.
import type { PathStep } from '../ir/access-path';
import { parsePath } from '../ir/access-path';
import type { Return } from '../ir/program';
import type { SummaryRow } from '../ir/row';
import type { CallSite, Invocation } from './call-targets';
import { parametersFor } from './call-targets';
import type { Kinds } from './harmless';
import { allKinds, bitOf, kindsOf, noKinds } from './harmless';
import { isPlace } from './knowledge';
import type { FieldPath } from './paths';
import { anyElement, behindAll, samePath } from './paths';
import type { PointsTo } from './points-to';
import type { Site } from './universe';
import { withinArgument } from './within-argument';

/** A variable (or a part of it) that a value was made from, and the kinds of sink that a test of the value decides about for it. */
export interface Origin {
  readonly variable: number;
  readonly path: FieldPath;
  readonly kinds: Kinds;
  /** A path function resolved it on the way. */
  readonly normalized: boolean;
}

const deepest = 14;
const deepestInside = 8;
const most = 60;
const mostReturns = 4;
/** Helpers that call helpers multiply the ways; one question may take this many steps in all. */
const mostSteps = 500;

export class Derivation {
  private steps = 0;
  /** The variables with several ways that are looked at. */
  private readonly open = new Set<number>();
  /** By variable: what whole values were made from. The same few are asked about again and again. */
  private readonly known = new Map<number, readonly Origin[]>();

  /** With `isAny`, what a value was made from is what it was made from on any of the ways that meet, and otherwise on all of them. */
  constructor(
    private readonly points: PointsTo,
    private readonly isAny = false,
  ) {}

  /** The variable before all guards: every guarded variable stands for the same value. */
  root(variable: number): number {
    let at = variable;
    for (let step = 0; step < 64; step++) {
      const definitions = this.points.universe.definitionsOf(at);
      const only = definitions.length === 1 ? definitions[0] : undefined;
      if (only?.instruction.op !== 'guard') return at;
      at = only.base + only.instruction.value;
    }
    return at;
  }

  /** Everything that the value of a variable (behind `path`) was made from, itself included. */
  origins(variable: number, path: FieldPath = []): readonly Origin[] {
    if (path.length > 0) return this.originsOf(variable, path);
    const root = this.root(variable);
    const known = this.known.get(root) ?? this.originsOf(root, path);
    this.known.set(root, known);
    return known;
  }

  private originsOf(variable: number, path: FieldPath): readonly Origin[] {
    const found: Origin[] = [];
    this.steps = 0;
    this.follow({ variable, path, kinds: allKinds, normalized: false }, found, deepest);
    return found;
  }

  private follow(origin: Origin, found: Origin[], depth: number): void {
    const variable = this.root(origin.variable);
    if (++this.steps > mostSteps) return;
    if (found.length >= most || found.some((known) => known.variable === variable && known.kinds === origin.kinds && samePath(known.path, origin.path))) return;
    found.push({ ...origin, variable });
    if (depth === 0) return;
    const definitions = this.points.universe.definitionsOf(variable);
    const [made] = definitions;
    if (definitions.length > 1) this.throughWays({ ...origin, variable }, found, depth);
    else if (made) this.through(made, origin, found, depth);
  }

  private through({ instruction, base }: Site, origin: Origin, found: Origin[], depth: number): void {
    switch (instruction.op) {
      case 'copy':
      case 'guard':
        this.follow({ ...origin, variable: base + instruction.value }, found, depth);
        break;
      case 'load': {
        const key = typeof instruction.key === 'number' ? this.points.names.keyOf(base + instruction.key) : (instruction.key ?? anyElement);
        this.follow({ ...origin, variable: base + instruction.base, path: [key, ...origin.path] }, found, depth - 1);
        break;
      }
      case 'make': {
        const [key, ...path] = origin.path;
        const part = instruction.shape === 'record' && !instruction.parts.some(({ spread }) => spread) ? instruction.parts.find((candidate) => candidate.key === key) : undefined;
        if (part) this.follow({ ...origin, variable: base + part.value, path }, found, depth - 1);
        break;
      }
      case 'call':
        for (const invocation of this.points.calls.at(instruction)?.invocations ?? []) this.throughCall(invocation, origin, found, depth - 1);
        break;
      default:
    }
  }

  /** Where branches meet, and at the head of a loop: what the value was made from whichever way was taken, or else on any. A round that starts from the value itself adds none. */
  private throughWays(origin: Origin, found: Origin[], depth: number): void {
    const { variable } = origin;
    if (this.open.has(variable)) return;
    this.open.add(variable);
    const ways = this.points.universe.definitionsOf(variable).map((made) => {
      const inner: Origin[] = [];
      this.through(made, origin, inner, depth);
      return inner;
    });
    this.open.delete(variable);
    if (this.isAny) {
      for (const reached of ways.flat()) if (!found.some((known) => known.variable === reached.variable && samePath(known.path, reached.path))) found.push(reached);
      return;
    }
    const rounds = ways.map((way) => way.find((known) => known.variable === variable && samePath(known.path, origin.path)));
    const kinds = rounds.reduce((bits, round) => bits & (round?.kinds ?? allKinds), allKinds);
    const [first, ...others] = ways.filter((_, index) => !rounds[index]);
    for (const reached of first ?? []) {
      const same = others.map((way) => way.find((known) => known.variable === reached.variable && samePath(known.path, reached.path)));
      if (same.includes(undefined) || found.some((known) => known.variable === reached.variable && samePath(known.path, reached.path))) continue;
      found.push({ ...reached, kinds: same.reduce((bits, known) => bits & (known?.kinds ?? noKinds), reached.kinds & kinds), normalized: reached.normalized && same.every((known) => known?.normalized) });
    }
  }

  private throughCall(invocation: Invocation, origin: Origin, found: Origin[], depth: number): void {
    for (const row of invocation.library?.summaries ?? []) this.throughRow(row, invocation, origin, found, depth);
    if (invocation.function !== undefined) this.throughFunction(invocation, invocation.function, origin, found, depth);
  }

  private throughRow(row: SummaryRow, invocation: Invocation, origin: Origin, found: Origin[], depth: number): void {
    const tells = row.tells === undefined ? (row.summary === 'value' ? allKinds : noKinds) : kindsOf(row.tells);
    const kinds = origin.kinds & tells;
    const to = parsePath(row.to);
    if (kinds === noKinds || (to[0]?.step !== 'return' && to[0]?.step !== 'instance')) return;
    const rest = behindAll(origin.path, membersOf(to.slice(1)));
    if (rest === undefined || (origin.path.length < to.length - 1 && to.length > 1)) return;
    const [place, ...from] = parsePath(row.from);
    // What is known of a URL's host is known of the URL, under each name it has.
    if (to.length > 1)
      for (const same of found.filter((known) => samePath(known.path, origin.path))) found.push({ ...same, path: same.path.slice(to.length - 1), kinds: same.kinds & kinds });
    const normalized = origin.normalized || (row.tells !== undefined && row.tells !== 'all' && (tells & bitOf('file-path')) !== 0);
    for (const variable of variablesAt(place, invocation)) this.follow({ variable, path: [...membersOf(from), ...rest], kinds, normalized }, found, depth);
  }

  /** A helper of the project that hands back what it made of its argument. */
  private throughFunction(invocation: Invocation, id: number, origin: Origin, found: Origin[], depth: number): void {
    const { universe } = this.points;
    const { body, program } = universe.function(id);
    const { base } = universe.module(program);
    const returns = body.instructions.filter((made): made is Return & { value: number } => made.op === 'return' && made.value !== undefined);
    if (returns.length === 0 || returns.length > mostReturns) return;
    const ways = returns.map((made) => {
      const inner: Origin[] = [];
      this.follow({ ...origin, variable: base + made.value }, inner, Math.min(depth, deepestInside));
      return inner;
    });
    invocation.args.forEach((argument, index) => {
      for (const param of parametersFor(body, argument, index))
        // Whichever way the helper went, the result was made from this argument.
        for (const reached of ways[0] ?? []) {
          const others = ways.map((way) => way.find((known) => known.variable === reached.variable && samePath(known.path, reached.path)));
          if (reached.variable !== base + (body.params[param] ?? -1) || others.includes(undefined)) continue;
          const isOneOfMany = param === body.rest && reached.path[0] === anyElement;
          const path = isOneOfMany ? undefined : withinArgument(invocation, index, body, param, this.points.names.calledBy(reached.path, invocation));
          if (!path) continue;
          const kinds = others.reduce((bits, known) => bits & (known?.kinds ?? noKinds), reached.kinds);
          this.follow({ ...reached, path, kinds, normalized: others.every((known) => known?.normalized), variable: argument.value }, found, depth - 1);
        }
    });
  }
}

/** The members that the steps of a path name; any member is `*`. */
export function membersOf(steps: readonly PathStep[]): FieldPath {
  return steps.flatMap((step) => (step.step === 'member' ? [step.name] : step.step === 'any' ? [anyElement] : []));
}

/** The variables at the place of a call that a path starts from. */
export function variablesAt(place: PathStep | undefined, { args, self, call }: Pick<Invocation, 'args' | 'self'> & { readonly call: CallSite }): number[] {
  if (place?.step === 'return' || place?.step === 'instance') return [call.target];
  if (place?.step !== 'argument') return [];
  if (place.which === 'self') return self === undefined ? [] : [self];
  return args.filter(({ name }, index) => isPlace(place, index, args.length, name)).map((argument) => argument.value);
}
