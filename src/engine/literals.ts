// Collects the texts that are written out in programs, with the names they are given. Looks at each file alone; nothing is linked for it.
import type { Location, Span } from '../core/location';
import { LineMap } from '../core/location';
import type { Instruction, Program, Variable } from '../ir/program';
import type { Literal } from './literal';
import { once } from './once';

/** At least `shortest` units long, in the order in which they are written. */
export function* literalsOf(programs: readonly Program[], shortest: number): Generator<Literal> {
  for (const program of programs) {
    const around: Around = { program, lines: once(() => new LineMap(program.text)), names: once(() => new Names(program)) };
    for (const [variable, place] of program.places) {
      const constant = program.constants[variable];
      if (constant?.kind === 'text' && constant.text.length >= shortest) yield new FoundLiteral(constant.text, variable, place, around);
    }
  }
}

interface Around {
  readonly program: Program;
  lines(): LineMap;
  names(): Names;
}

/** Most texts are looked at and left; where they stand and what they are called is found out for the others. */
class FoundLiteral implements Literal {
  readonly kind = 'known';

  constructor(
    readonly text: string,
    private readonly variable: Variable,
    private readonly place: Span,
    private readonly around: Around,
  ) {}

  get location(): Location {
    return { file: this.around.program.file, range: this.around.lines().range(this.place) };
  }

  get verbatim(): boolean {
    return this.around.program.text.slice(this.place.start, this.place.end) === this.text;
  }

  get names(): readonly string[] {
    return this.around.names().of(this.variable);
  }
}

/** The names that values are given, through variables that have none of their own. */
class Names {
  private readonly given = new Map<Variable, string[]>();
  private readonly handedOn = new Map<Variable, Variable[]>();

  constructor(private readonly program: Program) {
    for (const { instructions } of program.functions) for (const instruction of instructions) this.read(instruction);
  }

  of(variable: Variable, depth = 3): readonly string[] {
    const own = this.given.get(variable) ?? [];
    const others = depth === 0 ? [] : (this.handedOn.get(variable) ?? []).flatMap((target) => this.of(target, depth - 1));
    return [...own, ...others];
  }

  private read(instruction: Instruction): void {
    switch (instruction.op) {
      case 'copy': {
        const name = this.program.names[instruction.target];
        if (name === undefined) add(this.handedOn, instruction.value, instruction.target);
        else add(this.given, instruction.value, name);
        break;
      }
      case 'store':
        if (typeof instruction.key === 'string') add(this.given, instruction.value, instruction.key);
        break;
      case 'make':
        for (const { value, key } of instruction.parts) if (key !== undefined) add(this.given, value, key);
        break;
      default:
    }
  }
}

function add<Item>(lists: Map<Variable, Item[]>, variable: Variable, item: Item): void {
  const known = lists.get(variable);
  if (known) known.push(item);
  else lists.set(variable, [item]);
}
