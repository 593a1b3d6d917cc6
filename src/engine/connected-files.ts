// The files that belong to one: those that it imports, those that import it, and what these import, however far.
import { once } from './once';
import type { Universe } from './universe';

export class ConnectedFiles {
  private readonly found = new Map<string, boolean>();
  private readonly edges = once(() => this.imports());

  constructor(private readonly universe: Universe) {}

  /** Whether one of the texts stands in the code of a module or of one that belongs to it. */
  haveAny(module: number, texts: readonly string[]): boolean {
    const key = `${module} ${texts.join('\n')}`;
    let found = this.found.get(key);
    if (found === undefined) this.found.set(key, (found = this.of(module).some((each) => texts.some((text) => this.universe.module(each).program.text.includes(text)))));
    return found;
  }

  private of(module: number): readonly number[] {
    const { imported, importing } = this.edges();
    return closed(closed([module], importing), imported);
  }

  private imports(): { readonly imported: readonly (readonly number[])[]; readonly importing: readonly (readonly number[])[] } {
    const { modules } = this.universe;
    const imported = modules.map((_, index) => this.universe.importedBy(index));
    const importing: number[][] = modules.map(() => []);
    imported.forEach((others, index) => others.forEach((other) => importing[other]?.push(index)));
    return { imported, importing };
  }
}

/** The modules, and all that the edges lead to from them. */
function closed(modules: readonly number[], edges: readonly (readonly number[])[]): readonly number[] {
  const all = new Set(modules);
  for (const module of all) for (const next of edges[module] ?? []) all.add(next);
  return [...all];
}
