// Writes the arguments of a call so that given texts stand at given paths of it. Knows paths, no rows.
import type { PathStep } from '../../src/ir/access-path';
import { parsePath } from '../../src/ir/access-path';

interface Place {
  readonly members: Map<string, Place>;
  readonly elements: Place[];
  text: string | undefined;
}

function place(): Place {
  return { members: new Map(), elements: [], text: undefined };
}

/** The arguments of one call, filled in one by one. */
export class CallText {
  private readonly places: Place[] = [];
  private readonly own = place();
  receiver: string | undefined;

  /** Puts the text at a path such as `Argument[1].shell`; `Argument[any]` is the first argument that nothing stands in yet. */
  put(path: string | readonly PathStep[], text: string): this {
    const [first, ...rest] = typeof path === 'string' ? parsePath(path) : path;
    if (first?.step !== 'argument') throw new RangeError('A path into a call begins with an argument.');
    if (first.which === 'self') {
      fill(this.own, rest, text);
      this.receiver = write(this.own);
    }
    else fill(this.argument(first.which), rest, text);
    return this;
  }

  toString(): string {
    return Array.from(this.places, (found) => write(found)).join(', ');
  }

  /** What stands in the receiver, member by member: of `this`, or as statements such as `export const`. */
  assignments(to: string): string {
    return [...this.own.members].map(([name, value]) => `${to}${to === 'this' ? '.' : ' '}${name} = ${write(value)};`).join(' ');
  }

  private argument(which: number | 'any'): Place {
    const free = this.places.findIndex((known) => (known as Place | undefined) === undefined);
    const index = which === 'any' ? (free < 0 ? this.places.length : free) : which < 0 ? Math.max(this.places.length, 1) : which;
    while (this.places.length <= index) this.places.push(place());
    return this.places[index]!;
  }
}

function fill(at: Place, steps: readonly PathStep[], text: string): void {
  const [step, ...rest] = steps;
  if (!step || step.step === 'json-schema') at.text = text;
  else if (step.step === 'member') {
    const known = at.members.get(step.name) ?? place();
    at.members.set(step.name, known);
    fill(known, rest, text);
  } else if (step.step === 'any') {
    // Members of one element belong together; whole values are elements of their own.
    const open = rest[0]?.step === 'member' ? at.elements.find(({ members }) => members.size > 0) : undefined;
    const element = open ?? place();
    if (!open) at.elements.push(element);
    fill(element, rest, text);
  } else if (step.step === 'return') {
    const inner = place();
    fill(inner, rest, text);
    at.text = `() => (${write(inner)})`;
  } else throw new RangeError(`A value cannot be put below \`${step.step}\`.`);
}

function write(found: Place): string {
  if (found.text !== undefined) return found.text;
  if (found.members.size > 0) return `{ ${[...found.members].map(([name, value]) => `${JSON.stringify(name)}: ${write(value)}`).join(', ')} }`;
  if (found.elements.length > 0) return `[${found.elements.map(write).join(', ')}]`;
  return 'undefined';
}
