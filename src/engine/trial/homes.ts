// The frames of functions that a trial comes into by no call that it knows, as their callers on the way call them. What they compute is not told here.
import type { Invocation } from '../call-targets';
import { once } from '../once';
import type { Caller } from './callers';
import type { Frame } from './frame';
import { forget, frameOf, isStale } from './frame';
import type { Setting } from './setting';
import type { Value } from './value';
import type { Way } from './ways';

/** Who makes frames. */
interface Maker {
  frame(id: number, caller: Frame | undefined): Frame;
  entered(invocation: Invocation, id: number, caller: Frame): Frame | Value;
}

/** Data in an object may go through so many functions that hand the object on. */
const mostHops = 4;

export class Homes {
  private readonly loose = new Map<number, Frame>();
  /** The functions that the input goes through. */
  private readonly onWay = once(() => new Set([...this.way.variables.keys()].map((variable) => this.setting.owners.of(variable))));

  constructor(
    private readonly setting: Setting,
    private readonly way: Pick<Way, 'source' | 'variables' | 'entries'>,
    private readonly maker: Maker,
  ) {}

  /** The frame of a function that was come into by no call that is known: as its only caller calls it, if it has one. */
  loosely(id: number): Frame {
    const known = this.loose.get(id);
    if (known) return known;
    const alone = this.maker.frame(id, undefined);
    alone.isKept = true;
    this.loose.set(id, alone);
    const caller = this.callerOf(id);
    const entered = caller && this.maker.entered(caller.invocation, id, this.loosely(caller.call.site.function));
    if (!entered || 'kind' in entered) {
      // Another input may get into it.
      alone.isKept = entered === undefined;
      return alone;
    }
    entered.isKept = true;
    this.loose.set(id, entered);
    return entered;
  }

  isLoose(frame: Frame): boolean {
    return this.loose.get(frame.function) === frame;
  }

  /** The frame of a function that data came into by an object which was made in the frame, or in one around it: as its only caller calls it from there. */
  into(id: number, frame: Frame, hops = 0): Frame {
    const around = frameOf(id, frame);
    if (around) return around;
    const caller = hops < mostHops ? this.callerOf(id) : undefined;
    const entered = caller && this.maker.entered(caller.invocation, id, this.into(caller.call.site.function, frame, hops + 1));
    return entered && !('kind' in entered) ? entered : this.maker.frame(id, frame);
  }

  /** For the input of this number: what did not hang on the one before is kept. */
  clear(typed: number): void {
    const stale = [...this.loose.values()].filter(isStale);
    for (const frame of stale) this.loose.delete(frame.function);
    for (const frame of this.loose.values()) forget(frame, typed);
  }

  /** What a variable that is a parameter, or a member of one, was given on the way, or of which the way tells what it holds, which is noted; otherwise the variable. */
  handedOver(variable: number, note: () => void): number {
    let at = variable;
    for (let hops = 0; hops < mostHops; hops++) {
      const named = this.setting.callers.parameterAt(at);
      const given = named && this.callOf(named.function)?.args[named.index];
      if (!given || given.spread) break;
      at = this.setting.callers.within(given.value, named.members);
      note();
    }
    const chosen = this.setting.ownSchemas.chosenFor(at, this.way.entries);
    if (chosen !== undefined) note();
    return chosen ?? at;
  }

  /** How a function is called on the way. */
  private callOf(id: number): Invocation | undefined {
    const entry = this.way.entries.findLast((entered) => entered.function === id);
    return entry ? entry.call.invocations.find((invocation) => invocation.function === id) : this.callerOf(id)?.invocation;
  }

  private callerOf(id: number): Caller | undefined {
    return this.setting.callers.of(id, this.setting.owners.of(this.way.source.variable), this.way.entries, this.onWay);
  }
}
