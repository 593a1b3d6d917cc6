// Which schema the caller's data has passed on one way. A registration in a loop or a wrapper stands for many definitions; the functions that the
// way entered tell of which of them it is.
import { parsePath } from '../ir/access-path';
import type { Entered } from './choices';
import { membersOf } from './derivation';
import type { Fact } from './facts';
import type { Kinds } from './harmless';
import type { FieldPath } from './paths';
import type { PointsTo } from './points-to';
import type { Registrations } from './registrations';
import type { Checked } from './checked';
import type { Schemas } from './schemas';
import type { Origin } from './taint';

/** A way of data: what was known on it, where in each variable the data is, and what it entered. */
interface Shown {
  readonly chain: readonly Fact[];
  readonly variables: ReadonlyMap<number, FieldPath>;
  readonly entries: readonly Entered[];
}

export class OwnSchemas {
  constructor(
    private readonly origins: ReadonlyMap<Fact, Origin>,
    private readonly registrations: Registrations,
    private readonly schemas: Schemas,
    private readonly points: PointsTo,
  ) {}

  /** Whether a library shows the source to a schema at all. */
  hasAny(source: Fact): boolean {
    return this.origins.get(source)?.row.schema !== undefined;
  }

  /** The schema of the definition that the way chose; `absent` where that has none, nothing where the way tells of no one definition. */
  on(source: Fact, entered: readonly Entered[]): Checked | 'absent' | undefined {
    const { registration, row } = this.origins.get(source) ?? {};
    if (row?.schema === undefined || !registration) return undefined;
    const chosen = this.registrations.choices.through(entered);
    return chosen.length === 0 ? undefined : this.schemas.at(registration, row.schema, chosen);
  }

  /** What a variable holds on a way that entered these functions; nothing where they do not tell of which definition it is. */
  chosenFor(variable: number, entered: readonly Entered[]): number | undefined {
    const { choices } = this.registrations;
    return choices.narrowBy(variable, choices.through(entered));
  }

  /** Whether a call on the way shows its data to the schema of the definition that the way chose, behind which nothing harms. */
  isShownToHarmless({ chain, variables, entries }: Shown, kind: Kinds): boolean {
    return chain.some(({ hop, variable }) => {
      if (hop.kind !== 'step' || hop.site.instruction.op !== 'call') return false;
      const call = this.points.calls.at(hop.site.instruction);
      const row = call?.invocations.flatMap(({ library }) => library?.summaries ?? []).find(({ schema }) => schema !== undefined);
      if (!call || row?.schema === undefined) return false;
      const chosen = new Set<number>();
      const checked = this.schemas.at({ call }, row.schema, [], (holder) => {
        const node = this.chosenFor(holder, entries);
        if (node !== undefined) chosen.add(node);
        return node ?? holder;
      });
      const path = variables.get(variable) ?? [];
      const members = membersOf(parsePath(row.to).slice(1));
      return chosen.size > 0 && checked !== undefined && checked !== 'absent' && members.every((key, index) => path[index] === key) && isHarmless(checked, path.slice(members.length), kind);
    });
  }

  /** Whether nothing that harms gets to a part of the source behind the schema. */
  isHarmless(checked: Checked | 'absent' | undefined, source: Fact, path: FieldPath, kind: Kinds): boolean {
    if (checked === 'absent') return true;
    return checked !== undefined && isHarmless(checked, path.slice(this.origins.get(source)?.within.length), kind);
  }

  /** What the whole source has passed. */
  ofWhole(checked: Checked | 'absent' | undefined, source: Fact): Checked | undefined {
    return checked === 'absent' || this.origins.get(source)?.within.length !== 0 ? undefined : checked;
  }
}

function isHarmless({ kinds, members, isOpen }: Checked, [name, ...others]: FieldPath, kind: Kinds): boolean {
  if ((kinds & kind) !== 0) return true;
  if (name === undefined || !members) return false;
  const member = members.get(name);
  // A schema hands on what it knows of, nothing else.
  return member === undefined ? !isOpen : isHarmless(member, others, kind);
}
