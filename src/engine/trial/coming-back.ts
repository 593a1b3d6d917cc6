// Which calls come back with the input that is tried: where all do, what would catch their errors is not come to. What does not only compute may fail
// whatever it is given.
import type { Call } from '../../ir/program';
import type { Invocation } from '../call-targets';
import { isOnlyPromised } from '../call-targets';
import type { SiteOf } from '../universe';
import { isCertain } from './certainty';
import type { Frame, Teller } from './frame';
import type { Setting } from './setting';
import type { Value } from './value';
import { optionsOf } from './value';

interface Computing extends Teller {
  entered(invocation: Invocation, id: number, caller: Frame): Frame | Value;
}

/** Calls inside of each other that are looked at. */
const deepest = 8;

export class ComingBack {
  constructor(
    private readonly setting: Pick<Setting, 'points' | 'owners' | 'pureCalls'>,
    private readonly computing: Computing,
  ) {}

  /** Whether all calls of the frame's function that it holds of come back, if they are made. */
  doAll(frame: Frame, isMeant: (call: Call) => boolean, depth = 0): boolean {
    const { owners, pureCalls } = this.setting;
    const sites = owners.callsOf(frame.function).filter(({ instruction }) => isMeant(instruction));
    const isUnreached = ({ instruction }: SiteOf<Call>): boolean => this.computing.unreached(instruction.reach, frame) !== undefined;
    // Those of which it is known at once are asked first.
    return sites.every((site) => pureCalls.isPure(site) || isUnreached(site)) && sites.every((site) => !pureCalls.isPure(site) || isUnreached(site) || this.does(site, frame, depth));
  }

  private does({ instruction, base }: SiteOf<Call>, frame: Frame, depth: number): boolean {
    const invocations = this.setting.points.calls.at(instruction)?.invocations ?? [];
    const value = this.computing.valueOf(base + instruction.target, frame);
    if (optionsOf(value).some(({ kind }) => kind === 'never')) return false;
    return invocations.every((invocation) => invocation.function === undefined || this.doesFunction(invocation, invocation.function, frame, depth + 1));
  }

  /** A function comes back where control certainly gets to one of its returns. */
  private doesFunction(invocation: Invocation, id: number, frame: Frame, depth: number): boolean {
    const { universe } = this.setting.points;
    if (isOnlyPromised(invocation, universe)) return true;
    if (depth > deepest) return false;
    const entered = this.computing.entered(invocation, id, frame);
    if ('kind' in entered) return false;
    const { body, program } = universe.function(id);
    const { base } = universe.module(program);
    const isReturned = body.instructions.some((made) => made.op === 'return' && isCertain(body, made.reach, (condition) => this.computing.valueOf(base + condition, entered)));
    return isReturned && this.doAll(entered, ({ catcher }) => !body.catchers?.some(({ variable, isSettled }) => isSettled && variable === catcher), depth);
  }
}
