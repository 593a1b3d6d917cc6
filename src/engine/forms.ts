// How values are written: two readings of one member have the same form. What is stored in between is not looked at.
import type { Rounds } from './rounds';
import type { Universe } from './universe';

const deepest = 40;

export class Forms {
  private readonly known = new Map<number, string | undefined>();

  constructor(
    private readonly universe: Universe,
    private readonly rounds: Rounds,
  ) {}

  /** Nothing for what is given several values, as the rounds of a loop give. */
  of(variable: number, depth = deepest): string | undefined {
    if (this.known.has(variable)) return this.known.get(variable);
    this.known.set(variable, undefined);
    const form = depth === 0 ? undefined : this.read(variable, depth - 1);
    this.known.set(variable, form);
    return form;
  }

  private read(variable: number, depth: number): string | undefined {
    const constant = this.universe.constantOf(variable);
    if (constant) return JSON.stringify(constant);
    const definitions = this.universe.definitionsOf(variable);
    const [only] = definitions;
    if (!only) return `$${variable}`;
    // Branches that only tested the value meet again.
    const before = definitions.flatMap(({ instruction, base }) => (instruction.op === 'copy' || instruction.op === 'guard' ? [base + instruction.value] : []));
    if (before.length === definitions.length) {
      const [form, ...others] = before.map((one) => this.of(one, depth));
      return others.every((other) => other === form) ? form : undefined;
    }
    const { instruction, base } = only;
    if (definitions.length > 1) return undefined;
    if (instruction.op !== 'load' || typeof instruction.key !== 'string') return this.rounds.repeats(only.function, variable) ? undefined : `$${variable}`;
    const holder = this.of(base + instruction.base, depth);
    return holder === undefined ? undefined : `${holder}.${instruction.key}`;
  }
}
