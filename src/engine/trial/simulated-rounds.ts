// Loops that are gone through round by round: over what the input was taken apart into, or as long as a condition certainly holds. What their rounds
// hand on is known then; nothing is told of a loop of which a round hands on what is not known.
import { anyKey } from '../../ir/program';
import type { Copy, FunctionBody, Instruction, Load } from '../../ir/program';
import type { Site, SiteOf } from '../universe';
import { isCertain } from './certainty';
import type { Frame, Teller } from './frame';
import type { Notes } from './notes';
import type { Setting } from './setting';
import type { Value } from './value';
import { eitherOf, isMarked, isSame, textOf } from './value';

interface Computing extends Teller {
  readonly notes: Notes;
  readonly isOnWay: (variable: number) => boolean;
  made(site: Site, frame: Frame): Value;
  /** Also whether just this hangs on the input. */
  apart<Answer>(compute: () => Answer): readonly [Answer, boolean];
  /** The same frame, where a variable is known to hold something. */
  with(variable: number, value: Value, frame: Frame): Frame;
  takenApart(value: Value, of: number): Value;
}

/** A variable that a loop hands on, by its own number. */
interface HandedOn {
  readonly before: SiteOf<Copy>;
  readonly rounds: readonly SiteOf<Copy>[];
}

interface Loop {
  readonly handedOn: ReadonlyMap<number, HandedOn>;
  /** What takes an element for each round, where it is a loop over some. */
  readonly element: Load | undefined;
}

const mostRounds = 64;
const mostHandedOn = 4;

export class SimulatedRounds {
  private readonly loops = new Map<Copy, Loop | undefined>();

  constructor(
    private readonly setting: Pick<Setting, 'points' | 'pureCalls'>,
    private readonly computing: Computing,
  ) {}

  /** What a variable holds when the loop is over, or left; `before` is what gives it its value before the loop. */
  valueOf(variable: number, before: SiteOf<Copy>, frame: Frame): Value | undefined {
    const loop = this.loopAt(before);
    if (!loop) return undefined;
    const [state, hangs] = this.computing.apart(() => this.ended(loop, before, frame));
    for (const [one, value] of state ?? []) {
      if (frame.values.has(one)) continue;
      frame.values.set(one, value);
      if (hangs) frame.hanging.add(one);
    }
    return state?.get(variable);
  }

  private ended({ handedOn, element }: Loop, { base, function: id }: SiteOf<Copy>, frame: Frame): ReadonlyMap<number, Value> | undefined {
    const { computing } = this;
    const items = element && this.itemsOf(base + element.base, frame);
    if (element && !items) return undefined;
    const { body } = this.setting.points.universe.function(id);
    let state = new Map<number, Value>();
    for (const [one, { before }] of handedOn) state.set(one, computing.made(before, frame));
    for (let round = 0; items ? round < items.length : true; round++) {
      if (round > mostRounds || ![...state.values()].every(isTold)) return undefined;
      let within = frame;
      for (const [one, value] of state) within = computing.with(one, value, within);
      const item = items?.[round];
      if (element && item) within = computing.with(base + element.target, item, within);
      const next = this.handedOn(handedOn, within, item ? undefined : body);
      if (next === 'left') break;
      if (!next) return undefined;
      if (!items && [...next].every(([one, value]) => isSame(value, state.get(one) ?? value))) break;
      state = next;
    }
    return new Map([...state].map(([one, value]) => [one, this.ofInput(one, value)]));
  }

  /** What a round hands on; nothing where it is not told whether it does. */
  private handedOn(handedOn: Loop['handedOn'], frame: Frame, body: FunctionBody | undefined): Map<number, Value> | 'left' | undefined {
    const { computing } = this;
    const next = new Map<number, Value>();
    for (const [one, { rounds }] of handedOn) {
      const value = eitherOf(rounds.map((site) => computing.made(site, frame)));
      if (value.kind === 'never') return 'left';
      if (body && !rounds.some(({ instruction: { reach }, base }) => isCertain(body, reach, (condition) => computing.valueOf(base + condition, frame)))) return undefined;
      next.set(one, value);
    }
    return next;
  }

  /** What is put together of pieces of the input. */
  private ofInput(variable: number, value: Value): Value {
    if (value.kind !== 'text' || !this.computing.isOnWay(variable)) return value;
    this.computing.notes.rewritten();
    return textOf(value.text, true);
  }

  private itemsOf(list: number, frame: Frame): readonly Value[] | undefined {
    const value = this.computing.takenApart(this.computing.valueOf(list, frame), list);
    return value.kind === 'list' && !value.isOpen && isMarked(value) && value.items.length <= mostRounds ? value.items : undefined;
  }

  private loopAt(before: SiteOf<Copy>): Loop | undefined {
    if (!this.loops.has(before.instruction)) this.loops.set(before.instruction, this.found(before));
    return this.loops.get(before.instruction);
  }

  /** All that the same loop hands on: its rounds are written where it is. */
  private found({ instruction: { span }, base, program, function: id }: SiteOf<Copy>): Loop | undefined {
    const { universe } = this.setting.points;
    const { instructions } = universe.function(id).body;
    const isOfLoop = (made: Site['instruction']): made is Copy => made.op === 'copy' && made.span.start === span.start && made.span.end === span.end;
    const copies = instructions.filter(isOfLoop);
    const handedOn = new Map<number, HandedOn>();
    for (const instruction of copies) {
      const one = base + instruction.target;
      const site = { instruction, base, program, function: id };
      const known = handedOn.get(one);
      if (!known && universe.usesOf(one).some((use) => use.function !== id)) return undefined;
      handedOn.set(one, known ? { ...known, rounds: [...known.rounds, site] } : { before: site, rounds: [] });
    }
    // What meets behind a loop that is left in several ways is written there as well, all in one place.
    const isWithinLoop = ({ before, rounds }: HandedOn): boolean => {
      const [from, to] = [before, rounds.at(-1) ?? before].map((site) => instructions.indexOf(site.instruction));
      return instructions.slice(from, to).some((made) => !isOfLoop(made));
    };
    for (const [one, each] of handedOn) if (each.rounds.length > 0 && !isWithinLoop(each)) handedOn.delete(one);
    const [...all] = handedOn.values();
    if (all.length === 0) return undefined;
    const entered = Math.max(...all.map(({ before }) => instructions.indexOf(before.instruction)));
    const last = Math.max(...all.flatMap(({ rounds }) => rounds.map((site) => instructions.indexOf(site.instruction))));
    const isPure = (instruction: Instruction): boolean => instruction.op !== 'store' && (instruction.op !== 'call' || this.setting.pureCalls.isPure({ instruction, base, program, function: id }));
    // What a round does beside that may be asked of any of them.
    if (!instructions.slice(entered + 1, last).every(isPure)) return undefined;
    const next = instructions[entered + 1];
    const element = next?.op === 'load' && next.key === anyKey ? next : undefined;
    const isWhole = all.length <= mostHandedOn && all.every(({ rounds }) => rounds.length > 0);
    return isWhole ? { handedOn, element } : undefined;
  }
}

function isTold(value: Value): boolean {
  return value.kind === 'text' || value.kind === 'number' || value.kind === 'boolean' || value.kind === 'nothing';
}
