// Why control does not come to a place of a function in a trial: a condition before it turned out otherwise, or a round of a loop left it. What
// conditions and lists are is asked elsewhere.
import type { Guard, Reach } from '../../ir/program';
import type { Universe } from '../universe';
import type { ComingBack } from './coming-back';
import { certainItems } from './equality';
import type { Frame } from './frame';
import type { Notes } from './notes';
import type { Value } from './value';
import { numberOf, thrown, unknown } from './value';

/** Who finds out what variables hold. */
interface Computing {
  readonly notes: Notes;
  valueOf(variable: number, frame: Frame): Value;
  /** Also whether just this hangs on the input. */
  apart<Answer>(compute: () => Answer): readonly [Answer, boolean];
  /** The same frame, where a variable is known to hold something. */
  with(variable: number, value: Value, frame: Frame, hangs: boolean): Frame;
  /** Why control does not come behind a condition of a function. */
  refusedBy(condition: number, outcome: Guard['outcome'], frame: Frame, id: number): Value | undefined;
  takenApart(value: Value, of: number): Value;
}

/** A place behind a loop. */
type Rounds = Extract<Reach, { readonly element: number }>;

/** A place where something is caught. */
type Catching = Extract<Reach, { readonly catcher: number }>;

const mostCharacters = 100;

export class Control {
  constructor(
    private readonly universe: Universe,
    private readonly computing: Computing,
    private readonly comingBack: ComingBack,
  ) {}

  /** Nothing where it comes there, as far as can be told. */
  unreached(reach: number | undefined, frame: Frame): Value | undefined {
    if (reach === undefined) return undefined;
    const { body, program } = this.universe.function(frame.function);
    const { base } = this.universe.module(program);
    // From the first on: behind a hundred cases, each found out inside of the next would be too deep.
    let gone: Value | undefined;
    for (const at of notToldBefore(reach, body.reaches ?? [], frame)) gone = this.unreachedAlone(at, body.reaches?.[at], base, frame);
    return gone;
  }

  private unreachedAlone(reach: number, place: Reach | undefined, base: number, frame: Frame): Value | undefined {
    const { notes } = this.computing;
    const known = frame.reached.get(reach);
    if (known) {
      notes.hangs ||= frame.hanging.has(~reach);
      notes.known(known);
      return known.kind === 'never' ? known : undefined;
    }
    frame.reached.set(reach, unknown);
    const [gone, hangs] = this.computing.apart(() => place && this.unreachedPlace(place, base, frame));
    frame.reached.set(reach, gone ?? unknown);
    if (hangs) frame.hanging.add(~reach);
    return gone;
  }

  private unreachedPlace(place: Reach, base: number, frame: Frame): Value | undefined {
    if ('ways' in place) {
      const ways = place.ways.map((way) => this.unreached(way, frame));
      return ways.every((way) => way !== undefined) ? (ways.find((way) => way.kind === 'never' && way.refused) ?? ways[0]) : undefined;
    }
    const before = this.unreached(place.after, frame);
    if (before) return before;
    if ('element' in place) return this.leftByElement(place, base, frame);
    if ('catcher' in place) return this.isThrown(place, frame) ? undefined : thrown;
    return this.computing.refusedBy(base + place.condition, place.outcome, frame, frame.function);
  }

  /** Whether something may have been thrown that is caught there. */
  private isThrown({ catcher, thrown: places }: Catching, frame: Frame): boolean {
    return places.some(({ at }) => !this.unreached(at, frame)) || !this.comingBack.doAll(frame, (call) => call.catcher === catcher);
  }

  /** A loop is left by the first element for which its round does not come to the end. */
  private leftByElement(loop: Rounds, base: number, frame: Frame): Value | undefined {
    const list = this.listOf(loop, base);
    if (list === undefined) return undefined;
    const [value, hangs] = this.computing.apart(() => this.computing.valueOf(list, frame));
    if (value.kind === 'never') return value;
    for (const item of this.goneThrough(loop, value, list)) {
      const left = this.unreached(loop.round, this.computing.with(base + loop.element, item, frame, hangs));
      if (left) return left;
    }
    return undefined;
  }

  /** The variable that the list is in; nothing where it is not known. */
  private listOf({ element, of }: Rounds, base: number): number | undefined {
    if (of !== undefined) return base + of;
    const [made] = this.universe.definitionsOf(base + element);
    return made?.instruction.op === 'load' ? made.base + made.instruction.base : undefined;
  }

  /** What certainly has a round, in order: the elements of the list, or their numbers. */
  private goneThrough({ of }: Rounds, list: Value, variable: number): readonly Value[] {
    if (of === undefined) return certainItems(this.computing.takenApart(list, variable));
    // Who counts up to the length of a text looks at its characters.
    const count = list.kind === 'text' ? Math.min(list.text.length, mostCharacters) : list.kind === 'list' && !list.isOpen ? certainItems(list).length : 0;
    return Array.from({ length: count }, (_, at) => numberOf(at));
  }
}

/** The place and those that control comes to before it, as far back as nothing is told of them, from the first on. */
function notToldBefore(reach: number, reaches: readonly Reach[], { reached }: Frame): readonly number[] {
  const found = [reach];
  for (let place = reaches[reach]; place && 'after' in place && place.after !== undefined && !reached.has(place.after); place = reaches[place.after]) found.push(place.after);
  return found.reverse();
}
