// Which files belong together: those that import each other, directly or through others. A repository may hold several servers.
import type { Universe } from './universe';

export class Applications {
  private readonly parents: number[];

  constructor(universe: Universe) {
    this.parents = universe.modules.map((_, index) => index);
    universe.modules.forEach((_, index) => {
      for (const imported of universe.importedBy(index)) this.parents[this.of(index)] = this.of(imported);
    });
  }

  /** The programs of each application, by their indexes. */
  all(): readonly (readonly number[])[] {
    const found = new Map<number, number[]>();
    for (const program of this.parents.keys()) {
      const application = this.of(program);
      const others = found.get(application);
      if (others) others.push(program);
      else found.set(application, [program]);
    }
    return [...found.values()];
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
