// Which instructions of a program read a variable, and which give it its value. In flat arrays: few of all variables are ever asked about.
import type { Instruction, Program, Variable } from '../ir/program';
import type { Site } from './universe';

/** For each variable a stretch of `instructions`, from `starts[variable]` to the start of the next one. */
interface Index {
  readonly starts: Int32Array;
  readonly instructions: Int32Array;
  readonly answers: (readonly Site[] | undefined)[];
}

export class SiteIndex {
  /** The instructions of all functions, and the number of the function of each. */
  private readonly instructions: Instruction[] = [];
  private readonly functions: Int32Array;
  private readonly sites: (Site | undefined)[] = [];
  private uses: Index | undefined;
  private definitions: Index | undefined;

  constructor(
    private readonly program: Program,
    /** The program's number, and the project's numbers of its first variable and its first function. */
    private readonly place: { readonly index: number; readonly base: number; readonly firstFunction: number },
  ) {
    for (const body of program.functions) for (const instruction of body.instructions) this.instructions.push(instruction);
    this.functions = new Int32Array(this.instructions.length);
    let at = 0;
    program.functions.forEach((body, offset) => {
      this.functions.fill(place.firstFunction + offset, at, (at += body.instructions.length));
    });
  }

  /** The instructions that read a variable of the program, in the order of the text. */
  usesOf(variable: Variable): readonly Site[] {
    return this.lookup((this.uses ??= this.indexed(eachOperand)), variable);
  }

  /** The instructions that give a variable of the program its value, in the order of the text. */
  definitionsOf(variable: Variable): readonly Site[] {
    return this.lookup((this.definitions ??= this.indexed(eachTarget)), variable);
  }

  private lookup({ starts, instructions, answers }: Index, variable: Variable): readonly Site[] {
    const start = starts[variable] ?? 0;
    const end = starts[variable + 1] ?? 0;
    if (start === end) return none;
    const known = answers[variable];
    if (known) return known;
    const found: Site[] = [];
    for (let at = start; at < end; at++) {
      const site = this.site(instructions[at] ?? 0);
      // One that reads the variable twice.
      if (found.at(-1) !== site) found.push(site);
    }
    answers[variable] = found;
    return found;
  }

  private site(at: number): Site {
    const known = this.sites[at];
    if (known) return known;
    const instruction = this.instructions[at];
    if (!instruction) throw new RangeError(`There is no instruction ${at}.`);
    return (this.sites[at] = { instruction, function: this.functions[at] ?? 0, program: this.place.index, base: this.place.base });
  }

  private indexed(each: (instruction: Instruction, visit: (variable: Variable) => void) => void): Index {
    const starts = new Int32Array(this.program.variables + 2);
    const count = (variable: Variable): void => {
      starts[variable + 2] = (starts[variable + 2] ?? 0) + 1;
    };
    for (const instruction of this.instructions) each(instruction, count);
    for (let at = 2; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
    const instructions = new Int32Array(starts.at(-1) ?? 0);
    let current = 0;
    const enter = (variable: Variable): void => {
      const next = starts[variable + 1] ?? 0;
      instructions[next] = current;
      starts[variable + 1] = next + 1;
    };
    for (const instruction of this.instructions) {
      each(instruction, enter);
      current++;
    }
    return { starts, instructions, answers: [] };
  }
}

const none: readonly Site[] = [];

function eachTarget(instruction: Instruction, visit: (variable: Variable) => void): void {
  if ('target' in instruction) visit(instruction.target);
}

/** The variables that an instruction takes its values from. */
export function eachOperand(instruction: Instruction, visit: (variable: Variable) => void): void {
  switch (instruction.op) {
    case 'copy':
    case 'guard':
    case 'store':
      visit(instruction.value);
      break;
    case 'make':
      for (const part of instruction.parts) visit(part.value);
      break;
    case 'load':
      visit(instruction.base);
      break;
    case 'call':
      for (const argument of instruction.args) visit(argument.value);
      if (instruction.self !== undefined) visit(instruction.self);
      break;
    case 'return':
      if (instruction.value !== undefined) visit(instruction.value);
      break;
    case 'function':
  }
}
