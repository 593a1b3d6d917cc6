// Which instructions run once for each round of a loop. A program has no loops but in that a value flows back to where it was read before; one
// that carries nothing from round to round cannot be told from code that runs once, and need not be.
import type { FunctionBody, Variable } from '../ir/program';
import { eachOperand } from './site-index';
import type { Universe } from './universe';

export class Rounds {
  private readonly known = new Map<number, ReadonlySet<Variable>>();

  constructor(private readonly universe: Universe) {}

  /** Whether the function gives the variable a value in each round of a loop. */
  repeats(id: number, variable: number): boolean {
    const { body, program } = this.universe.function(id);
    let repeated = this.known.get(id);
    if (!repeated) this.known.set(id, (repeated = repeatedIn(body)));
    return repeated.has(variable - this.universe.module(program).base);
  }
}

/** Loops lie between the first and the last instruction that gives a value to what is read in between. */
function repeatedIn({ instructions }: FunctionBody): ReadonlySet<Variable> {
  const given = new Map<Variable, { first: number; last: number; isRead: boolean }>();
  instructions.forEach((instruction, at) => {
    if (!('target' in instruction)) return;
    const known = given.get(instruction.target);
    if (known) known.last = at;
    else given.set(instruction.target, { first: at, last: at, isRead: false });
  });
  instructions.forEach((instruction, at) => {
    const read = (variable: Variable): void => {
      const known = given.get(variable);
      if (known && at < known.last) known.isRead = true;
    };
    eachOperand(instruction, read);
    if (instruction.op === 'guard') read(instruction.condition);
    if (instruction.op === 'load' && typeof instruction.key === 'number') read(instruction.key);
  });
  const loops = [...given.values()].filter(({ isRead }) => isRead).sort((a, b) => a.first - b.first);
  const repeated = new Set<Variable>();
  let at = 0;
  for (const { first, last } of loops)
    for (at = Math.max(at, first); at <= last; at++) {
      const instruction = instructions[at];
      if (instruction && 'target' in instruction) repeated.add(instruction.target);
    }
  return repeated;
}
