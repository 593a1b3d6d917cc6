// What calls gave, so that none is followed twice: for all trials, where it hangs on the arguments alone; for the present input, where it hangs
// on what is around the call as well. How anything is computed is the evaluator's.
import type { Budget, Frame } from './frame';
import { followed } from './frame';
import type { Given, Memory } from './memory';
import { callOf, keyOf } from './memory';
import type { Notes } from './notes';
import type { Value } from './value';
import { unknownOfInput } from './value';

/** What a call looked at that is not its own. */
class Surroundings {
  readonly frames = new Set<Frame>();
  /** The functions whose variables were found in no frame around the call. */
  readonly loose = new Set<number>();
  /** Whether it looked at the input, or at what only the present way has. */
  isOfWay = false;
  /** The depth of the outermost frame of which a value was met that is not found out yet. */
  unfinished = Infinity;

  constructor(readonly depth: number) {}

  /** Takes over what somebody inside of it looked at and what is not its own either. */
  include({ frames, loose, isOfWay, unfinished }: Surroundings): void {
    for (const frame of frames) if (frame.depth < this.depth) this.frames.add(frame);
    for (const id of loose) this.loose.add(id);
    this.isOfWay ||= isOfWay;
    this.unfinished = Math.min(this.unfinished, unfinished);
  }
}

/** A result for one input; the same call gives it again from within the same frames. */
interface Result {
  readonly given: Given;
  readonly surroundings: Surroundings;
}

/** The depth of what no frame of a call holds. */
const outside = -1;

export class Results {
  private around = new Surroundings(0);
  /** By the innermost frame that was looked at, or by none. */
  private byFrame = new WeakMap<Frame, Map<string, Result>>();
  private anywhere = new Map<string, Result>();
  private numbers = new WeakMap<Value, number>();
  private count = 0;
  /** The depth of the calls that are being followed. */
  private readonly underway = new Map<string, number>();

  constructor(
    private readonly memory: Memory,
    private readonly notes: Notes,
    /** Whether the input goes through a variable. */
    private readonly isOnWay: (variable: number) => boolean,
  ) {}

  /** For another input. */
  clear(): void {
    this.around = new Surroundings(0);
    this.byFrame = new WeakMap();
    this.anywhere = new Map();
    // An input whose trial took too long left them behind.
    this.underway.clear();
  }

  /** A variable of a frame around the present call was looked at, or of the call's own. */
  looked(home: Frame): void {
    if (home.depth < this.around.depth) this.around.frames.add(home);
  }

  /** A variable was looked at whose function is not called around here; `isOfWay` where the present way says how it is. */
  lookedLoosely(home: Frame, isOfWay: boolean): void {
    if (isOfWay) this.around.isOfWay = true;
    this.around.loose.add(home.function);
  }

  /** The input was looked at, or something else that only the present way has. */
  lookedAtWay(): void {
    this.around.isOfWay = true;
  }

  /** A value was met that is still being found out; `isLoose` where its function is not called around here. */
  metUnfinished(home: Frame, isLoose: boolean): void {
    this.around.unfinished = Math.min(this.around.unfinished, isLoose ? outside : home.depth);
  }

  /** What the call of a frame gives. */
  of(frame: Frame, budget: Budget, compute: () => Value): Value {
    let hasFunctions = false;
    const call = callOf(frame.function, frame.given, (value) => {
      hasFunctions = true;
      return this.numberOf(value);
    });
    const known = call === undefined ? undefined : this.known(call, frame, hasFunctions);
    if (known) {
      this.notes.again(known.given);
      if (known.surroundings) this.around.include(known.surroundings);
      return known.given.value;
    }
    const begun = call === undefined ? undefined : this.underway.get(call);
    if (begun !== undefined) {
      // A function calls itself with what is as little known as before: one more round tells nothing, and each may begin several.
      this.around.unfinished = Math.min(this.around.unfinished, begun);
      this.around.isOfWay = this.notes.hangs = true;
      return unknownOfInput;
    }
    const outer = this.around;
    const own = (this.around = new Surroundings(frame.depth));
    if (call !== undefined) this.underway.set(call, frame.depth);
    const { given, isCut } = followed(budget, () => this.notes.during(compute));
    // It is not followed another time.
    if (isCut) own.unfinished = Infinity;
    if (call !== undefined) this.underway.delete(call);
    this.around = outer;
    outer.include(own);
    if (call !== undefined && own.unfinished >= frame.depth) this.keep(call, hasFunctions, given, own);
    return given.value;
  }

  private known(call: string, frame: Frame, hasFunctions: boolean): { readonly given: Given; readonly surroundings?: Surroundings } | undefined {
    const known = hasFunctions ? undefined : this.memory.get(call);
    if (known && !known.mixed.some(this.isOnWay)) return { given: known };
    const between: number[] = [];
    for (let at = frame.caller; at; at = at.caller) {
      const result = this.byFrame.get(at)?.get(call);
      if (result && isSameFrom(between, result)) return result;
      between.push(at.function);
    }
    const result = this.anywhere.get(call);
    return result && isSameFrom(between, result) ? result : undefined;
  }

  private keep(call: string, hasFunctions: boolean, given: Given, surroundings: Surroundings): void {
    if (!hasFunctions && surroundings.frames.size === 0 && !surroundings.isOfWay && keyOf(given.value) !== undefined) {
      // Whether the arguments hang on the input is known to whoever computed them.
      this.memory.set(call, { ...given, hangs: given.comparisons.length > 0 || given.isRewritten });
      return;
    }
    const innermost = [...surroundings.frames].reduce<Frame | undefined>((inner, frame) => (inner && inner.depth > frame.depth ? inner : frame), undefined);
    const results = innermost ? (this.byFrame.get(innermost) ?? new Map<string, Result>()) : this.anywhere;
    if (innermost) this.byFrame.set(innermost, results);
    results.set(call, { given, surroundings });
  }

  private numberOf(value: Value): number {
    let number = this.numbers.get(value);
    if (number === undefined) this.numbers.set(value, (number = ++this.count));
    return number;
  }
}

/** Whether the variables that were looked at are found in the same frames still, with frames of these functions before them. */
function isSameFrom(between: readonly number[], { surroundings: { frames, loose } }: Result): boolean {
  return !between.some((id) => loose.has(id) || [...frames].some((frame) => frame.function === id));
}
