// Whose a variable is: the function that gives it its value or takes it as a parameter, and how it is written there.
import type { Call, Return } from '../ir/program';
import { Forms } from './forms';
import { Rounds } from './rounds';
import type { SiteOf, Universe } from './universe';

export class Owners {
  private readonly byModule = new Map<number, Int32Array>();
  private readonly returns = new Map<number, readonly Return[]>();
  private readonly calls = new Map<number, readonly SiteOf<Call>[]>();

  readonly forms: Forms;
  readonly rounds: Rounds;

  constructor(private readonly universe: Universe) {
    this.rounds = new Rounds(universe);
    this.forms = new Forms(universe, this.rounds);
  }

  /** The number of the function; a variable that nobody gives a value belongs to its file's own code. */
  of(variable: number): number {
    const index = this.universe.moduleOf(variable);
    const { base } = this.universe.module(index);
    let owners = this.byModule.get(index);
    if (!owners) this.byModule.set(index, (owners = this.indexed(index)));
    return owners[variable - base] ?? 0;
  }

  /** The function's returns. */
  returnsOf(id: number): readonly Return[] {
    let returns = this.returns.get(id);
    if (!returns) this.returns.set(id, (returns = this.universe.function(id).body.instructions.filter((made): made is Return => made.op === 'return')));
    return returns;
  }

  /** The function's calls. */
  callsOf(id: number): readonly SiteOf<Call>[] {
    let calls = this.calls.get(id);
    if (!calls) {
      const { body, program } = this.universe.function(id);
      const { base } = this.universe.module(program);
      this.calls.set(id, (calls = body.instructions.flatMap((instruction) => (instruction.op === 'call' ? [{ instruction, base, program, function: id }] : []))));
    }
    return calls;
  }

  /** Whether it gets what is thrown. */
  isCaught(variable: number): boolean {
    const { body, program } = this.universe.function(this.of(variable));
    return body.catchers?.some((catcher) => this.universe.module(program).base + catcher.variable === variable) ?? false;
  }

  private indexed(index: number): Int32Array {
    const { program, firstFunction } = this.universe.module(index);
    const owners = new Int32Array(program.variables).fill(firstFunction);
    program.functions.forEach((body, offset) => {
      const id = firstFunction + offset;
      for (const param of body.params) owners[param] = id;
      if (body.self !== undefined) owners[body.self] = id;
      if (body.allArguments !== undefined) owners[body.allArguments] = id;
      for (const instruction of body.instructions) if ('target' in instruction) owners[instruction.target] = id;
    });
    return owners;
  }
}
