// Which schema the caller's data has passed on one way. A registration in a loop or a wrapper stands for many definitions; the functions that the
// way entered tell of which of them it is.
import type { Entered } from './choices';
import type { Fact } from './facts';
import type { Kinds } from './harmless';
import type { FieldPath } from './paths';
import type { Registrations } from './registrations';
import type { Checked, Schemas } from './schemas';
import type { Origin } from './taint';

export class OwnSchemas {
  constructor(
    private readonly origins: ReadonlyMap<Fact, Origin>,
    private readonly registrations: Registrations,
    private readonly schemas: Schemas,
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
