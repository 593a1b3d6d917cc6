// Which inputs a check has refused, by what leads to the check: ways that begin alike come to it alike, wherever they go behind it. Follows nothing
// itself.
import type { CallSite } from '../call-targets';
import type { Owners } from '../owners';
import type { Site, Universe } from '../universe';
import type { Met } from './memory';
import type { Way } from './ways';

export interface Refusal extends Met {
  /** Whether a condition refused it, and not merely an exception. */
  readonly isRefused: boolean;
}

/** Numbers the beginnings of ways, the same for the same. */
export class Beginnings {
  private readonly numbers = new Map<string, number>();
  private readonly calls = new Map<CallSite, number>();
  private readonly schemas = new Map<Way['schema'], number>();

  constructor(private readonly owners: Owners) {}

  /** For each entry of a way, in order, the number of what leads to it: what its schema asks, its calls, and what the input goes through in the functions that they stand in. */
  of({ source, entries, variables, schema }: Way): readonly number[] {
    const byFunction = new Map<number, string[]>();
    for (const [variable, path] of variables) {
      const owner = this.owners.of(variable);
      const passed = byFunction.get(owner);
      const text = `${variable}${path.map((key) => `.${key}`).join('')}`;
      if (passed) passed.push(text);
      else byFunction.set(owner, [text]);
    }
    let number = numberIn(this.numbers, `${numberIn(this.schemas, schema)} ${source.variable} ${source.path.join('.')}`);
    return entries.map((entry) => {
      const { function: caller } = entry.call.site;
      number = numberIn(this.numbers, `${number} ${numberIn(this.calls, entry.call)} ${entry.function} ${caller} ${(byFunction.get(caller) ?? []).join(' ')}`);
      return number;
    });
  }
}

/** What a condition is the answer of; where ways meet, what one of them found out. */
export function checkIn(condition: number, universe: Universe): Site | undefined {
  const [made, other] = universe.definitionsOf(condition);
  const [before] = other && made?.instruction.op === 'copy' ? universe.definitionsOf(made.base + made.instruction.value) : [];
  return before ?? made;
}

function numberIn<Key>(numbers: Map<Key, number>, key: Key): number {
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = numbers.size));
  return number;
}

export class Refusals {
  private readonly known = new Map<string, Refusal>();

  /** Why the input does not come to the end of a way that begins so; nothing where it was not seen to be refused. */
  of(beginnings: readonly number[], input: string): Refusal | undefined {
    for (const beginning of beginnings) {
      const refusal = this.known.get(`${beginning} ${input}`);
      if (refusal) return refusal;
    }
    return undefined;
  }

  /** It was refused before the last call of this beginning was made. */
  add(beginning: number, input: string, refusal: Refusal): void {
    this.known.set(`${beginning} ${input}`, refusal);
  }
}
