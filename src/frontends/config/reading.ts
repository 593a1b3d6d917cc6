// What one configuration is read with: its text and the sentences about what was not understood. Answers members by name and type.
import type { ConfigurationProblem, PlacedEntry } from '../../ir/configured-server';
import type { PlacedText } from '../../ir/placed-text';
import type { Way } from './host';
import { anyKey } from './host';
import type { Source } from './placed-value';
import { placedText } from './placed-value';
import type { Text, Value } from './value';

export interface Member {
  readonly key: Text;
  readonly name: string;
  /** Not there while the value is still to be typed. */
  readonly value: Value | undefined;
}

export class Reading {
  readonly problems: ConfigurationProblem[] = [];

  private readonly noted = new Set<Value>();
  private readonly read = new Map<Value, readonly Member[]>();

  /** `told` is what editors say of the file themselves: by its syntax, or by a schema. */
  constructor(readonly source: Source, private readonly told: { readonly bySyntax: boolean; readonly bySchema: boolean }) {}

  /** Notes what was not understood of a value, once for each value. */
  problem(message: string, value: Value, isTold = this.told.bySchema): void {
    if (this.noted.has(value)) return;
    this.noted.add(value);
    this.problems.push({ message, range: this.source.lines.range(value.span), ...(isTold && { toldByEditors: true }) });
  }

  /** The members of a table in their order; of those with the same name the last, as parsers have it, and a problem. */
  members(value: Value | undefined): readonly Member[] {
    if (value?.kind !== 'table') return [];
    const known = this.read.get(value);
    if (known) return known;
    const byName = new Map<string, Member>();
    for (const { key, value: of } of value.members) {
      const earlier = byName.get(key.text);
      if (earlier) this.problem('A later entry of the same name replaces this one: delete one of them.', earlier.key, this.told.bySyntax);
      byName.delete(key.text);
      byName.set(key.text, { key, name: key.text, value: of });
    }
    const members = [...byName.values()];
    this.read.set(value, members);
    return members;
  }

  /** The members at the ends of a way. Asks by name only, so a key such as `__proto__` is one like any other. */
  membersAt(root: Value | undefined, way: Way): readonly Member[] {
    let found: readonly Member[] = [];
    let values: readonly (Value | undefined)[] = [root];
    for (const key of way) {
      found = values.flatMap((value) => this.members(value)).filter((member) => key === anyKey || member.name === key);
      values = found.map((member) => member.value);
    }
    return found;
  }

  /** The text itself; a problem where something else stands there. */
  text(member: Member | undefined): PlacedText | undefined {
    if (member?.value && member.value.kind !== 'text') this.problem(`\`${member.name}\` must be a text and was not audited: put it in double quotes.`, member.value);
    return placedText(member?.value, this.source);
  }

  /** The texts of a list; a problem where it is no list, or where something in it is no text. */
  texts(member: Member | undefined): readonly PlacedText[] {
    if (!member?.value || isNothing(member.value)) return [];
    if (member.value.kind !== 'list') {
      this.problem(`\`${member.name}\` must be a list of texts and was not audited: write it as \`["…", "…"]\`.`, member.value);
      return [];
    }
    return member.value.items.flatMap((item) => placedText(item, this.source) ?? this.refuse(member.name, item));
  }

  /** The names and texts of a table, or of a list of tables that say their `name` and `value`; a problem where it is neither. Nothing is an entry without a text. */
  entries(member: Member | undefined): readonly PlacedEntry[] {
    if (!member?.value || isNothing(member.value)) return [];
    if (member.value.kind === 'list' && member.value.items.every((item) => item.kind === 'table')) return member.value.items.flatMap((item) => this.named(item));
    if (member.value.kind !== 'table') this.problem(`\`${member.name}\` must be an object and was not audited: write it as \`{ "NAME": "…" }\`.`, member.value);
    return this.members(member.value).flatMap(({ key, value }) => this.entry(key, value));
  }

  entry(key: Text, value: Value | undefined): readonly PlacedEntry[] {
    const name = placedText(key, this.source);
    return name ? [{ name, value: this.asText(value) }] : [];
  }

  /** Hosts hand numbers and switches on as they are written. */
  private asText(value: Value | undefined): PlacedText | undefined {
    if (value?.kind !== 'scalar' || value.value === null) return placedText(value, this.source);
    const { start, end } = value.span;
    return { text: this.source.text.slice(start, end), range: this.source.lines.range(value.span) };
  }

  private named(item: Value): readonly PlacedEntry[] {
    const members = this.members(item);
    const text = (...names: readonly string[]) => placedText(members.find((one) => names.includes(one.name))?.value, this.source);
    const name = text('name');
    return name ? [{ name, value: text('value') ?? text('default') }] : [];
  }

  private refuse(name: string, item: Value): readonly PlacedText[] {
    if (item.kind !== 'scalar' || item.value === null) this.problem(`\`${name}\` must hold texts only; this one was not audited: put it in double quotes.`, item);
    return [];
  }
}

/** Left empty, as `env:` in YAML. */
function isNothing(value: Value): boolean {
  return value.kind === 'scalar' && value.value === null;
}
