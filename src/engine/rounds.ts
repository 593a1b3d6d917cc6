// Which instructions run once for each round of a loop. A program has no loops but in that a value flows back to where it was read before; one
// that carries nothing from round to round cannot be told from code that runs once, and need not be.
import type { FunctionBody, Instruction, Variable } from '../ir/program';
import { eachOperand } from './site-index';
import type { Universe } from './universe';

interface Found {
  readonly repeated: ReadonlySet<Variable>;
  /** What flows back, with the last instruction that gives it a value before it is read. */
  readonly entered: ReadonlyMap<Variable, Instruction>;
}

export class Rounds {
  private readonly known = new Map<number, Found>();

  constructor(private readonly universe: Universe) {}

  /** Whether the function gives the variable a value in each round of a loop. */
  repeats(id: number, variable: number): boolean {
    return this.foundIn(id).repeated.has(variable - this.baseOf(id));
  }

  /** The last instruction that gives the variable a value before a loop goes round, where one gives it another in each round. */
  entered(id: number, variable: number): Instruction | undefined {
    return this.foundIn(id).entered.get(variable - this.baseOf(id));
  }

  private foundIn(id: number): Found {
    let found = this.known.get(id);
    if (!found) this.known.set(id, (found = roundsIn(this.universe.function(id).body)));
    return found;
  }

  private baseOf(id: number): number {
    return this.universe.module(this.universe.function(id).program).base;
  }
}

/** Loops lie between the first and the last instruction that gives a value to what is read in between. */
function roundsIn({ instructions }: FunctionBody): Found {
  const given = new Map<Variable, { first: number; last: number; readAt: number | undefined }>();
  instructions.forEach((instruction, at) => {
    if (!('target' in instruction)) return;
    const known = given.get(instruction.target);
    if (known) known.last = at;
    else given.set(instruction.target, { first: at, last: at, readAt: undefined });
  });
  instructions.forEach((instruction, at) => {
    const read = (variable: Variable): void => {
      const known = given.get(variable);
      if (known && at < known.last) known.readAt ??= at;
    };
    eachOperand(instruction, read);
    if (instruction.op === 'guard') read(instruction.condition);
    if (instruction.op === 'load' && typeof instruction.key === 'number') read(instruction.key);
  });
  const carried = [...given].filter(([, { readAt }]) => readAt !== undefined);
  const loops = carried.map(([, found]) => found).sort((a, b) => a.first - b.first);
  const repeated = new Set<Variable>();
  let at = 0;
  for (const { first, last } of loops)
    for (at = Math.max(at, first); at <= last; at++) {
      const instruction = instructions[at];
      if (instruction && 'target' in instruction) repeated.add(instruction.target);
    }
  const entered = new Map<Variable, Instruction>();
  for (const [variable, { first, readAt = first }] of carried) {
    const last = instructions.slice(first, readAt).findLast((instruction) => 'target' in instruction && instruction.target === variable);
    if (last) entered.set(variable, last);
  }
  return { repeated, entered };
}
