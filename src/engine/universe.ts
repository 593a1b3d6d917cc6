// All programs of a project under one numbering: variables and functions of every file, and who makes and who uses each variable.
import type { Constant, FunctionBody, Instruction, Program, Variable } from '../ir/program';

/** A function of the project, by its number. */
export interface ProjectFunction {
  readonly id: number;
  readonly program: number;
  readonly body: FunctionBody;
  /** The number of the constructor of the class that it is a method of. */
  readonly owner: number | undefined;
}

/** An instruction and where it stands. Its variables are the program's own: add `base` to have the project's. */
export interface Site {
  readonly instruction: Instruction;
  readonly function: number;
  readonly program: number;
  readonly base: number;
}

export interface Module {
  readonly program: Program;
  /** The project's number of the program's variable zero. */
  readonly base: number;
  readonly firstFunction: number;
}

export class Universe {
  readonly modules: Module[] = [];
  readonly functions: ProjectFunction[] = [];
  readonly variables: number;
  private readonly owners: Uint32Array;
  private readonly byFile = new Map<string, Module>();
  private readonly uses: (Index | undefined)[] = [];
  private readonly definitions: (Index | undefined)[] = [];

  constructor(
    programs: readonly Program[],
    /** The file that an import specifier in a file names, or nothing for a package. */
    readonly resolve: (from: string, specifier: string) => string | undefined,
  ) {
    let base = 0;
    for (const program of programs) {
      const firstFunction = this.functions.length;
      const index = this.modules.length;
      const module: Module = { program, base, firstFunction };
      this.modules.push(module);
      this.byFile.set(program.file, module);
      program.functions.forEach((body, at) => {
        this.functions.push({ id: firstFunction + at, program: index, body, owner: body.owner === undefined ? undefined : firstFunction + body.owner });
      });
      base += program.variables;
    }
    this.variables = base;
    this.owners = new Uint32Array(base);
    this.modules.forEach((module, index) => this.owners.fill(index, module.base, module.base + module.program.variables));
  }

  module(index: number): Module {
    const module = this.modules[index];
    if (!module) throw new RangeError(`There is no module ${index}.`);
    return module;
  }

  function(id: number): ProjectFunction {
    const found = this.functions[id];
    if (!found) throw new RangeError(`There is no function ${id}.`);
    return found;
  }

  moduleAt(file: string): Module | undefined {
    return this.byFile.get(file);
  }

  /** The module that a variable of the project belongs to. */
  moduleOf(variable: number): number {
    return this.owners[variable] ?? 0;
  }

  constantOf(variable: number): Constant | undefined {
    const { program, base } = this.module(this.moduleOf(variable));
    return program.constants.get(variable - base);
  }

  nameOf(variable: number): string | undefined {
    const { program, base } = this.module(this.moduleOf(variable));
    return program.names.get(variable - base);
  }

  /** The instructions that read a variable of the project. */
  usesOf(variable: number): readonly Site[] {
    return this.lookup(this.uses, variable, operandsOf);
  }

  /** The instructions that give a variable of the project its value. */
  definitionsOf(variable: number): readonly Site[] {
    return this.lookup(this.definitions, variable, targetOf);
  }

  private lookup(index: (Index | undefined)[], variable: number, variablesOf: (instruction: Instruction) => readonly Variable[]): readonly Site[] {
    const at = this.moduleOf(variable);
    const sites = (index[at] ??= this.indexed(at, variablesOf));
    return sites[variable - this.module(at).base] ?? none;
  }

  private indexed(at: number, variablesOf: (instruction: Instruction) => readonly Variable[]): Index {
    const { program, base, firstFunction } = this.module(at);
    const sites: Index = new Array<Site[] | undefined>(program.variables);
    program.functions.forEach((body, offset) => {
      for (const instruction of body.instructions) {
        const site: Site = { instruction, function: firstFunction + offset, program: at, base };
        for (const used of variablesOf(instruction)) {
          const known = sites[used];
          if (!known) sites[used] = [site];
          else if (known.at(-1) !== site) known.push(site);
        }
      }
    });
    return sites;
  }
}

/** Sites by the program's variable. */
type Index = (Site[] | undefined)[];

const none: readonly Site[] = [];

function targetOf(instruction: Instruction): readonly Variable[] {
  return 'target' in instruction ? [instruction.target] : [];
}

function operandsOf(instruction: Instruction): readonly Variable[] {
  switch (instruction.op) {
    case 'copy':
    case 'guard':
      return [instruction.value];
    case 'make':
      return instruction.parts.map((part) => part.value);
    case 'load':
      return [instruction.base];
    case 'store':
      return [instruction.value];
    case 'call':
      return [...instruction.args.map((argument) => argument.value), ...(instruction.self === undefined ? [] : [instruction.self])];
    case 'return':
      return instruction.value === undefined ? [] : [instruction.value];
    case 'function':
      return [];
  }
}
