// Which tool, resource or prompt a way of data belongs to, where the text tells: by its registration, by the definition that the way chose
// among several, by the name in a table of handlers, or by the branch that a test of the requested name leads to.
import type { SinkRow, SourceRow } from '../ir/row';
import { enteredAlong } from './choices';
import type { Conditions } from './conditions';
import type { Fact } from './facts';
import type { PointsTo } from './points-to';
import type { Registration, Registrations } from './registrations';
import { RequestedNames } from './requested-names';
import { shortened } from './trace';
import type { Site } from './universe';

/** Entries that have names at all. */
const named = new Set<SourceRow['entry']>(['tool', 'prompt', 'resource', undefined]);

export class Subjects {
  private readonly requested: RequestedNames;

  constructor(
    points: PointsTo,
    private readonly conditions: Conditions,
    private readonly registrations: Registrations,
  ) {
    this.requested = new RequestedNames(points, conditions);
  }

  /** The name by which the one who hands over the data, or takes the answer, is registered; `end` is where the way ends. */
  of(row: Pick<SourceRow | SinkRow, 'name' | 'entry'>, registration: Registration | undefined, facts: readonly Fact[], end: Site): string | undefined {
    const name = registration && this.registered(row, registration, facts);
    const found = name ?? (named.has(row.entry) && row.name === undefined ? (this.chosen(facts) ?? this.tested(facts, end)) : undefined);
    return found === undefined ? undefined : shortened(found);
  }

  private registered({ name, entry }: Pick<SourceRow | SinkRow, 'name' | 'entry'>, registration: Registration, facts: readonly Fact[]): string | undefined {
    if (name === undefined) return undefined;
    const own = this.conditions.textAt(this.registrations.node(name, registration));
    if (own !== undefined) return own;
    const choices = this.registrations.choices.through(enteredAlong(facts));
    const narrowed = choices.length === 0 ? undefined : this.conditions.textAt(this.registrations.node(name, registration, choices));
    return narrowed ?? (named.has(entry) ? this.chosen(facts) : undefined);
  }

  /** The definition that the way chose among several calls itself by a name, or stands under one in a table. */
  private chosen(facts: readonly Fact[]): string | undefined {
    const { choices } = this.registrations;
    for (const { objects, keys } of choices.through(enteredAlong(facts))) {
      if (keys?.length === 1) return keys[0];
      const own = objects && choices.isChoice(objects) ? this.conditions.textAt(choices.member(objects.node, 'name')) : undefined;
      if (own !== undefined) return own;
    }
    return undefined;
  }

  /** The way leads through code that runs for one requested name only. */
  private tested(facts: readonly Fact[], end: Site): string | undefined {
    for (const site of [...facts.flatMap(({ hop }) => (hop.kind === 'step' ? [hop.site] : hop.kind === 'enter' ? [hop.call.site] : [])), end]) {
      const [text, ...others] = this.requested.at(site) ?? [];
      if (text !== undefined && others.length === 0) return text;
    }
    return undefined;
  }
}
