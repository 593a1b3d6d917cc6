// What is caught, where the input makes something fail of which is known what it throws. Of what else may fail meanwhile, whatever the input is,
// nothing is told.
import { parsePath } from '../../ir/access-path';
import type { Call, FunctionBody } from '../../ir/program';
import type { Invocation } from '../call-targets';
import { isOnlyPromised } from '../call-targets';
import { eachOperand } from '../site-index';
import type { SiteOf } from '../universe';
import { isCertain } from './certainty';
import { membersLeft } from './constructed';
import { spreadOf } from './equality';
import type { Frame, Teller } from './frame';
import type { Setting } from './setting';
import type { Value } from './value';
import { eitherOf, optionsOf, something, unknown } from './value';

interface Computing extends Teller {
  entered(invocation: Invocation, id: number, caller: Frame): Frame | Value;
}

/** Calls inside of each other that are looked at. */
const deepest = 8;
/** Of so many variables a condition is made. */
const mostAsked = 16;

export class Caught {
  private readonly asked = new Map<number, boolean>();

  constructor(
    private readonly setting: Pick<Setting, 'points' | 'owners' | 'constructed' | 'pureCalls'>,
    private readonly computing: Computing,
  ) {}

  /** What the variable gets that catches; nothing where that is not told. */
  valueOf(variable: number, frame: Frame): Value | undefined {
    const { body, base, calls } = this.within(frame);
    const place = body.reaches?.find((reach) => 'catcher' in reach && base + reach.catcher === variable);
    if (!place || !('catcher' in place)) return undefined;
    const reached = place.thrown.filter(({ at }) => !this.computing.unreached(at, frame));
    const thrown = reached.map(({ value }) => this.errorIn(base + value, frame));
    if (reached.some(({ at }) => isCertain(body, at, (condition) => this.computing.valueOf(base + condition, frame)))) return eitherOf(thrown);
    const failing = calls.find((site) => site.instruction.catcher === place.catcher && this.fails(site, frame));
    return failing && eitherOf([...thrown, ...this.thrownBy(failing, frame, 0)]);
  }

  /** What is called on a promise that failed gives: what its function makes of that, if it has one. */
  recovered(site: SiteOf<Call>, failed: Value, frame: Frame): Value {
    const otherwise = this.setting.points.methodCalled(site)?.computations[0]?.otherwise;
    const [place] = otherwise === undefined ? [] : parsePath(otherwise);
    const given = place?.step === 'argument' && typeof place.which === 'number' ? site.instruction.args[place.which] : undefined;
    const recover = given && this.computing.valueOf(site.base + given.value, frame);
    if (recover?.kind !== 'function') return failed;
    const value = recover.call([eitherOf(this.thrownOn(site, frame))]);
    return value.kind === 'never' ? failed : value;
  }

  /** What the call throws on which another one is called. */
  private thrownOn({ instruction, base }: SiteOf<Call>, frame: Frame): readonly Value[] {
    const on = instruction.self === undefined ? undefined : this.setting.points.givingOf(base + instruction.self);
    return on ? this.thrownBy(on.site, frame, 0) : [something];
  }

  /** Whether a condition is about what was caught, or about what a schema answered: what made that be thrown, or be answered, is the check, then. */
  isAsked(condition: number): boolean {
    const { universe } = this.setting.points;
    let asked = this.asked.get(condition);
    if (asked === undefined) {
      const seen = new Set([condition]);
      for (const at of seen)
        for (const { instruction, base } of universe.definitionsOf(at)) if (seen.size < mostAsked) eachOperand(instruction, (operand) => seen.add(base + operand));
      this.asked.set(condition, (asked = [...seen].some((one) => this.setting.owners.isCaught(one) || this.isAnswer(one))));
    }
    return asked;
  }

  private isAnswer(variable: number): boolean {
    return this.setting.points.givingOf(variable)?.invocations.some(({ library }) => library?.summaries.some(({ refusing }) => refusing !== undefined)) ?? false;
  }

  private within({ function: id }: Frame): { readonly body: FunctionBody; readonly base: number; readonly calls: readonly SiteOf<Call>[] } {
    const { universe } = this.setting.points;
    const { body, program } = universe.function(id);
    const { base } = universe.module(program);
    return { body, base, calls: this.setting.owners.callsOf(id) };
  }

  /** Whether a call certainly fails. One that does more than compute is not followed to know that. */
  private fails(site: SiteOf<Call>, frame: Frame): boolean {
    const { instruction, base } = site;
    return this.setting.pureCalls.isPure(site) && !this.computing.unreached(instruction.reach, frame) && this.computing.valueOf(base + instruction.target, frame).kind === 'never';
  }

  /** What a call throws that does not come back. */
  private thrownBy(site: SiteOf<Call>, frame: Frame, depth: number): readonly Value[] {
    const { points } = this.setting;
    const { instruction, base } = site;
    if (instruction.self !== undefined && this.computing.valueOf(base + instruction.self, frame).kind === 'never') return this.thrownOn(site, frame);
    const thrown = (points.calls.at(instruction)?.invocations ?? []).flatMap((invocation) => {
      if (invocation.function === undefined || depth > deepest || isOnlyPromised(invocation, points.universe)) return [];
      const entered = this.computing.entered(invocation, invocation.function, frame);
      return 'kind' in entered ? [] : this.thrownIn(entered, depth + 1);
    });
    return thrown.length > 0 ? thrown : [something];
  }

  /** What the function of a frame throws itself, or lets through. */
  private thrownIn(frame: Frame, depth: number): readonly Value[] {
    const { universe } = this.setting.points;
    const { base, calls } = this.within(frame);
    return calls.flatMap((site) => {
      const { instruction } = site;
      const constant = universe.constantOf(base + instruction.callee);
      if (constant?.kind === 'operator') {
        const [thrown] = constant.name === 'throw' && !this.computing.unreached(instruction.reach, frame) ? instruction.args : [];
        return thrown ? [this.errorIn(base + thrown.value, frame)] : [];
      }
      return instruction.catcher === undefined && this.fails(site, frame) ? this.thrownBy(site, frame, depth) : [];
    });
  }

  private errorIn(variable: number, frame: Frame): Value {
    const made = this.setting.points.makingOf(variable);
    if (made?.instruction.op === 'call' && made.instruction.construct) return this.described(made as SiteOf<Call>, frame);
    const value = this.computing.valueOf(variable, frame);
    return optionsOf(value).some(({ kind }) => kind === 'unknown') ? something : value;
  }

  private described(site: SiteOf<Call>, frame: Frame): Value {
    const members = this.membersOf(site, frame, 0);
    const { body, base } = this.within(frame);
    const error = base + site.instruction.target;
    for (const made of body.instructions)
      if (made.op === 'store' && typeof made.key === 'string' && this.setting.points.source(base + made.base) === error && !this.computing.unreached(made.reach, frame)) members.set(made.key, this.computing.valueOf(base + made.value, frame));
    return { kind: 'record', members, marked: false, rest: unknown, of: base + site.instruction.callee };
  }

  private argument({ args }: Invocation, which: number, frame: Frame): Value | undefined {
    // Where a list is spread among them, what stands behind it is not looked for.
    const [place, given] = args.slice(0, which + 1).some(({ spread }) => spread) ? [which, args.length === 1 ? args[0] : undefined] : [undefined, args[which]];
    const value = given && this.computing.valueOf(given.value, frame);
    return place === undefined || value === undefined ? value : spreadOf(value)?.[place];
  }

  /** What an error has of what it is made with, by its constructor and by those that this calls. */
  private membersOf({ instruction }: SiteOf<Call>, frame: Frame, depth: number): Map<string, Value> {
    const members = new Map<string, Value>();
    const { points, constructed } = this.setting;
    for (const invocation of points.calls.at(instruction)?.invocations ?? []) {
      for (const { from, to } of invocation.library?.summaries ?? []) {
        const [[place, ...inner], [target, member]] = [parsePath(from), parsePath(to)];
        const given = place?.step === 'argument' && typeof place.which === 'number' && inner.length === 0 ? this.argument(invocation, place.which, frame) : undefined;
        if (given && target?.step === 'instance' && member?.step === 'member') members.set(member.name, given);
      }
      const entered = invocation.function === undefined || depth > deepest ? undefined : this.computing.entered(invocation, invocation.function, frame);
      if (!entered || 'kind' in entered) continue;
      const { body, calls } = this.within(entered);
      for (const site of calls) if (body.self !== undefined && site.instruction.self === body.self && !site.instruction.construct) for (const [name, value] of this.membersOf(site, entered, depth + 1)) members.set(name, value);
      for (const [name, value] of membersLeft(entered, constructed.membersOf(entered.function), points.universe, this.computing)) members.set(name, value);
    }
    return members;
  }
}
