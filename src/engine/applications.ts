// Which files belong together: those that import each other, directly or through others. A repository may hold several servers.
import type { Universe } from './universe';

export class Applications {
  private readonly parents: number[];

  constructor(universe: Universe) {
    this.parents = universe.modules.map((_, index) => index);
    const numbers = new Map(universe.modules.map(({ program }, index) => [program.file, index]));
    universe.modules.forEach(({ program }, index) => {
      for (const constant of program.constants) {
        const file = constant?.kind === 'module' ? universe.resolve(program.file, constant.specifier) : undefined;
        const imported = file === undefined ? undefined : numbers.get(file);
        if (imported !== undefined) this.parents[this.of(index)] = this.of(imported);
      }
    });
  }

  /** The number of the application that a program, by its index, is part of. */
  of(program: number): number {
    let at = program;
    for (let parent = this.parents[at] ?? at; parent !== at; parent = this.parents[at] ?? at) {
      this.parents[at] = this.parents[parent] ?? parent;
      at = parent;
    }
    return at;
  }
}
