// The files of the project that a library starts because a call names them, as a thread or a process: where such a file has what it was given,
// as a member of the library or a free name. And those of a folder that are loaded one by one, by names that are read from it.
import type { PathStep } from '../ir/access-path';
import { stepsTo } from '../ir/project-path';
import type { PassedArgument } from './call-targets';
import type { Module, Site, Universe } from './universe';

const deepest = 4;
/** Where a folder is named once for all, and its files by addresses. */
const deepestFolder = 8;
/** What stands for the file itself, as `import.meta.url` does. */
const own = /^(?:import\.meta|__filename)$/;
const ownFolder = /^(?:import\.meta|__filename|__dirname)$/;
/** A step of a path: no ending of a file, address or word for something else. */
const step = /^(?!\.[cm]?[jt]sx?$)[\w@.-]*(?:\/[\w@.-]*)*$/;
/** A folder with more files than this is no list of tools. */
const mostLoaded = 300;

export class StartedFiles {
  /** By module and name. */
  private readonly known = new Map<string, readonly number[]>();

  constructor(private readonly universe: Universe) {}

  /** The variables that hold what a path names behind `Started[…]`, and the rest of the path. */
  at({ which }: PathStep & { readonly step: 'started' }, [member, ...others]: readonly PathStep[], args: readonly PassedArgument[]): { readonly variables: readonly number[]; readonly steps: readonly PathStep[] } {
    const file = args[which];
    const variables = file && member?.step === 'member' ? this.named(file.value).flatMap((module) => this.called(module, member.name)) : [];
    return { variables, steps: others };
  }

  private named(path: number): readonly Module[] {
    if (path >= this.universe.variables) return [];
    const from = this.universe.module(this.universe.moduleOf(path));
    const names = [...this.namesIn(path, deepest)];
    const found = names.flatMap((name) => {
      const file = own.test(name) ? undefined : this.universe.resolve(from.program.file, /^[./]/.test(name) ? name : `./${name}`);
      const module = file === undefined ? undefined : this.universe.moduleAt(file);
      return module ? [module] : [];
    });
    return found.length === 0 && names.some((name) => own.test(name)) && !names.some((name) => /\.[cm]?[jt]s$/.test(name)) ? [from] : found;
  }

  /** What the files of the folder export that a path leads into, whose last step nobody knows. */
  loaded(path: number): readonly number[] {
    if (path >= this.universe.variables || this.universe.constantOf(path) !== undefined) return [];
    const from = this.universe.module(this.universe.moduleOf(path));
    const names = [...this.namesIn(path, deepestFolder)];
    const beside = names.some((name) => ownFolder.test(name) || name === './');
    let folder: readonly string[] = from.program.file.split('/').slice(0, -1);
    let isNamed = false;
    for (const name of names.filter((text) => !ownFolder.test(text) && step.test(text))) {
      const next = stepsTo(name, folder);
      if (!next || this.filesIn(next).length === 0) break;
      isNamed ||= next.length !== folder.length;
      folder = next;
    }
    if (!isNamed && !beside) return [];
    const within = this.filesIn(folder).filter((module) => module !== from && (isNamed || module.program.file.split('/').length === folder.length + 1));
    return within.length > mostLoaded ? [] : within.map(({ program, base }) => base + program.exports);
  }

  private filesIn(folder: readonly string[]): readonly Module[] {
    const prefix = folder.map((part) => `${part}/`).join('');
    return this.universe.modules.filter(({ program }) => program.file.startsWith(prefix));
  }

  /** The texts and free names that a path is put together from. */
  private *namesIn(variable: number, depth: number): Generator<string> {
    const constant = this.universe.constantOf(variable);
    if (constant?.kind === 'text') yield constant.text;
    else if (constant?.kind === 'global') yield constant.name;
    if (depth > 0) for (const site of this.universe.definitionsOf(variable)) for (const part of partsOf(site)) yield* this.namesIn(part, depth - 1);
  }

  private called(module: Module, name: string): readonly number[] {
    const key = `${module.program.file} ${name}`;
    const known = this.known.get(key) ?? this.find(module, name);
    this.known.set(key, known);
    return known;
  }

  private find({ program, base }: Module, name: string): readonly number[] {
    const instructions = program.functions.flatMap((body) => body.instructions);
    const libraries = new Set(program.constants.flatMap((constant, variable) => (constant?.kind === 'module' ? [variable] : [])));
    for (const made of instructions) if (made.op === 'copy' && libraries.has(made.value)) libraries.add(made.target);
    const loaded = instructions.flatMap((made) => (made.op === 'load' && made.key === name && libraries.has(made.base) ? [base + made.target] : []));
    const free = program.constants.flatMap((constant, variable) => (constant?.kind === 'global' && constant.name === name ? [base + variable] : []));
    return [...loaded, ...free];
  }
}

function partsOf({ instruction, base }: Site): number[] {
  switch (instruction.op) {
    case 'copy':
    case 'guard':
      return [base + instruction.value];
    case 'load':
      return [base + instruction.base];
    case 'make':
      return instruction.parts.map(({ value }) => base + value);
    case 'call':
      return instruction.args.map(({ value }) => base + value);
    default:
      return [];
  }
}
