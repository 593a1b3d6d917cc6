// What a loop hands on to its next round is there only where a round comes to its end. Control that leaves the first one for good, as a check makes
// it, finds every variable as it was before the loop. Knows no sinks and no inputs.
import type { Owners } from '../owners';
import type { PointsTo } from '../points-to';
import type { Copy } from '../../ir/program';
import { makesText } from '../../ir/program';
import type { Site, SiteOf } from '../universe';
import type { Frame } from './frame';
import type { SimulatedRounds } from './simulated-rounds';
import type { Value } from './value';
import { eitherOf, hasMarked, isKnownWhole, isSame, optionsOf } from './value';

/** A path that is longer than this is gone up no further. */
const mostRounds = 16;

/** Who computes what an instruction gives. */
interface Maker {
  made(site: Site, frame: Frame): Value;
}

/** Where a variable comes by its value before a loop, and at the end of each round. */
interface Loop {
  readonly before: SiteOf<Copy>;
  readonly rounds: readonly Site[];
}

export class FirstRounds {
  constructor(
    private readonly points: PointsTo,
    private readonly owners: Owners,
    private readonly maker: Maker,
    private readonly simulated: SimulatedRounds,
  ) {}

  /** The value of a variable that a loop hands on; nothing for any other. */
  valueOf(variable: number, frame: Frame): Value | undefined {
    const loop = this.loopOf(variable, frame.function);
    if (!loop) return undefined;
    frame.handedOn?.add(variable);
    const before = this.maker.made(loop.before, frame);
    if (frame.handedOn || before.kind === 'never') return before;
    const simulated = this.simulated.valueOf(variable, loop.before, frame);
    if (simulated) return simulated;
    if (hasMarked(before) ? this.isLeft(variable, frame) : this.isKept(variable, frame)) return before;
    const settled = hasMarked(before) ? this.settled(variable, loop, before, frame) : undefined;
    if (settled) return settled;
    // Each round adds to a text what the first one adds, of another element: what the input can do there it does in the first.
    const within = this.isAddedTo(variable, loop) ? firstRoundOf(frame, new Set([variable])) : frame;
    return eitherOf([before, ...loop.rounds.map((site) => this.maker.made(site, within))]);
  }

  /** All that the variable comes to hold, where that is known and nothing new after a few rounds, as of a path whose folders are gone up. */
  private settled(variable: number, { rounds }: Loop, before: Value, frame: Frame): Value | undefined {
    let known = before;
    for (let round = 0; round < mostRounds; round++) {
      if (!optionsOf(known).every(isKnownWhole)) return undefined;
      const within = { ...afresh(frame), given: new Map([...frame.given, [variable, known]]) };
      within.hanging.add(variable);
      const next = eitherOf([known, ...rounds.map((site) => this.maker.made(site, within))]);
      if (optionsOf(next).length === optionsOf(known).length) return known;
      known = next;
    }
    return undefined;
  }

  /** Whether each round leaves the variable as a text that begins with what it was. */
  private isAddedTo(variable: number, { rounds }: Loop): boolean {
    const seen = new Set<number>();
    let isAdded = false;
    const begins = (at: number): boolean => {
      if (at === variable || seen.has(at)) return true;
      seen.add(at);
      const definitions = this.points.universe.definitionsOf(at);
      return definitions.length > 0 && definitions.every(({ instruction, base }) => {
        if (instruction.op === 'copy' || instruction.op === 'guard') return begins(base + instruction.value);
        if (!makesText(instruction)) return false;
        isAdded = true;
        const [first] = instruction.parts;
        return first !== undefined && begins(base + first.value);
      });
    };
    return rounds.every(({ instruction, base }) => instruction.op === 'copy' && begins(base + instruction.value)) && isAdded;
  }

  /** Whether no second round begins, as far as the value of the variable hangs on it: neither that nor what it was found out from is ever handed on. */
  private isLeft(variable: number, frame: Frame): boolean {
    return this.isEachHandedOn(variable, frame, (value) => value.kind === 'never');
  }

  /** Whether a round hands on just what it was handed, as a search does that finds nothing; and so does every other one, then. */
  private isKept(variable: number, frame: Frame): boolean {
    return this.isEachHandedOn(variable, frame, (value, before) => value.kind === 'never' || isSame(value, before));
  }

  /** Asks this of what the first round hands on as the variable, and as each other one that hangs on. */
  private isEachHandedOn(variable: number, frame: Frame, ask: (value: Value, before: Value) => boolean): boolean {
    const handedOn = new Set([variable]);
    const first = firstRoundOf(frame, handedOn);
    // Others are added while these are gone through.
    for (const one of handedOn) {
      const loop = this.loopOf(one, frame.function);
      const before = loop && this.maker.made(loop.before, first);
      if (!before || !loop.rounds.every((site) => ask(this.maker.made(site, first), before))) return false;
    }
    return true;
  }

  private loopOf(variable: number, id: number): Loop | undefined {
    const entered = this.owners.rounds.entered(id, variable);
    if (!entered) return undefined;
    const definitions = this.points.universe.definitionsOf(variable);
    // What gets several values before is no loop's: it holds whatever a name held in a `try`.
    const before = definitions[0]?.instruction === entered ? definitions[0] : undefined;
    const isCopied = definitions.every(({ instruction, function: owner }) => instruction.op === 'copy' && owner === id);
    // What closures see keeps one variable for all its values, also for those of two sides of a condition.
    const isSeen = this.points.universe.usesOf(variable).some((site) => site.function !== id);
    return before && isCopied && !isSeen ? { before: before as SiteOf<Copy>, rounds: definitions.slice(1) } : undefined;
  }
}

/** The frame as nothing was handed on yet; what would be is added to the set. */
function firstRoundOf(frame: Frame, handedOn: Set<number>): Frame {
  return { ...afresh(frame), handedOn };
}

/** The frame as nothing was found out in it yet. */
function afresh(frame: Frame): Frame {
  const hanging = new Set([...frame.hanging].filter((known) => frame.given.has(known)));
  return { ...frame, values: new Map(), reached: new Map(), hanging, isKept: false };
}
