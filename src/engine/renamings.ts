// Variables that only rename another one of their function: copies made once, and the versions behind guards that show nothing. What is known
// of the one is known of the other, so that analyses need to keep it once.
import type { Copy, Guard, Make } from '../ir/program';
import type { Guards } from './guards';
import type { Owners } from './owners';
import type { SiteOf, Universe } from './universe';

/** Code that tests one name very often; past it the nearest of its variables stands for the rest. */
const mostInARow = 4000;

const enum Answer { Unknown, Yes, No }

export class Renamings {
  /** By variable: what it stands for, where that was looked up. */
  private readonly stands: (number | undefined)[] = [];
  /** By variable: whether the instruction that makes it renames another one, where that was asked. */
  private readonly answers: Uint8Array;

  constructor(
    private readonly universe: Universe,
    private readonly owners: Owners,
    private readonly guards: Guards,
  ) {
    this.answers = new Uint8Array(universe.variables);
  }

  /** Whether the instruction gives its target nothing but the name. */
  isRenaming(site: SiteOf<Copy | Guard>): boolean {
    const target = site.base + site.instruction.target;
    if (this.answers[target] === Answer.Unknown) this.answers[target] = this.renames(site) ? Answer.Yes : Answer.No;
    return this.answers[target] === Answer.Yes;
  }

  private renames(site: SiteOf<Copy | Guard>): boolean {
    const { instruction, base, function: id } = site;
    if (this.universe.definitionsOf(base + instruction.target).length !== 1 || this.owners.of(base + instruction.value) !== id) return false;
    return instruction.op === 'copy' ? instruction.without === undefined : this.guards.of(site as SiteOf<Guard>).length === 0;
  }

  /** The variable that has the name first. */
  first(variable: number): number {
    const known = this.stands[variable];
    if (known !== undefined) return known;
    let at = variable;
    for (let step = 0; step < mostInARow; step++) {
      const before = this.before(at);
      if (before === undefined) break;
      at = this.stands[before] ?? before;
    }
    this.stands[variable] = at;
    return at;
  }

  /** The places among the parts of what is made at which a variable stands, under whatever name. */
  placesOf(variable: number, { instruction: { parts }, base }: SiteOf<Make>): readonly number[] {
    const first = this.first(variable);
    return parts.flatMap(({ value }, place) => (this.first(base + value) === first ? [place] : []));
  }

  private before(variable: number): number | undefined {
    const [only] = this.universe.definitionsOf(variable);
    if (only?.instruction.op !== 'copy' && only?.instruction.op !== 'guard') return undefined;
    const site = only as SiteOf<Copy | Guard>;
    return this.isRenaming(site) ? site.base + site.instruction.value : undefined;
  }
}
