// Whether a row's condition holds at a call, as far as the text tells: options, program names, patterns.
import { parsePath } from '../ir/access-path';
import type { PathStep } from '../ir/access-path';
import type { Constant } from '../ir/program';
import { makesText } from '../ir/program';
import { isScriptOption } from '../ir/programs';
import type { Condition, SanitizerRow } from '../ir/row';
import type { CallSite, PassedArgument } from './call-targets';
import { writtenIn } from './call-targets';
import type { Kinds } from './harmless';
import { allKinds, kindsOf, noKinds } from './harmless';
import { isPlace } from './knowledge';
import { isRecord } from './list-parts';
import { isAnchoredPattern, kindsOfMatch, kindsReplaced } from './patterns';
import type { PointsTo } from './points-to';

const shellNames = /(^|[\\/])(sh|bash|zsh|dash|ksh|fish|cmd|powershell|pwsh)(\.exe)?$/i;

const mostBefore = 50;

/** The arguments of a call as a condition sees them. */
export interface Arguments {
  readonly args: readonly PassedArgument[];
  readonly self: number | undefined;
}

/** What a condition asks of the call that gave what is called; nothing where it asks the call itself. */
export function askedOfMaker(condition: Condition): Condition | undefined {
  return parsePath(condition.at)[0]?.step === 'maker' ? { ...condition, at: condition.at.slice('Maker.'.length) } : undefined;
}

export class Conditions {
  /** By call: what the sanitizers that look at it came to. */
  private readonly sanitized = new Map<CallSite, Map<SanitizerRow, Kinds>>();

  constructor(private readonly points: PointsTo) {}

  holds(condition: Condition | undefined, given: Arguments): boolean {
    if (!condition) return true;
    const [place, ...steps] = parsePath(condition.at);
    if (place?.step !== 'argument') return false;
    const nodes = this.nodesAt(place, given);
    if (condition.is === 'absent') return nodes.every((node) => !this.isThere(node, steps));
    return (condition.not ?? false) !== nodes.some((node) => this.isSo(condition.is, node, steps, given) && (!condition.only || this.isOneOf(condition.is, this.node(node, steps))));
  }

  private isOneOf(is: Condition['is'], node: number): boolean {
    return typeof is === 'string' || this.wordsOf(node).every((text) => is.includes(text));
  }

  /** What a sanitizer row's value is harmless to, given the call that made it. */
  sanitizes(row: SanitizerRow, call: CallSite | undefined): Kinds {
    if (!row.when) return kindsOf(row.sanitizer);
    if (!call) return noKinds;
    const ofCall = this.sanitized.get(call) ?? new Map<SanitizerRow, Kinds>();
    if (ofCall.size === 0) this.sanitized.set(call, ofCall);
    const known = ofCall.get(row) ?? this.sanitizesAt(row, row.when, call);
    ofCall.set(row, known);
    return known;
  }

  private sanitizesAt(row: SanitizerRow, when: Condition, call: CallSite): Kinds {
    const kinds = kindsOf(row.sanitizer);
    const given = writtenIn(call.site);
    if (!this.holds(when, given)) return noKinds;
    if (when.is === 'replaced' || when.is === 'replaced-text') return this.constantsAt(when.at, given).reduce((all, constant) => all & kindsReplaced(constant), kinds);
    if (when.is !== 'anchored') return kinds;
    return this.constantsAt(when.at, given).reduce((all, constant) => (constant.kind === 'pattern' ? all & kindsOfMatch(constant.source, constant.flags) : all), kinds & allKinds);
  }

  /** The texts that a node of the solver may hold. */
  textsOf(node: number): string[] {
    return this.constants(node).flatMap((constant) => (constant.kind === 'text' ? [constant.text] : []));
  }

  /** The same, and the names of what a package has that shows none, as those of an enumeration. */
  private wordsOf(node: number): readonly string[] {
    const { universe, solver } = this.points;
    const texts = this.textsOf(node);
    const names = solver.before(node, mostBefore).flatMap((variable) =>
      (variable < universe.variables && this.constants(variable).length === 0 ? universe.definitionsOf(variable) : []).flatMap(({ instruction, base }) =>
        instruction.op === 'load' && typeof instruction.key === 'string' && this.isImported(base + instruction.base) ? [instruction.key] : [],
      ),
    );
    return [...texts, ...names];
  }

  /** Whether it is what a module exports under a name. */
  private isImported(variable: number): boolean {
    const { universe, solver } = this.points;
    return solver.before(variable, mostBefore).some((one) => one < universe.variables && universe.definitionsOf(one).some(({ instruction, base }) => instruction.op === 'load' && universe.constantOf(base + instruction.base)?.kind === 'module'));
  }

  /** The text that a node may hold, if it is one alone. */
  textAt(node: number | undefined): string | undefined {
    const [only, ...others] = node === undefined ? [] : new Set(this.textsOf(node));
    return others.length === 0 ? only : undefined;
  }

  private constantsAt(path: string, given: Arguments): Constant[] {
    const [place, ...steps] = parsePath(path);
    if (place?.step !== 'argument') return [];
    return this.nodesAt(place, given).flatMap((node) => this.constants(this.node(node, steps)));
  }

  private nodesAt(place: PathStep & { step: 'argument' }, { args, self }: Arguments): number[] {
    if (place.which === 'self') return self === undefined ? [] : [self];
    return args.filter(({ name }, index) => isPlace(place, index, args.length, name)).map((argument) => argument.value);
  }

  private isSo(is: Condition['is'], node: number, steps: readonly PathStep[], given: Arguments): boolean {
    const constants = this.constants(this.node(node, steps));
    const texts = constants.flatMap((constant) => (constant.kind === 'text' ? [constant.text] : []));
    if (is === 'truthy') return this.isThere(node, steps) && !(constants.length > 0 && constants.every((constant) => isFalse(constant)));
    if (is === 'true') return constants.length > 0 && constants.every((constant) => constant.kind === 'boolean' && constant.boolean);
    if (is === 'false') return constants.some((constant) => isOff(constant));
    if (is === 'shell') return texts.some((text) => shellNames.test(text)) && this.runsScript(given);
    if (is === 'resolver') return this.points.tokensOf(this.node(node, steps)).some((token) => this.points.values.get(token).kind === 'collector');
    if (is === 'script-flag') return texts.some((text) => isScriptOption(text));
    if (is === 'anchored') return constants.some((constant) => constant.kind === 'pattern' && isAnchoredPattern(constant.source, constant.flags));
    if (is === 'quoting') return texts.length > 0 && !texts.some((text) => /%(?:\d+\$)?s/.test(text));
    if (is === 'route') return texts.some((text) => /^[/*]/.test(text)) || this.isPutTogether(this.node(node, steps));
    if (is === 'replaced' || is === 'replaced-text') return constants.length > 0 && constants.every(({ kind }) => kind === (is === 'replaced' ? 'pattern' : 'text'));
    return is !== 'absent' && this.wordsOf(this.node(node, steps)).some((text) => is.includes(text));
  }

  private isPutTogether(node: number): boolean {
    const made = this.points.madeBy(node)?.instruction;
    return made !== undefined && makesText(made);
  }

  /** `sh script.sh argument` hands its arguments to the script as they are; `sh -c text` reads a text. */
  private runsScript({ args }: Arguments): boolean {
    const list = args[1] && this.listIn(args[1].value, args[0]?.value);
    if (list === undefined) return true;
    const elements = this.constants(this.node(list, [{ step: 'any' }])).flatMap((constant) => (constant.kind === 'text' ? [constant.text] : []));
    return elements.length === 0 || elements.some((text) => isScriptOption(text));
  }

  /** The list of arguments: where there are options in its place, it stands before them or in one of them. */
  private listIn(given: number, before: number | undefined): number {
    if (!isRecord(this.points, given)) return given;
    if (before !== undefined && this.points.objectsOf(before).some(({ isList }) => isList)) return before;
    return this.node(given, [{ step: 'any' }]);
  }

  /** Whether an object at the node was given the member. */
  isThere(node: number, [step, ...others]: readonly PathStep[]): boolean {
    if (!step) return true;
    if (step.step !== 'member') return true;
    const { name } = step;
    for (const token of this.points.tokensOf(node))
      if (this.points.hasMember(token, name)) return others.length === 0 || this.isThere(this.points.solver.member(node, name), others);
    return false;
  }

  private node(node: number, steps: readonly PathStep[]): number {
    let at = node;
    for (const step of steps) {
      if (step.step !== 'member' && step.step !== 'any') break;
      at = this.points.solver.member(at, step.step === 'any' ? undefined : step.name);
    }
    this.points.solver.solve();
    return at;
  }

  private constants(node: number): readonly Constant[] {
    return this.points.constantsOf(node);
  }
}

function isFalse(constant: Constant): boolean {
  return (constant.kind === 'boolean' && !constant.boolean) || (constant.kind === 'text' && constant.text === '') || constant.kind === 'nothing';
}

function isOff(constant: Constant): boolean {
  return (constant.kind === 'boolean' && !constant.boolean) || (constant.kind === 'number' && constant.number === 0) || (constant.kind === 'text' && constant.text === '0');
}
