// Collects the texts that are written out in programs, with the names they are given. Looks at each file alone; nothing is linked for it.
import { LineMap } from '../core/location';
import type { Instruction, Program, Variable } from '../ir/program';
import type { Literal } from './literal';

/** At least `shortest` units long, in the order in which they are written. */
export function* literalsOf(programs: readonly Program[], shortest: number): Generator<Literal> {
  for (const program of programs) {
    let names: Names | undefined;
    let lines: LineMap | undefined;
    for (const [variable, place] of program.places) {
      const constant = program.constants[variable];
      if (constant?.kind !== 'text' || constant.text.length < shortest) continue;
      names ??= new Names(program);
      lines ??= new LineMap(program.text);
      yield {
        kind: 'known',
        text: constant.text,
        location: { file: program.file, range: lines.range(place) },
        verbatim: program.text.slice(place.start, place.end) === constant.text,
        names: names.of(variable),
      };
    }
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
