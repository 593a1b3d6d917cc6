// All programs of a project under one numbering: variables and functions of every file, and who makes and who uses each variable.
import type { Constant, FunctionBody, Instruction, Program } from '../ir/program';
import { SiteIndex } from './site-index';

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

/** Where an instruction of one kind stands. */
export type SiteOf<Kind extends Instruction> = Site & { readonly instruction: Kind };

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
  /** By file, the index of its module. */
  private readonly byFile = new Map<string, number>();
  private readonly sites: (SiteIndex | undefined)[] = [];
  private readonly parameters: (ReturnType<Universe['parametersIn']> | undefined)[] = [];

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
      this.byFile.set(program.file, index);
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

  /** The first instruction of a function. */
  beginning(id: number): Site | undefined {
    const { program, body } = this.function(id);
    const [instruction] = body.instructions;
    return instruction && { instruction, function: id, program, base: this.module(program).base };
  }

  moduleAt(file: string): Module | undefined {
    const index = this.byFile.get(file);
    return index === undefined ? undefined : this.modules[index];
  }

  /** The modules that one imports, by their indices; packages are none. */
  importedBy(index: number): readonly number[] {
    const { file, constants } = this.module(index).program;
    return constants.flatMap((constant) => {
      const imported = constant?.kind === 'module' ? this.resolve(file, constant.specifier) : undefined;
      return (imported === undefined ? undefined : this.byFile.get(imported)) ?? [];
    });
  }

  /** The module that a variable of the project belongs to. */
  moduleOf(variable: number): number {
    return this.owners[variable] ?? 0;
  }

  constantOf(variable: number): Constant | undefined {
    const { program, base } = this.module(this.moduleOf(variable));
    return program.constants[variable - base];
  }

  nameOf(variable: number): string | undefined {
    const { program, base } = this.module(this.moduleOf(variable));
    return program.names[variable - base];
  }

  /** The instructions that read a variable of the project. */
  usesOf(variable: number): readonly Site[] {
    const at = this.moduleOf(variable);
    return this.sitesOf(at).usesOf(variable - this.module(at).base);
  }

  /** The instructions that give a variable of the project its value. */
  definitionsOf(variable: number): readonly Site[] {
    const at = this.moduleOf(variable);
    return this.sitesOf(at).definitionsOf(variable - this.module(at).base);
  }

  /** The function that a variable of the project is a parameter of, and at which place. */
  parameterOf(variable: number): { readonly function: number; readonly index: number } | undefined {
    const at = this.moduleOf(variable);
    const known = (this.parameters[at] ??= this.parametersIn(at));
    return known.get(variable);
  }

  private parametersIn(at: number): Map<number, { readonly function: number; readonly index: number }> {
    const { program, base, firstFunction } = this.module(at);
    const found = new Map<number, { readonly function: number; readonly index: number }>();
    program.functions.forEach(({ params }, offset) => params.forEach((param, index) => found.set(base + param, { function: firstFunction + offset, index })));
    return found;
  }

  private sitesOf(index: number): SiteIndex {
    const { program, base, firstFunction } = this.module(index);
    return (this.sites[index] ??= new SiteIndex(program, { index, base, firstFunction }));
  }
}
